import { useEffect, useRef, useState, type RefObject } from 'react'
import { useAppStore } from '@/store'
import { selectStatusLine, type StatusLine } from '@/store/selectors'

/**
 * How long a status must last before it is shown, in ms. Most edits are on disk before it is over; one that
 * is not is shown as being saved, and nobody sees the words flicker at each key.
 */
const SETTLE_MS = 50

/**
 * What the status line says, at most `SETTLE_MS` late; errors at once. While it is late, the element that
 * has the ref is `aria-busy`.
 */
export function useSettledStatus(element: RefObject<HTMLElement | null>): StatusLine {
  const store = useAppStore()
  const [shown, setShown] = useState(() => selectStatusLine(store.getState()))
  const latest = useRef(shown)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // Not a part of what React renders: it changes twice with each edit.
    const mark = (late: boolean) => element.current?.setAttribute('aria-busy', String(late))
    const show = () => {
      clearTimeout(timer)
      timer = undefined
      latest.current = selectStatusLine(store.getState())
      setShown(latest.current)
      mark(false)
    }
    const look = () => {
      const now = selectStatusLine(store.getState())
      if (now.kind === latest.current.kind && now.text === latest.current.text) {
        if (timer === undefined) return
        clearTimeout(timer)
        timer = undefined
        mark(false)
      } else if (now.kind === 'error') {
        show()
      } else if (timer === undefined) {
        timer = setTimeout(show, SETTLE_MS)
        mark(true)
      }
    }
    look()
    const stop = store.subscribe(look)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [store, element])
  return shown
}
