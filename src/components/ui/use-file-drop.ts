import { useEffect, useState } from 'react'

interface FileDropOptions {
  /** Whether files that are dropped are this one's; what a window does with them depends on what is seen in it. */
  readonly enabled: boolean
  readonly drop: (data: DataTransfer, target: EventTarget | null) => void
}

/** Whether files hang over the window; calls `drop` when they are let go. Text and links are left alone. */
export function useFileDrop({ enabled, drop }: FileDropOptions): boolean {
  const [over, setOver] = useState(false)

  useEffect(() => {
    if (!enabled) return
    // Each element that is entered counts up before the one that is left counts down.
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const release = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!hasFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      drop(event.dataTransfer, event.target)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', release)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', release)
      setOver(false)
    }
  }, [enabled, drop])

  return over
}
