import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { beside } from './beside'
import { Kbd } from './Kbd'
import styles from './Tooltip.module.css'
import { TOP_LAYER } from './topLayer'

interface Shown {
  readonly anchor: Element
  readonly text: string
  readonly keys?: string
  readonly side: 'bottom' | 'right'
}

/** How long the pointer rests before a tooltip shows, in ms; none when one was shown just before. */
const REST = 500
const WARM = 300

/**
 * Shows the tooltips of the whole page: one layer that listens, instead of one per button. Elements ask
 * for it with the attributes of `tip()`. Mounted once by the shell.
 */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | null>(null)
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let current: Element | null = null
    let hiddenAt = -Infinity

    const hide = () => {
      clearTimeout(timer)
      if (current) hiddenAt = performance.now()
      current = null
      setShown(null)
    }
    const show = (anchor: Element, wait: number) => {
      if (anchor === current) return
      clearTimeout(timer)
      current = anchor
      timer = setTimeout(() => setShown(read(anchor)), wait)
    }
    const over = (event: PointerEvent) => {
      // The pointer may rest on the tooltip itself.
      if (ref.current?.contains(event.target as Node)) return
      const anchor = tipOf(event.target)
      if (!anchor || event.buttons > 0) hide()
      else show(anchor, performance.now() - hiddenAt < WARM ? 0 : REST)
    }
    const focus = (event: FocusEvent) => {
      const anchor = tipOf(event.target)
      if (anchor?.matches(':focus-visible')) show(anchor, 0)
      else hide()
    }
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', over)
    document.addEventListener('pointerdown', hide, true)
    document.addEventListener('focusin', focus)
    document.addEventListener('focusout', hide)
    document.addEventListener('keydown', key, true)
    return () => {
      hide()
      document.removeEventListener('pointerover', over)
      document.removeEventListener('pointerdown', hide, true)
      document.removeEventListener('focusin', focus)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('keydown', key, true)
    }
  }, [])

  useLayoutEffect(() => {
    const box = ref.current
    if (!box || !shown) return
    if (TOP_LAYER) box.showPopover()
    const view = { width: window.innerWidth, height: window.innerHeight }
    const { x, y } = beside(
      shown.anchor.getBoundingClientRect(),
      box.getBoundingClientRect(),
      view,
      { side: shown.side, align: 'center', gap: 6 },
    )
    box.style.left = `${x}px`
    box.style.top = `${y}px`
  }, [shown])

  if (!shown) return null
  return (
    <div ref={ref} key={shown.text} popover={TOP_LAYER} role="tooltip" className={styles.tooltip}>
      {shown.text}
      {shown.keys !== undefined && <Kbd keys={shown.keys} />}
    </div>
  )
}

function tipOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-tip]') : null
}

function read(anchor: Element): Shown | null {
  const text = anchor.getAttribute('data-tip')
  if (!text || !anchor.isConnected) return null
  return {
    anchor,
    text,
    keys: anchor.getAttribute('data-tip-keys') ?? undefined,
    side: anchor.getAttribute('data-tip-side') === 'right' ? 'right' : 'bottom',
  }
}
