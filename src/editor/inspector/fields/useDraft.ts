import { useRef, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react'
import type { Json } from '@/model/json'
import type { Result } from '@/model/result'
import { useFieldEditor, type FieldSession } from './fieldEditor'
import { useStateFor } from './useStateFor'

type TextElement = HTMLInputElement | HTMLTextAreaElement

interface DraftOptions {
  /** The field's name among the kept drafts. */
  readonly draftKey: string
  /** What the field shows while nobody types. */
  readonly text: string
  /** The value that a text stands for, or why it stands for none. */
  readonly parse: (text: string) => Result<Json | undefined, string>
  readonly begin: () => FieldSession
  /** Enter is a line break, not the end of the session. */
  readonly multiline?: boolean
}

interface DraftField {
  readonly problem: string | undefined
  /** Types a text as if the person had: for arrows, lists and pickers beside the field. */
  readonly put: (text: string) => void
  readonly input: {
    readonly value: string
    readonly onChange: (event: ChangeEvent<TextElement>) => void
    readonly onFocus: () => void
    readonly onBlur: (event?: FocusEvent) => void
    readonly onKeyDown: (event: KeyboardEvent<TextElement>) => void
  }
}

/**
 * The text of a field while somebody edits it. A valid text applies as one types, a stay in the field
 * being one undo step; Enter ends the stay, Escape takes back what it did. A text that does not fit
 * stays in the field, and is kept when the field goes away, until it is mended or Escape drops it.
 */
export function useDraft({ draftKey, text, parse, begin, multiline }: DraftOptions): DraftField {
  const { drafts } = useFieldEditor()
  const [draft, setDraft] = useStateFor(draftKey, () => drafts.get(draftKey) ?? null)
  const stay = useRef<{ readonly key: string; readonly session: FieldSession } | null>(null)
  const parsed = draft === null ? undefined : parse(draft)

  /** The stay in this field; one that began with other nodes is over. */
  function session(): FieldSession {
    if (stay.current?.key !== draftKey) stay.current = { key: draftKey, session: begin() }
    return stay.current.session
  }

  function put(next: string) {
    const value = parse(next)
    const { set } = session()
    setDraft(next)
    if (value.ok) {
      drafts.delete(draftKey)
      set(value.value)
    } else {
      drafts.set(draftKey, next)
    }
  }

  function end() {
    stay.current = null
    if (parsed?.ok) setDraft(null)
  }

  function drop() {
    if (stay.current?.key === draftKey) stay.current.session.revert()
    drafts.delete(draftKey)
    setDraft(null)
  }

  return {
    problem: parsed && !parsed.ok ? parsed.error : undefined,
    put,
    input: {
      value: draft ?? text,
      onChange: ({ target }) => put(target.value),
      onFocus: () => {
        stay.current = null
        session()
      },
      onBlur: end,
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && draft !== null) {
          event.preventDefault()
          event.stopPropagation()
          drop()
        }
        if (event.key === 'Enter' && !multiline) {
          end()
          session()
          event.currentTarget.select()
        }
      },
    },
  }
}
