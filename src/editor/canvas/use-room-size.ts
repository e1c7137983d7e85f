import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Size } from '@/editor/view/viewport'

/** The size of the room that the canvas has in the window, kept up to date. */
export function useRoomSize(): {
  readonly room: RefObject<HTMLDivElement | null>
  readonly size: Size
} {
  const room = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>({ width: 1280, height: 800 })
  useEffect(() => {
    const element = room.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      // `offset…` counts a scrollbar in, so that one coming and going does not change the zoom.
      const { offsetWidth: width, offsetHeight: height } = element
      if (width > 0 && height > 0) setSize({ width, height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { room, size }
}
