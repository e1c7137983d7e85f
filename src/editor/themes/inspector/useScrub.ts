import { useRef, type ComponentProps, type PointerEvent } from 'react'
import type { DraftSession } from '../edits/draftSession'
import styles from './TokenInspector.module.css'

interface ScrubOptions {
  readonly begin: () => DraftSession
  /** The value some steps on. */
  readonly after: (steps: number) => string
  readonly onShown: (text: string) => void
}

/** Pixels of movement for one step. */
const PER_STEP = 3

/** Lets a label be dragged sideways to change its number: 3 px a step, Shift ten steps; one step of undo. Escape gives up. */
export function useScrub({ begin, after, onShown }: ScrubOptions): ComponentProps<'label'> {
  const drag = useRef<{ x: number; by: number; session?: DraftSession; text: string }>(undefined)
  const end = (how: 'keep' | 'drop') => {
    const { current } = drag
    drag.current = undefined
    if (!current?.session) return
    current.session[how]()
    if (how === 'drop') onShown(current.text)
  }
  return {
    className: styles.scrub,
    onPointerDown(event: PointerEvent<HTMLLabelElement>) {
      if (event.button !== 0) return
      const label = event.currentTarget
      label.setPointerCapture(event.pointerId)
      drag.current = { x: event.clientX, by: 0, text: after(0) }
      const cancel = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return
        key.stopPropagation()
        end('drop')
      }
      document.addEventListener('keydown', cancel, true)
      const release = () => {
        document.removeEventListener('keydown', cancel, true)
        end('keep')
      }
      label.addEventListener('lostpointercapture', release, { once: true })
    },
    onPointerMove({ clientX, shiftKey }: PointerEvent<HTMLLabelElement>) {
      const { current } = drag
      if (!current) return
      const by = Math.round((clientX - current.x) / PER_STEP) * (shiftKey ? 10 : 1)
      if (by === current.by) return
      current.by = by
      current.session ??= begin()
      const text = after(by)
      current.session.show(text)
      onShown(text)
    },
  }
}
