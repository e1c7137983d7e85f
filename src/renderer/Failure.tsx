import type { CSSProperties } from 'react'

interface FailureProps {
  readonly name: string
  readonly path: string | undefined
  readonly message: string
  /** Without it nothing can be tried again from here. */
  readonly onRetry?: () => void
}

const BOX: CSSProperties = {
  border: '1px solid #c62828',
  borderRadius: 4,
  padding: 8,
  color: '#c62828',
  background: '#fff',
  font: '12px/1.5 system-ui, sans-serif',
}

/** Stands in for a node whose component threw. */
export function Failure({ name, path, message, onRetry }: FailureProps) {
  return (
    <div role="alert" data-node={path} style={BOX}>
      <strong>{name}</strong> could not be drawn: {message.replace(/\.$/, '') || 'no reason given'}.{' '}
      {onRetry && (
        <button type="button" data-editor-retry="" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}
