import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { countText } from '@/components/ui/amounts'
import { IconButton } from '@/components/ui/IconButton'
import { WidthIcon } from './WidthIcon'
import type { Breakpoint } from '@/model/breakpoints'
import { whyNoName, whyNoWidth, withBreakpoint } from '@/model/responsive'
import { useAppDispatch, useAppStore } from '@/store'
import styles from './BreakpointsDialog.module.css'
import { DraftInput } from './DraftInput'
import { setBreakpoints, usesOf, type BreakpointUses } from './edits'

interface BreakpointRowProps {
  readonly breakpoint: Breakpoint
  readonly breakpoints: readonly Breakpoint[]
}

/** A breakpoint with its name and width to edit, and a button that deletes it. */
export function BreakpointRow({ breakpoint, breakpoints }: BreakpointRowProps) {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const [uses, setUses] = useState<BreakpointUses | null>(null)
  const { id, name, maxWidth } = breakpoint
  const others = breakpoints.filter((other) => other.id !== id)
  const change = (part: Partial<Breakpoint>, label: string) =>
    dispatch(setBreakpoints(withBreakpoint(breakpoints, { ...breakpoint, ...part }), label))
  const remove = () => dispatch(setBreakpoints(others, `Delete breakpoint “${name}”`))
  const askToRemove = () => {
    const found = usesOf(store.getState(), id)
    if (found.values === 0) remove()
    else setUses(found)
  }
  return (
    <li className={styles.row} aria-label={name}>
      <span className={styles.icon} aria-hidden>
        <WidthIcon width={maxWidth} />
      </span>
      <DraftInput
        label={`Name of ${name}`}
        text={name}
        why={(text) => whyNoName(text, others)}
        onCommit={(text) => change({ name: text.trim() }, `Rename breakpoint “${name}”`)}
      />
      <DraftInput
        label={`Greatest width of ${name}`}
        text={String(maxWidth)}
        unit="px and narrower"
        why={(text) => whyNoWidth(text, others)}
        onCommit={(text) => change({ maxWidth: Number(text) }, `Set width of breakpoint “${name}”`)}
      />
      <IconButton label={`Delete ${name}`} onClick={askToRemove}>
        <Trash2 size={16} />
      </IconButton>
      {uses && (
        <div className={styles.ask} role="alert">
          <p>
            {countText(uses.values, 'value')} in {countText(uses.trees, 'document')}{' '}
            {uses.values === 1 ? 'is' : 'are'} for “{name}”. Without it they stay where they are and
            hold nowhere; the inspector lists them.
          </p>
          <Button size="small" onClick={() => setUses(null)}>
            Keep it
          </Button>
          <Button size="small" tone="danger" onClick={remove}>
            Delete
          </Button>
        </div>
      )}
    </li>
  )
}
