import type { CSSProperties, ReactNode } from 'react'

const BOX: CSSProperties = {
  border: '1px dashed currentColor',
  borderRadius: 4,
  padding: 8,
  font: '12px/1.5 system-ui, sans-serif',
}

interface PlaceholderProps {
  readonly path: string | undefined
  /** For which widths of the page it stands; for all unless given. */
  readonly only?: string | undefined
  /** Says what is missing. */
  readonly label: string
  readonly children?: ReactNode
}

/** Stands for a node of a type that nobody knows: it names the type, and what lies in it is still drawn. */
export function Placeholder({ path, only, label, children }: PlaceholderProps) {
  return (
    <div data-node={path} data-only={only} data-placeholder="" style={BOX}>
      <div style={{ opacity: 0.75 }}>{label}</div>
      {children}
    </div>
  )
}
