import type { Point } from './canvasPort'
import { keep } from './keep'
import { START, type Press } from './press'

/** Takes up a press, as what follows of it a drag. */
export type TakePress = (press: Press) => void

/** A press whose drag waits for its code. */
export interface HeldPress {
  /** Whether it has become a drag; a click needs no code. */
  readonly isDrag: () => boolean
  /** Has it taken up, and all that has happened since once more, in its order. */
  readonly handOver: (take: TakePress) => void
  readonly forget: () => void
}

interface Told {
  /** It has become a drag. */
  readonly onDrag: () => void
  /** It was a click, or was called off. */
  readonly onOver: () => void
}

/** Keeps a press, and what pointer or keys do after it, until somebody can take it up. */
export function holdPress(press: Press, { onDrag, onOver }: Told): HeldPress {
  const since: (PointerEvent | KeyboardEvent)[] = []
  const holding = new AbortController()
  const options = { capture: true, signal: holding.signal }
  let { read } = press
  let isDrag = false

  const begin = (from: Point | null) => {
    isDrag = true
    // What lies under the pointer is read now: it may be something else by then.
    const given = read(from)
    read = () => given
    onDrag()
  }
  const forget = () => {
    holding.abort()
    onOver()
  }
  const walk = (event: KeyboardEvent) => {
    keep(event)
    if (event.code === 'Escape') forget()
    else since.push(event)
  }

  if (press.by === 'key') {
    press.event.preventDefault()
    window.addEventListener('keydown', walk, options)
    begin(null)
  } else {
    const { clientX: x, clientY: y } = press.event.nativeEvent
    window.addEventListener(
      'pointermove',
      (event) => {
        since.push(event)
        if (!isDrag && Math.hypot(event.clientX - x, event.clientY - y) > START) begin({ x, y })
      },
      options,
    )
    window.addEventListener(
      'pointerup',
      (event) => {
        if (!isDrag) return forget()
        since.push(event)
        keepClick()
      },
      options,
    )
    window.addEventListener('pointercancel', forget, options)
    window.addEventListener('keydown', (event) => event.code === 'Escape' && forget(), options)
  }

  return {
    isDrag: () => isDrag,
    handOver(take) {
      holding.abort()
      take({ ...withEvent(press), read })
      for (const event of since) document.dispatchEvent(copyOf(event))
    },
    forget,
  }
}

/** The release of a drag makes a click, right after it, which is meant for nothing that lies there. */
function keepClick(): void {
  window.addEventListener('click', keep, { capture: true })
  setTimeout(() => window.removeEventListener('click', keep, { capture: true }))
}

/** Space was kept from scrolling, and dnd-kit takes up nothing that was kept: it gets a new one. */
function withEvent(press: Press): Press {
  if (press.by === 'pointer') return press
  const nativeEvent = new KeyboardEvent('keydown', press.event.nativeEvent)
  return { ...press, event: { nativeEvent, preventDefault: () => nativeEvent.preventDefault() } }
}

function copyOf(event: PointerEvent | KeyboardEvent): Event {
  return event instanceof KeyboardEvent
    ? new KeyboardEvent(event.type, event)
    : new PointerEvent(event.type, event)
}
