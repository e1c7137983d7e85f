import { useState, type ReactNode } from 'react'

interface DisclosureProps {
  title?: string
  startsOpen?: boolean
  children?: ReactNode
}

/** A line that opens and closes what is inside it. */
export default function Disclosure({
  title = 'What is included?',
  startsOpen = false,
  children,
}: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen)
  return (
    <section style={{ borderBlockStart: '1px solid var(--border)', paddingBlock: '0.75rem' }}>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        style={{
          display: 'flex',
          inlineSize: '100%',
          justifyContent: 'space-between',
          padding: 0,
          border: 0,
          background: 'none',
          color: 'inherit',
          font: 'inherit',
          fontWeight: 600,
          cursor: 'pointer',
        }}
      >
        {title}
        <span aria-hidden>{open ? '–' : '+'}</span>
      </button>
      {open && <div style={{ paddingBlockStart: '0.5rem' }}>{children}</div>}
    </section>
  )
}
