import { useEffect, useRef, type RefObject } from 'react'
import { useArea } from '@/editor/areas'
import { mayBeShortcut, takesKeys } from '@/editor/commands/keys'
import { areSingleKeysOn, isSingleKey } from '@/editor/commands/singleKeys'
import type { GraphIndex } from '@/model/workflow/graph'
import type { Position } from '@/model/workflow/types'
import { useAppDispatch } from '@/store'
import type { Plan } from '../commands/plan'
import { remove, type Parts } from '../commands/remove'
import { GRID } from '../shape/shape'
import { clipboardText, pasteText } from './clipboard'
import { actionOfPress, type FlowAction } from './flowAction'

interface FlowKeys {
  /** The element in which the keys of the canvas count. */
  readonly canvas: RefObject<HTMLElement | null>
  readonly index: GraphIndex
  readonly selection: Parts
  readonly canEdit: boolean
  readonly actions: readonly FlowAction[]
  readonly run: (plan: Plan | undefined) => boolean
  /** Moves the selected steps on screen alone. */
  readonly shift: (by: Position) => void
  /** Stores where they were moved to, as one step. */
  readonly settle: (by: Position) => void
  /** Goes to the next step, or the one before; answers whether there is one. */
  readonly goOn: (from: EventTarget | null, backwards: boolean) => boolean
  readonly clear: () => void
}

const ARROWS: Readonly<Record<string, Position>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/**
 * The keys and the clipboard of the canvas, while the area is on screen. Never while somebody types, or in a menu or a dialog.
 * Arrows move on screen as long as they are held; that makes one step.
 */
export function useFlowKeys(keys: FlowKeys): void {
  const isShown = useArea() === 'workflows'
  const dispatch = useAppDispatch()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!isShown) return
    let moved: Position | undefined
    const isHere = (target: EventTarget | null) =>
      target === document.body ||
      (target instanceof Node && latest.current.canvas.current?.contains(target) === true)
    const settle = () => {
      if (moved) latest.current.settle(moved)
      moved = undefined
    }

    function press(event: KeyboardEvent) {
      if (!mayBeShortcut(event)) return
      const { actions, selection, canEdit, shift, goOn, clear } = latest.current
      const here = isHere(event.target)
      const arrow = ARROWS[event.key]
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey
      const isOnButton = event.target instanceof Element && event.target.closest('button') !== null
      if (here && plain && arrow && canEdit && selection.nodes.length > 0) {
        event.preventDefault()
        const by = GRID * (event.shiftKey ? 8 : 1)
        moved = { x: (moved?.x ?? 0) + arrow.x * by, y: (moved?.y ?? 0) + arrow.y * by }
        shift({ x: arrow.x * by, y: arrow.y * by })
        return
      }
      if (here && plain && event.key === 'Tab') {
        if (goOn(event.target, event.shiftKey)) event.preventDefault()
        return
      }
      if (here && plain && event.key === 'Escape') return clear()
      // Enter presses a button of the canvas.
      if (isOnButton && plain && event.key === 'Enter') return
      const action = actionOfPress(actions, event)
      if (!action || !here) return
      const [key] = action.keys ?? []
      if (key !== undefined && isSingleKey(key) && !areSingleKeysOn()) return
      // Also where it can do nothing now: Mod+D must never make a bookmark.
      event.preventDefault()
      settle()
      if (action.enabled) action.run()
    }
    function release(event: KeyboardEvent) {
      if (ARROWS[event.key]) settle()
    }
    function copy(event: ClipboardEvent) {
      if (event.defaultPrevented || takesKeys(event.target) || !isHere(event.target)) return
      if (hasMarkedText() || !event.clipboardData) return
      const { index, selection, canEdit, run } = latest.current
      const text = clipboardText(index, selection.nodes)
      if (text === undefined) return
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
      if (event.type === 'cut' && canEdit) run(remove(index, selection))
    }
    function paste(event: ClipboardEvent) {
      if (event.defaultPrevented || takesKeys(event.target) || !isHere(event.target)) return
      const { index, selection, canEdit, run } = latest.current
      if (!canEdit || !event.clipboardData) return
      event.preventDefault()
      const text = event.clipboardData.getData('text/plain')
      dispatch(pasteText({ index, selection, text, run }))
    }
    document.addEventListener('keydown', press)
    document.addEventListener('keyup', release)
    window.addEventListener('blur', settle)
    document.addEventListener('copy', copy)
    document.addEventListener('cut', copy)
    // On the window, so that it comes before whoever opens pasted documents.
    window.addEventListener('paste', paste, true)
    return () => {
      settle()
      document.removeEventListener('keydown', press)
      document.removeEventListener('keyup', release)
      window.removeEventListener('blur', settle)
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', copy)
      window.removeEventListener('paste', paste, true)
    }
  }, [isShown, dispatch])
}

/** Marked text of the page goes to the clipboard, not the selected steps. */
function hasMarkedText(): boolean {
  const marked = document.getSelection()
  return marked !== null && !marked.isCollapsed && marked.toString() !== ''
}
