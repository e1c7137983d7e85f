import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import styles from './Splitter.module.css'

/** How far one press of an arrow key moves it, in px. */
const KEY_STEP = 16

interface SplitterProps {
  /** What it sizes, for screen readers: `Width of the inspector`. */
  readonly label: string
  /** The direction in which it is dragged. */
  readonly axis: 'x' | 'y'
  /** Where the pane that it sizes lies: `before` it, or `after`. */
  readonly pane: 'before' | 'after'
  /** The custom property of the parent element that holds the pane's size. */
  readonly property: `--${string}`
  /** The unit of all sizes here; `%` is of the parent element. */
  readonly unit: 'px' | '%'
  readonly size: number
  readonly min: number
  readonly max: number
  /** The size that a double-click goes back to. */
  readonly initial: number
  /** Called once at the end of a drag, and for each key. */
  readonly onResized: (size: number) => void
}

/**
 * The line between two panes, dragged or moved by arrow keys. While it is dragged only the custom property
 * changes: nothing renders until it is let go. Escape gives the former size back.
 */
export function Splitter(props: SplitterProps) {
  const { label, axis, pane, property, unit, size, min, max, initial, onResized } = props
  const drag = useRef<{ readonly at: number; readonly from: number; now: number }>(undefined)

  const clamp = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)) * 10) / 10
  const show = (element: Element, now: number) =>
    element.parentElement?.style.setProperty(property, `${now}${unit}`)
  const moved = (element: Element, px: number) => {
    const room = element.parentElement?.[axis === 'x' ? 'clientWidth' : 'clientHeight'] ?? 0
    const distance = unit === 'px' ? px : room > 0 ? (px / room) * 100 : 0
    return pane === 'before' ? distance : -distance
  }
  const end = (event: PointerEvent) => {
    const { now, from } = drag.current ?? { now: size, from: size }
    drag.current = undefined
    event.currentTarget.removeAttribute('data-dragged')
    if (now !== from) onResized(now)
  }
  const press = (event: KeyboardEvent) => {
    const { key, currentTarget } = event
    if (key === 'Escape' && drag.current) {
      show(currentTarget, drag.current.from)
      drag.current = { ...drag.current, now: drag.current.from }
      return
    }
    const [back, on] = axis === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    const wanted =
      key === back || key === on
        ? size + moved(currentTarget, key === on ? KEY_STEP : -KEY_STEP)
        : key === 'Home'
          ? min
          : key === 'End'
            ? max
            : undefined
    if (wanted === undefined) return
    event.preventDefault()
    onResized(clamp(wanted))
  }

  return (
    // A separator that can be moved is a control (ARIA window splitter).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-label={label}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={min}
      aria-valuemax={max}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      className={styles.splitter}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.setAttribute('data-dragged', '')
        drag.current = { at: axis === 'x' ? event.clientX : event.clientY, from: size, now: size }
      }}
      onPointerMove={(event) => {
        if (!drag.current) return
        const px = (axis === 'x' ? event.clientX : event.clientY) - drag.current.at
        drag.current.now = clamp(drag.current.from + moved(event.currentTarget, px))
        show(event.currentTarget, drag.current.now)
      }}
      onPointerUp={end}
      onLostPointerCapture={end}
      onDoubleClick={() => onResized(initial)}
      onKeyDown={press}
    />
  )
}
