import { Plus } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { TextInput } from '@/components/ui/TextInput'
import { FIXED_VIEWPORTS } from '@/editor/view/viewport'
import type { Breakpoint } from '@/model/breakpoints'
import {
  breakpointId,
  MOST_BREAKPOINTS,
  whyNoName,
  whyNoWidth,
  withBreakpoint,
} from '@/model/responsive'
import { useAppDispatch } from '@/store'
import styles from './BreakpointsDialog.module.css'
import { setBreakpoints } from './edits'

const EMPTY = { name: '', width: '' }

/** Adds a breakpoint to the project. */
export function AddBreakpoint({ breakpoints }: { readonly breakpoints: readonly Breakpoint[] }) {
  const dispatch = useAppDispatch()
  const id = useId()
  const [draft, setDraft] = useState(EMPTY)
  const [isTried, setTried] = useState(false)
  if (breakpoints.length >= MOST_BREAKPOINTS) {
    return <p className={styles.none}>A project has up to {MOST_BREAKPOINTS} breakpoints.</p>
  }
  const why = {
    name: whyNoName(draft.name, breakpoints),
    width: whyNoWidth(draft.width, breakpoints),
  }
  const problem = isTried ? (why.name ?? why.width) : undefined
  const add = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (why.name ?? why.width) return
    const name = draft.name.trim()
    const taken = [...breakpoints.map((one) => one.id), ...Object.keys(FIXED_VIEWPORTS)]
    const added = { id: breakpointId(name, taken), name, maxWidth: Number(draft.width) }
    dispatch(setBreakpoints(withBreakpoint(breakpoints, added), `Add breakpoint “${name}”`))
    setDraft(EMPTY)
    setTried(false)
  }
  const describe = (wrong: string | undefined) =>
    isTried && wrong ? ({ 'aria-invalid': true, 'aria-describedby': id } as const) : {}
  return (
    <form className={styles.row} noValidate onSubmit={add} aria-label="Add a breakpoint">
      <span className={styles.icon} aria-hidden>
        <Plus size={16} />
      </span>
      <TextInput
        aria-label="Name of a new breakpoint"
        placeholder="New breakpoint"
        maxLength={40}
        value={draft.name}
        {...describe(why.name)}
        onChange={({ target }) => setDraft({ ...draft, name: target.value })}
      />
      <TextInput
        aria-label="Greatest width of a new breakpoint"
        placeholder="Width"
        numeric
        inputMode="numeric"
        after="px and narrower"
        value={draft.width}
        {...describe(why.width)}
        onChange={({ target }) => setDraft({ ...draft, width: target.value })}
      />
      <Button type="submit">Add</Button>
      {problem && (
        <p id={id} className={styles.problem} role="status">
          {problem}
        </p>
      )}
    </form>
  )
}
