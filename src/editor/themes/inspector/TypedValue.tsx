import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { Field } from '@/components/ui/Field'
import type { Result } from '@/model/result'
import type { TokenValue } from '@/model/theme/record'
import type { DraftSession } from '../edits/draftSession'
import styles from './TokenInspector.module.css'

/** How other controls show in the field what they try. */
export interface TypedDoor {
  readonly write: (text: string) => void
}

interface TypedValueProps {
  readonly ref?: Ref<TypedDoor>
  readonly label: string
  readonly text: string
  readonly readOnly: boolean
  readonly parse: (text: string) => Result<TokenValue, string>
  readonly begin: () => DraftSession
  /** Hears each text that is a value. */
  readonly onShown?: (text: string) => void
  /** What is offered while one types. */
  readonly suggestions?: readonly string[]
}

/** The value as it is typed. What is no value stays in the field with a sentence, and the last good one stays in force; Escape gives it back. */
export function TypedValue(props: TypedValueProps) {
  const { ref, label, text, readOnly, parse, begin, onShown, suggestions } = props
  const input = useRef<HTMLInputElement>(null)
  const session = useRef<DraftSession>(undefined)
  const [wrong, setWrong] = useState<{ readonly of: string; readonly why: string }>()
  // It is about the value that is in force: with another one it is over.
  const problem = wrong?.of === text ? wrong.why : undefined
  const setProblem = (why: string | undefined) =>
    setWrong(why === undefined ? undefined : { of: text, why })
  useEffect(() => {
    if (input.current && !session.current) input.current.value = text
  }, [text])
  useEffect(() => () => session.current?.drop(), [])
  useImperativeHandle(ref, () => ({
    write(next) {
      if (input.current) input.current.value = next
      setProblem(undefined)
    },
  }))
  const type = (typed: string) => {
    const value = parse(typed)
    setProblem(value.ok ? undefined : value.error)
    if (!value.ok) return
    session.current ??= begin()
    session.current.show(value.value)
    onShown?.(value.value)
  }
  const end = (how: 'keep' | 'drop') => {
    const { current } = session
    session.current = undefined
    current?.[how]()
  }
  const giveBack = () => {
    end('drop')
    if (input.current) input.current.value = text
    setProblem(undefined)
    onShown?.(text)
  }
  return (
    <Field label={label} layout="stack" problem={problem}>
      {(ids) => (
        <>
          <input
            {...ids}
            ref={input}
            type="text"
            className={styles.typed}
            defaultValue={text}
            readOnly={readOnly}
            autoComplete="off"
            spellCheck={false}
            list={suggestions ? `${ids.id}-list` : undefined}
            onChange={({ target }) => type(target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter') end('keep')
              if (event.key !== 'Escape') return
              event.stopPropagation()
              giveBack()
            }}
            onBlur={() => {
              if (problem === undefined) end('keep')
              else giveBack()
            }}
          />
          {suggestions && (
            <datalist id={`${ids.id}-list`}>
              {suggestions.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}
