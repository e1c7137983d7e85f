import { useEffect, useState } from 'react'

/** The size of an element without its padding, kept up to date; `null` until it was measured. */
export function useRoom(): {
  readonly attach: (element: HTMLElement | null) => void
  readonly room: { readonly width: number; readonly height: number } | null
} {
  const [element, attach] = useState<HTMLElement | null>(null)
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect
      if (box && box.width > 0) {
        setRoom({ width: Math.floor(box.width), height: Math.floor(box.height) })
      }
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return { attach, room }
}
