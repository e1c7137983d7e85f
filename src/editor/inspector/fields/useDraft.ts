import { useRef, useState, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react'
import type { Json } from '@/model/json'
import type { Result } from '@/model/result'
import { useFieldEditor, type FieldSession } from './fieldEditor'

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
  const [draft, setDraft] = useState<string | null>(() => drafts.get(draftKey) ?? null)
  const session = useRef<FieldSession | null>(null)
  const parsed = draft === null ? undefined : parse(draft)

  function put(next: string) {
    session.current ??= begin()
    setDraft(next)
    const value = parse(next)
    if (value.ok) {
      drafts.delete(draftKey)
      session.current.set(value.value)
    } else {
      drafts.set(draftKey, next)
    }
  }

  function end() {
    session.current = null
    if (parsed?.ok) setDraft(null)
  }

  function drop() {
    session.current?.revert()
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
        session.current = begin()
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
          session.current = begin()
          event.currentTarget.select()
        }
      },
    },
  }
}
