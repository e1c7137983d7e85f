import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'

/** The window moves by so many rows at a time, so that a scroll renders the list now and then only. */
const STEP = 8

interface RowWindowOptions {
  readonly scroller: RefObject<HTMLElement | null>
  /** Number of rows in the list. */
  readonly count: number
  /** Height of each row, in px. */
  readonly height: number
  /** What stands above the rows and stays there while they scroll, in px. */
  readonly header?: number
  /** A row that stays mounted when it is scrolled out: it may have the focus. */
  readonly keep: number
}

interface RowWindow {
  /** The indices of the rows to mount, ascending. */
  readonly mounted: readonly number[]
  /** Scrolls as little as it takes to show a row. */
  readonly show: (at: number) => void
}

/**
 * Which rows of a long list exist: those on screen and some around them. All rows are equally high, so
 * nothing is measured; where the list stands is noted when it scrolls, and asked nowhere else, because
 * asking in the middle of an edit lays the whole window out.
 */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { scroller, count, height: row, keep, header = 0 } = options
  const place = useRef({ top: 0, height: 0 })
  const [range, setRange] = useState({ from: 0, to: STEP * 2 })

  const look = useCallback(() => {
    const { top, height } = place.current
    const from = Math.max(0, (Math.floor(top / row / STEP) - 1) * STEP)
    const to = (Math.ceil((top + height) / row / STEP) + 1) * STEP
    setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
  }, [row])

  useEffect(() => {
    const list = scroller.current
    if (!list) return
    const note = () => {
      place.current = { top: list.scrollTop, height: list.clientHeight - header }
      look()
    }
    note()
    const sizes = new ResizeObserver(note)
    sizes.observe(list)
    list.addEventListener('scroll', note, { passive: true })
    return () => {
      sizes.disconnect()
      list.removeEventListener('scroll', note)
    }
  }, [scroller, look, header])

  const show = useCallback(
    (at: number) => {
      const list = scroller.current
      const { top, height } = place.current
      const above = at * row
      const below = above + row - height
      if (!list || (above >= top && below <= top)) return
      place.current.top = above < top ? above : below
      list.scrollTo({ top: place.current.top, behavior: 'instant' })
      look()
    },
    [scroller, look, row],
  )

  const { from, to } = range
  const mounted = useMemo(() => {
    const end = Math.min(to, count)
    const rows = Array.from({ length: Math.max(0, end - from) }, (_, at) => from + at)
    if (keep >= count || (keep >= from && keep < end)) return rows
    return keep < from ? [keep, ...rows] : [...rows, keep]
  }, [from, to, count, keep])
  return { mounted, show }
}
