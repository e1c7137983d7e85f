import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Not a part of what React renders: it changes twice with each edit.
  const markLate = useCallback(() => {
    element.current?.setAttribute('aria-busy', String(timer.current !== undefined))
  }, [element])
  // Only once the words stand there are they no longer late.
  useLayoutEffect(markLate, [shown, markLate])

  useEffect(() => {
    const settle = () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
    const show = () => {
      settle()
      latest.current = selectStatusLine(store.getState())
      setShown(latest.current)
    }
    const look = () => {
      const now = selectStatusLine(store.getState())
      if (now.kind === latest.current.kind && now.text === latest.current.text) {
        if (timer.current === undefined) return
        settle()
        markLate()
      } else if (now.kind === 'error') {
        show()
      } else if (timer.current === undefined) {
        timer.current = setTimeout(show, SETTLE_MS)
        markLate()
      }
    }
    look()
    const stop = store.subscribe(look)
    return () => {
      stop()
      settle()
    }
  }, [store, markLate])
  return shown
}
