import { useRef, type ComponentProps, type PointerEvent } from 'react'
import styles from './useScrub.module.css'
import type { FieldSession } from './fieldEditor'

interface ScrubOptions {
  readonly begin: () => FieldSession
  /** The number at rest. */
  readonly from: number
  /** The number some steps on. */
  readonly step: (from: number, by: number) => number
  /** The value of a number; the number itself unless given. */
  readonly toValue?: (number: number) => number | string
}

/** Pixels of movement for one step. */
const PER_STEP = 3
/** Before this a press is a click, which focuses the field. */
const THRESHOLD = 3

/**
 * Lets a label be dragged sideways to change the number of its field: 3 px a step, Shift ten steps. The
 * drag is one undo step; Escape gives back the number it began with.
 */
export function useScrub({
  begin,
  from,
  step,
  toValue = (number) => number,
}: ScrubOptions): ComponentProps<'label'> {
  const drag = useRef<{
    x: number
    start: number
    by: number
    session: FieldSession | null
  } | null>(null)

  function move(event: PointerEvent<HTMLLabelElement>) {
    const { current } = drag
    if (!current) return
    const distance = event.clientX - current.x
    if (!current.session && Math.abs(distance) < THRESHOLD) return
    current.session ??= begin()
    const by = Math.round(distance / PER_STEP) * (event.shiftKey ? 10 : 1)
    if (by === current.by) return
    current.by = by
    current.session.set(toValue(step(current.start, by)))
  }

  function press(event: PointerEvent<HTMLLabelElement>) {
    if (event.button !== 0) return
    const label = event.currentTarget
    label.setPointerCapture?.(event.pointerId)
    drag.current = { x: event.clientX, start: from, by: 0, session: null }
    const cancel = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.stopPropagation()
      drag.current?.session?.revert()
      drag.current = null
    }
    document.addEventListener('keydown', cancel, true)
    const release = () => {
      document.removeEventListener('keydown', cancel, true)
      // A drag must not end as the click that focuses the field.
      const click = (ended: Event) => ended.preventDefault()
      if (drag.current?.session) label.addEventListener('click', click, { once: true })
      drag.current = null
      setTimeout(() => label.removeEventListener('click', click))
    }
    label.addEventListener('lostpointercapture', release, { once: true })
  }

  return { className: styles.scrub, onPointerDown: press, onPointerMove: move }
}
