import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { ModelField } from '@/model/data/model'
import type { Json } from '@/model/json'
import type { Result } from '@/model/result'
import { ChoiceEditor, type Option } from './ChoiceEditor'
import styles from './CellEditor.module.css'

/** Where to go on once a cell is done. */
export type Leave = 'stay' | 'down' | 'up' | 'right' | 'left'

export interface CellEditorProps {
  readonly field: ModelField
  /** Names the cell: `email, record 3`. */
  readonly label: string
  /** What stands in it at first. */
  readonly text: string
  /** Somebody began to type: the caret stands behind it. Else what stands there is replaced by what is chosen. */
  readonly isTyped: boolean
  /** What can be chosen, for choices and relations. */
  readonly options?: readonly Option[]
  readonly parse: (text: string) => Result<Json | undefined, string>
  readonly onCommit: (value: Json | undefined, leave: Leave) => void
  readonly onCancel: () => void
}

const LONG = new Set(['text', 'json', 'list'])

/**
 * The field over a cell. Enter, Tab and leaving it take what stands in it; Escape gives the former value back. What does not fit
 * stays with a sentence below it until it does.
 */
export function CellEditor(props: CellEditorProps) {
  const { field, label, text, isTyped, options, parse, onCommit, onCancel } = props
  const [draft, setDraft] = useState(text)
  const [problem, setProblem] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const isDone = useRef(false)
  const id = useId()
  const hasOptions = options !== undefined
  const isLong = LONG.has(field.type)

  useEffect(() => {
    const input = box.current?.querySelector<HTMLInputElement>('input, textarea')
    input?.focus()
    // A date has no caret.
    if (hasOptions && !isTyped) input?.select()
    else if (input?.type !== 'date') {
      input?.setSelectionRange(input.value.length, input.value.length)
    }
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [hasOptions, isTyped])

  const commit = (given: string, leave: Leave) => {
    if (isDone.current) return
    const parsed = parse(given)
    if (!parsed.ok) {
      setProblem(parsed.error)
      return
    }
    isDone.current = true
    onCommit(parsed.value, leave)
  }
  const cancel = () => {
    isDone.current = true
    onCancel()
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event
    if (key === 'Escape') cancel()
    else if (key === 'Tab') commit(draft, shiftKey ? 'left' : 'right')
    else if (key === 'Enter' && !(isLong && (shiftKey || altKey))) {
      commit(draft, ctrlKey || metaKey ? 'stay' : shiftKey ? 'up' : 'down')
    } else return
    event.preventDefault()
  }
  const shared = {
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : id,
    value: draft,
    onKeyDown: press,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setDraft(target.value)
      setProblem(undefined)
    },
    onBlur: () => commit(draft, 'stay'),
  }
  return (
    <div ref={box} className={styles.editor} data-long={isLong || undefined}>
      {options ? (
        <ChoiceEditor
          {...shared}
          options={options}
          isMany={field.type === 'relation' && field.relation?.kind === 'many'}
          onDraft={setDraft}
          onChoose={(value, leave) => commit(value, leave)}
        />
      ) : isLong ? (
        <textarea
          {...shared}
          className={styles.area}
          data-mono={field.type === 'json' || undefined}
          spellCheck={field.type === 'text'}
          rows={5}
        />
      ) : (
        <input
          {...shared}
          className={styles.input}
          type={field.type === 'date' && (draft === '' || isDay(draft)) ? 'date' : 'text'}
          inputMode={field.type === 'number' || field.type === 'integer' ? 'decimal' : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {problem !== undefined && (
        <p id={id} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {isLong && problem === undefined && (
        <p className={styles.hint}>Enter takes it, Shift+Enter is a new line</p>
      )}
    </div>
  )
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}
