import {
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react'

type TextElement = HTMLInputElement | HTMLTextAreaElement

interface NamingOptions {
  readonly text: string
  /** `null` when nothing comes of it. */
  readonly onDone: (text: string | null) => void
  /** Enter is a line break: it gives the text with Ctrl or Cmd. */
  readonly multiline?: boolean
}

interface Naming<E extends TextElement> {
  readonly ref: RefObject<E | null>
  readonly value: string
  readonly onChange: (event: ChangeEvent<TextElement>) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onBlur: () => void
}

/**
 * A field that is there for one answer: all of its text is selected, Enter and leaving give it, Escape gives up. It answers once,
 * however it goes away, and keeps its keys to itself.
 */
export function useNaming<E extends TextElement>(options: NamingOptions): Naming<E> {
  const { text, onDone, multiline = false } = options
  const ref = useRef<E>(null)
  const [draft, setDraft] = useState(text)
  const done = useRef(false)
  useEffect(() => {
    ref.current?.focus()
    ref.current?.select()
  }, [])
  const finish = (given: string | null) => {
    if (done.current) return
    done.current = true
    onDone(given)
  }
  return {
    ref,
    value: draft,
    onChange: ({ target }) => setDraft(target.value),
    onKeyDown(event) {
      event.stopPropagation()
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape') finish(null)
      if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) finish(draft)
    },
    onBlur: () => finish(draft),
  }
}
