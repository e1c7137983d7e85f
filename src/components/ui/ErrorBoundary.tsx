import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Button } from './Button'
import { EmptyState } from './EmptyState'

interface ErrorBoundaryProps {
  /** What failed, as a person calls it: `The inspector`. */
  readonly name: string
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: Error | null
}

/** Keeps the failure of a panel inside that panel: names it and offers to try again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null }

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <EmptyState
        icon={<TriangleAlert size={20} />}
        title={`${this.props.name} stopped working`}
        actions={
          <>
            <Button size="small" onClick={() => this.setState({ error: null })}>
              Try again
            </Button>
            <Button size="small" tone="quiet" onClick={() => location.reload()}>
              Reload the page
            </Button>
          </>
        }
      >
        Your work is not affected. {error.message}
      </EmptyState>
    )
  }
}
