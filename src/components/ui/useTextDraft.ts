import { useState, type ChangeEvent, type KeyboardEvent } from 'react'
import type { Result } from '@/model/result'

type TextElement = HTMLInputElement | HTMLTextAreaElement

interface TextDraftOptions<T> {
  /** What the field shows while nobody types. */
  readonly text: string
  readonly parse: (text: string) => Result<T, string>
  /** Hears a text that fits and is another one than before. */
  readonly onCommit: (value: T) => void
  /** Enter is a line break. */
  readonly multiline?: boolean
}

interface TextDraft {
  readonly problem: string | undefined
  readonly input: {
    readonly value: string
    readonly onChange: (event: ChangeEvent<TextElement>) => void
    readonly onBlur: () => void
    readonly onKeyDown: (event: KeyboardEvent<TextElement>) => void
  }
}

/**
 * The text of a field that applies with Enter or when the focus leaves. What does not fit stays in the field with a reason;
 * Escape gives back what was there.
 */
export function useTextDraft<T>(options: TextDraftOptions<T>): TextDraft {
  const { text, parse, onCommit, multiline = false } = options
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const drop = () => {
    setDraft(undefined)
    setProblem(undefined)
  }
  const commit = () => {
    if (draft === undefined || draft === text) {
      drop()
      return
    }
    const parsed = parse(draft)
    if (!parsed.ok) {
      setProblem(parsed.error)
      return
    }
    drop()
    onCommit(parsed.value)
  }
  return {
    problem,
    input: {
      value: draft ?? text,
      onChange({ target }) {
        setDraft(target.value)
        setProblem(undefined)
      },
      onBlur: commit,
      onKeyDown(event) {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && draft !== undefined) {
          event.stopPropagation()
          drop()
        } else if (event.key === 'Enter' && !multiline) {
          commit()
        }
      },
    },
  }
}
