import { Component, type CSSProperties, type ReactNode } from 'react'

interface NodeBoundaryProps {
  readonly name: string
  readonly path: string | undefined
  /** Another value means that the node changed: it is tried again. */
  readonly attempt: unknown
  readonly onError: (message: string) => void
  readonly children: ReactNode
}

interface NodeBoundaryState {
  readonly message: string | undefined
  readonly attempt: unknown
}

const BOX: CSSProperties = {
  border: '1px solid #c62828',
  borderRadius: 4,
  padding: 8,
  color: '#c62828',
  background: '#fff',
  font: '12px/1.5 system-ui, sans-serif',
}

/** Keeps a component that throws from taking the tree with it: shows its name, the message and a retry. */
export class NodeBoundary extends Component<NodeBoundaryProps, NodeBoundaryState> {
  override state: NodeBoundaryState = { message: undefined, attempt: this.props.attempt }

  static getDerivedStateFromError(error: unknown): Partial<NodeBoundaryState> {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  static getDerivedStateFromProps(
    props: NodeBoundaryProps,
    state: NodeBoundaryState,
  ): NodeBoundaryState | null {
    return props.attempt === state.attempt ? null : { message: undefined, attempt: props.attempt }
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error instanceof Error ? error.message : String(error))
  }

  override render() {
    const { message } = this.state
    if (message === undefined) return this.props.children
    return (
      <div role="alert" data-node={this.props.path} style={BOX}>
        <strong>{this.props.name}</strong> could not be drawn: {message || 'no reason given'}.{' '}
        <button
          type="button"
          data-editor-retry=""
          onClick={() => this.setState({ message: undefined })}
        >
          Try again
        </button>
      </div>
    )
  }
}
