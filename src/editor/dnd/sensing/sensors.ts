import {
  PointerSensor,
  type Activators,
  type PointerActivationConstraint,
  type PointerSensorProps,
  type SensorInstance,
  type SensorProps,
} from '@dnd-kit/core'
import type { Step } from '../geometry/walk'
import { keep } from '../keep'
import type { DragController } from '../session/controller'
import { readOf } from './heldRead'

interface DragSensorOptions {
  readonly controller: DragController
}

interface FollowingOptions extends DragSensorOptions {
  readonly activationConstraint: PointerActivationConstraint
}

/**
 * dnd-kit's pointer sensor, which also tells our controller. It reads the pointer itself: dnd-kit does not
 * report the move that begins a drag nor the release, and a fast drag consists of nothing else. Escape
 * cancels; other keys do nothing until the pointer is released.
 */
export class FollowingPointerSensor extends PointerSensor {
  constructor(props: PointerSensorProps) {
    super(followed(props))
  }

  static override activators = [
    {
      eventName: 'onPointerDown' as const,
      handler: ({ nativeEvent: event }: { nativeEvent: PointerEvent }) =>
        event.isPrimary && event.button === 0,
    },
  ]
}

function followed(props: PointerSensorProps): PointerSensorProps {
  const { controller } = props.options as FollowingOptions // DragArea gives them
  const read = readOf(props.activeNode.data.current)
  let point = { x: 0, y: 0 }
  let duplicate = false
  const follow = (event: PointerEvent) => {
    point = { x: event.clientX, y: event.clientY }
    duplicate = event.altKey || event.metaKey
  }
  const names = ['pointermove', 'pointerup'] as const
  for (const name of names) window.addEventListener(name, follow, { capture: true })
  const press = (event: KeyboardEvent) => {
    keep(event)
    if (event.code !== 'Escape') return
    // dnd-kit does not hear the key any more, but it hears of a pointer that is lost.
    document.dispatchEvent(new PointerEvent('pointercancel'))
    ignoreRest()
  }
  const unfollow = () => {
    for (const name of names) window.removeEventListener(name, follow, { capture: true })
    window.removeEventListener('keydown', press, { capture: true })
  }
  return {
    ...props,
    onStart(from) {
      window.addEventListener('keydown', press, { capture: true })
      if (read) controller.lift(read, from)
      controller.move(point)
      props.onStart(from)
    },
    // Not told to dnd-kit, which has nothing to find or to move here and would render its context each time.
    onMove() {
      controller.move(point)
    },
    onEnd() {
      unfollow()
      void controller.drop(point, duplicate)
      props.onEnd()
    },
    onCancel() {
      unfollow()
      controller.cancel()
      props.onCancel()
    },
    onAbort(id) {
      unfollow()
      props.onAbort(id)
    },
  }
}

/**
 * After Escape the pointer is still down, and the key may be too: neither the click that the release makes
 * nor the key's repetition is meant for what lies there.
 */
function ignoreRest(): void {
  const rest = new AbortController()
  const options = { capture: true, signal: rest.signal }
  const end = () => rest.abort()
  window.addEventListener('click', keep, options)
  window.addEventListener('keydown', (event) => event.repeat && keep(event), options)
  window.addEventListener('pointerdown', end, options)
  // The click comes right after.
  window.addEventListener('pointerup', () => void setTimeout(end), options)
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Home: 'first',
  End: 'last',
}

/** Space lifts, arrows walk, Space or Enter drops, Escape cancels. */
export class WalkingKeyboardSensor implements SensorInstance {
  readonly autoScrollEnabled = false
  readonly #props: SensorProps<DragSensorOptions>

  constructor(props: SensorProps<DragSensorOptions>) {
    this.#props = props
    const read = readOf(props.activeNode.data.current)
    if (read) props.options.controller.lift(read, null)
    props.onStart({ x: 0, y: 0 })
    window.addEventListener('keydown', this.#press, { capture: true })
    // Another way to work begins: what was lifted goes back.
    window.addEventListener('pointerdown', this.#cancel, { capture: true })
    window.addEventListener('blur', this.#cancel)
  }

  static readonly activators: Activators<DragSensorOptions> = [
    {
      eventName: 'onKeyDown',
      handler(event: { nativeEvent: KeyboardEvent; preventDefault: () => void }) {
        const { code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event.nativeEvent
        if (code !== 'Space' || ctrlKey || metaKey || altKey || shiftKey || isComposing)
          return false
        event.preventDefault()
        return true
      },
    },
  ]

  readonly #press = (event: KeyboardEvent) => {
    keep(event)
    const { controller } = this.#props.options
    const step = Object.hasOwn(STEPS, event.code) ? STEPS[event.code] : undefined
    if (step) controller.step(step)
    else if (event.code === 'Escape') this.#cancel()
    else if (event.code === 'Space' || event.code === 'Enter') {
      if (event.repeat) return
      this.#detach()
      void controller.drop(null, event.altKey || event.metaKey)
      this.#props.onEnd()
    }
  }

  readonly #cancel = () => {
    this.#detach()
    this.#props.options.controller.cancel()
    this.#props.onCancel()
  }

  #detach() {
    window.removeEventListener('keydown', this.#press, { capture: true })
    window.removeEventListener('pointerdown', this.#cancel, { capture: true })
    window.removeEventListener('blur', this.#cancel)
  }
}
