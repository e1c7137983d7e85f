import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { registerLayersPort, type LayerLine } from '@/editor/dnd/layersPort'
import { INDENT, ROW, START } from './metrics'
import type { Row } from './rows/rowBuilder'

interface Options {
  readonly scroller: RefObject<HTMLElement | null>
  readonly line: RefObject<HTMLElement | null>
  readonly rows: readonly Row[]
  readonly onExpand: (row: Row) => void
}

/** Offers the list to drags: where its rows are, its line, its scrolling. Draws without React. */
export function useLayersPort({ scroller, line, rows, onExpand }: Options): void {
  const latest = useRef<Pick<Options, 'rows' | 'onExpand'>>({ rows, onExpand })
  // What hangs on nothing stands last and takes no drop.
  const connected = useMemo(() => rows.filter(({ lost }) => !lost), [rows])
  const listeners = useRef(new Set<() => void>())
  useEffect(() => {
    latest.current = { rows: connected, onExpand }
    for (const listener of listeners.current) listener()
  })
  useEffect(() => {
    const list = scroller.current
    if (!list) return
    const watching = listeners.current
    const changed = () => {
      for (const listener of watching) listener()
    }
    list.addEventListener('scroll', changed, { passive: true })
    const unregister = registerLayersPort({
      rows: () => latest.current.rows,
      rowHeight: ROW,
      indent: INDENT,
      hostRect: () => list.getBoundingClientRect(),
      toList(clientX, clientY) {
        const box = list.getBoundingClientRect()
        const outside =
          clientX < box.left || clientX >= box.right || clientY < box.top || clientY >= box.bottom
        if (outside) return null
        const x = clientX - box.left + list.scrollLeft - START
        return { x, y: clientY - box.top + list.scrollTop }
      },
      indicate: (next) => draw(line.current, next),
      scrollBy: (dy) => list.scrollBy({ top: dy }),
      expand(row) {
        const own = latest.current.rows.find(
          ({ id, slot, kind }) => id === row.id && slot === row.slot && kind === row.kind,
        )
        if (own) latest.current.onExpand(own)
      },
      watchChanges(listener) {
        watching.add(listener)
        return () => void watching.delete(listener)
      },
    })
    return () => {
      list.removeEventListener('scroll', changed)
      unregister()
    }
  }, [scroller, line])
}

function draw(line: HTMLElement | null, next: LayerLine | null): void {
  if (!line) return
  line.hidden = next === null
  if (!next) return
  line.dataset['shape'] = next.shape
  line.style.insetBlockStart = `${next.row * ROW}px`
  line.style.insetInlineStart = `${START + next.depth * INDENT}px`
}
