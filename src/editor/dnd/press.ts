import type { ReadSource } from './source'

/** A press that moves less than this is a click, in pixels. */
export const START = 5

/** What a drag may begin with. */
interface PressEvent<E extends Event> {
  readonly nativeEvent: E
  readonly preventDefault: () => void
}

interface Pressed {
  /** The element of the source. */
  readonly element: HTMLElement
  readonly read: ReadSource
}

/** A source was pressed, with the pointer or with Space: perhaps a drag begins. */
export type Press = Pressed &
  (
    | { readonly by: 'pointer'; readonly event: PressEvent<PointerEvent> }
    | { readonly by: 'key'; readonly event: PressEvent<KeyboardEvent> }
  )

/** Whether a drag can begin with this at all. */
export function mayStart(press: Press): boolean {
  if (press.event.nativeEvent.defaultPrevented) return false
  if (press.by === 'pointer') {
    const { isPrimary, button } = press.event.nativeEvent
    return isPrimary && button === 0
  }
  const { code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = press.event.nativeEvent
  return code === 'Space' && !ctrlKey && !metaKey && !altKey && !shiftKey && !isComposing
}
