import { useEffect, type RefObject } from 'react'
import { setHovered, watchHovered } from '@/editor/dnd'

/** Marks the row of the node that is hovered on the canvas, without rendering anything. */
export function useHoverMarks(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stop = watchHovered((id) => {
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []
      for (const row of rows) row.toggleAttribute('data-hovered', row.dataset['row'] === id)
    })
    return () => {
      stop()
      setHovered(null)
    }
  }, [list])
}
