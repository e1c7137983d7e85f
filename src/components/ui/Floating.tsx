import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { beside, type BesideOptions, type Box } from './beside'
import { classes } from './classes'
import styles from './Floating.module.css'
import { TOP_LAYER } from './topLayer'

interface FloatingProps extends Partial<BesideOptions> {
  /** The element that it belongs to, or a point of the window. */
  readonly anchor: Element | { readonly x: number; readonly y: number }
  /** Called when someone presses outside, leaves the window or presses Escape. */
  readonly onDismiss: () => void
  readonly className?: string
  readonly children: ReactNode
}

/**
 * A box in the top layer, beside its anchor; mounted is open. What has `data-first-focus` gets the focus. It gives focus back to where it was when
 * it closes with the focus inside. Popovers that the browser dismisses itself would close on the press
 * and open again on the click of their own trigger, hence `manual`.
 */
export function Floating({
  anchor,
  onDismiss,
  side = 'bottom',
  align = 'start',
  gap = 4,
  className,
  children,
}: FloatingProps) {
  const ref = useRef<HTMLDivElement>(null)
  const dismiss = useRef(onDismiss)
  useEffect(() => {
    dismiss.current = onDismiss
  })

  useLayoutEffect(() => {
    const box = ref.current
    if (!box) return
    const before = document.activeElement
    if (TOP_LAYER) box.showPopover()
    const place = () => {
      const view = { width: window.innerWidth, height: window.innerHeight }
      const { x, y } = beside(boxOf(anchor), box.getBoundingClientRect(), view, {
        side,
        align,
        gap,
      })
      box.style.left = `${x}px`
      box.style.top = `${y}px`
    }
    place()
    box.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('resize', place)
      const inside =
        box.contains(document.activeElement) || document.activeElement === document.body
      if (inside && before instanceof HTMLElement) before.focus()
    }
  }, [anchor, side, align, gap])

  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      const target = event.target as Node
      const own = anchor instanceof Element && anchor.contains(target)
      if (!own && !ref.current?.contains(target)) dismiss.current()
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      dismiss.current()
    }
    const left = () => dismiss.current()
    document.addEventListener('pointerdown', pressed, true)
    document.addEventListener('keydown', key, true)
    window.addEventListener('blur', left)
    return () => {
      document.removeEventListener('pointerdown', pressed, true)
      document.removeEventListener('keydown', key, true)
      window.removeEventListener('blur', left)
    }
  }, [anchor])

  return (
    <div ref={ref} popover={TOP_LAYER} className={classes(styles.floating, className)}>
      {children}
    </div>
  )
}

function boxOf(anchor: FloatingProps['anchor']): Box {
  return anchor instanceof Element
    ? anchor.getBoundingClientRect()
    : { ...anchor, width: 0, height: 0 }
}
