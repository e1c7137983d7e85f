import { useId, useState, type KeyboardEvent } from 'react'
import { TextInput } from '@/components/ui/TextInput'
import styles from './BreakpointsDialog.module.css'

interface DraftInputProps {
  readonly label: string
  readonly text: string
  readonly unit?: string
  /** Why a text is not taken. */
  readonly why: (text: string) => string | undefined
  /** A text that is taken, and is another one than before. */
  readonly onCommit: (text: string) => void
}

/** A text that is kept when one leaves it or presses Enter; Escape takes back what was typed. */
export function DraftInput({ label, text, unit, why, onCommit }: DraftInputProps) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const problem = draft === null ? undefined : why(draft)
  const commit = () => {
    if (draft === null || problem !== undefined) return
    setDraft(null)
    if (draft.trim() !== text) onCommit(draft)
  }
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && draft !== null) {
      event.preventDefault()
      setDraft(null)
    }
  }
  return (
    <div className={styles.cell}>
      <TextInput
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        maxLength={40}
        numeric={unit !== undefined}
        inputMode={unit === undefined ? undefined : 'numeric'}
        after={unit}
        value={draft ?? text}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={commit}
        onKeyDown={key}
      />
      {problem && (
        <p id={id} className={styles.problem} role="status">
          {problem}
        </p>
      )}
    </div>
  )
}
