import { useCallback, useEffect, useRef, type MouseEvent, type PointerEvent } from 'react'
import { useNodeMenu } from '@/editor/commands/useNodeMenu'
import { setHovered, useDragSource, type DragSource, type Point } from '@/editor/dnd'
import type { NodeId, TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppStore } from '@/store'
import { selectNodes } from '@/store/editing'
import { selectDoc, selectSelection } from '@/store/selectors'
import styles from './CanvasPanel.module.css'
import type { FrameLink, Hit } from '@/editor/frame/frameLink'
import type { ToFrame } from './use-canvas-port'

interface OverlayProps {
  readonly treeId: TreeId
  /** Lets everything through to the frame, while text is typed there. */
  readonly isOpen: boolean
  readonly toFrame: ToFrame
  readonly link: FrameLink | null
  /** Told before a selection that is made here. */
  readonly onOwnSelection: (ids: readonly NodeId[]) => void
  readonly onEditText: (hit: Hit) => void
  /** Towards larger (1) or smaller (-1). */
  readonly onZoom: (direction: 1 | -1) => void
}

/**
 * Lies over the frame and takes its pointer and keys while a document is edited: a click selects the
 * innermost component, with Shift, Control or Command adds it or takes it away; double-click edits a text.
 */
export function Overlay(props: OverlayProps) {
  const { treeId, isOpen, toFrame, link, onOwnSelection, onEditText, onZoom } = props
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const overlay = useRef<HTMLDivElement>(null)
  const asking = useRef(false)
  const next = useRef<Point | null>(null)

  const hitAt = useCallback(
    async ({ x, y }: Point, press = false): Promise<Hit | null> => {
      const point = toFrame(x, y)
      return (point && (await link?.hit(point, press))) ?? null
    },
    [toFrame, link],
  )
  const selectionNow = useCallback(() => selectSelection(store.getState(), treeId), [store, treeId])

  const read = useCallback(
    async (point: Point | null): Promise<DragSource | null> => {
      const rootId = selectDoc(store.getState(), treeId)?.rootId
      const selection = selectionNow()
      const hit = point && (await hitAt(point))
      const ids = point
        ? hit && !selection.includes(hit.id)
          ? [hit.id]
          : hit && selection
        : selection
      const movable = (ids ?? []).filter((id) => id !== rootId)
      return movable.length > 0 ? { source: 'canvas', ids: movable } : null
    },
    [store, treeId, selectionNow, hitAt],
  )
  const drag = useDragSource(read, isOpen)

  /** One question at a time: the frame answers faster than the pointer moves, and never lags behind it. */
  const hover = async (event: PointerEvent) => {
    next.current = { x: event.clientX, y: event.clientY }
    if (asking.current || event.buttons > 0) return
    asking.current = true
    while (next.current) {
      const point: Point = next.current
      next.current = null
      const hit = await hitAt(point)
      setHovered(hit?.id ?? null)
    }
    asking.current = false
  }

  const click = async (event: MouseEvent) => {
    const adds = event.shiftKey || event.ctrlKey || event.metaKey
    const hit = await hitAt({ x: event.clientX, y: event.clientY }, !adds)
    const before = selectionNow()
    if (!hit && adds) return
    const without = before.filter((id) => id !== hit?.id)
    const ids = !hit
      ? []
      : !adds
        ? [hit.id]
        : without.length < before.length
          ? without
          : [...before, hit.id]
    onOwnSelection(ids)
    dispatch(selectNodes({ treeId, ids }))
  }

  const nodeMenu = useNodeMenu(treeId)
  const openMenu = async (event: MouseEvent) => {
    event.preventDefault()
    // A finger that rests begins a drag.
    if ('pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch') return
    const at = { x: event.clientX, y: event.clientY }
    // A key asks for the menu of what is selected, wherever the browser says that is.
    if (event.button !== 2) return nodeMenu.open(at)
    const hit = await hitAt(at)
    onOwnSelection(hit ? [hit.id] : [])
    nodeMenu.open(at, hit?.id ?? null)
  }

  const editText = async (event: MouseEvent) => {
    const hit = await hitAt({ x: event.clientX, y: event.clientY })
    if (hit) onEditText(hit)
  }

  useEffect(() => {
    const element = overlay.current
    const wheel = (event: WheelEvent) => {
      event.preventDefault() // Control with the wheel would zoom the whole editor
      if (event.ctrlKey || event.metaKey) {
        onZoom(event.deltaY < 0 ? 1 : -1)
        return
      }
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      const [dx, dy] =
        event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
      const room = element?.closest('[data-canvas-room]')
      if (room && dx !== 0 && room.scrollWidth > room.clientWidth) {
        room.scrollBy({ left: dx * unit, behavior: 'instant' })
        return
      }
      const at = toFrame(event.clientX, event.clientY)
      link?.send({ kind: 'scroll', dx: dx * unit, dy: dy * unit, ...(at && { at }) })
    }
    // React's wheel listeners are passive and could not keep the editor from zooming.
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  }, [toFrame, link, onZoom])
  useEffect(() => () => setHovered(null), [])

  return (
    <>
      {nodeMenu.menu}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- keys run commands, and the layers tree is the accessible way; this is the pointer's */}
      <div
        ref={overlay}
        {...drag.listeners}
        className={styles.overlay}
        data-open={isOpen || undefined}
        data-canvas-overlay=""
        role="group"
        aria-label="Canvas"
        aria-describedby={drag.describedBy}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys of the canvas count while it has the focus
        tabIndex={0}
        onPointerMove={(event) => void hover(event)}
        onPointerLeave={() => {
          next.current = null
          setHovered(null)
        }}
        onClick={(event) => void click(event)}
        onDoubleClick={(event) => void editText(event)}
        onContextMenu={(event) => void openMenu(event)}
      />
    </>
  )
}
