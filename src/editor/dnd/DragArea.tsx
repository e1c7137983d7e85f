import { DndContext, useSensor, useSensors } from '@dnd-kit/core'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { carryOutPlan, readContext } from '@/editor/commands/runCommand'
import { useAppDispatch } from '@/store'
import { notify } from '@/store/editing'
import { currentCanvasPort } from './canvasPort'
import { createControllerApart } from './controllerApart'
import styles from './DragArea.module.css'
import { DragPill } from './DragPill'
import { currentLayersPort } from './layersPort'
import { FollowingPointerSensor, WalkingKeyboardSensor } from './sensors'

interface DragAreaProps {
  readonly children: ReactNode
}

/** A press that moves less than this is a click, in pixels. */
const START = 5

/** dnd-kit announces only what it drops itself; our own sentences come from the session. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}
const INSTRUCTIONS = {
  draggable:
    'To move it, press Space, choose a place with the arrow keys, and press Space again. Escape cancels.',
}

/**
 * The space in which components are dragged: palette, canvas and layers stand inside it, once in the
 * editor. dnd-kit brings the sensors; what a drag means is decided by the session.
 */
export function DragArea({ children }: DragAreaProps) {
  const dispatch = useAppDispatch()
  const [said, setSaid] = useState('')
  // The same sentence twice must be read twice: a live region speaks only when its text differs.
  const announce = useCallback(
    (sentence: string) => setSaid((last) => (last === sentence ? `${sentence}\u00A0` : sentence)),
    [],
  )

  const controller = useMemo(
    () =>
      createControllerApart({
        context() {
          const context = dispatch(readContext())
          return context && !context.readOnly ? context : null
        },
        commit(plan) {
          const context = dispatch(readContext())
          if (context) dispatch(carryOutPlan(context, plan))
        },
        refuse: (text) => dispatch(notify({ kind: 'error', text })),
        announce,
        canvas: currentCanvasPort,
        layers: currentLayersPort,
        onFrame(callback) {
          const frame = requestAnimationFrame(callback)
          return () => cancelAnimationFrame(frame)
        },
        after(milliseconds, callback) {
          const timer = setTimeout(callback, milliseconds)
          return () => clearTimeout(timer)
        },
      }),
    [dispatch, announce],
  )
  // Right after the window has been painted: it is there before anybody has pressed anything.
  useEffect(() => void controller.preload(), [controller])

  const pointer = useSensor(FollowingPointerSensor, {
    activationConstraint: { distance: START },
    controller,
  })
  const keyboard = useSensor(WalkingKeyboardSensor, { controller })
  const accessibility = useMemo(
    () => ({
      announcements: SILENT,
      screenReaderInstructions: INSTRUCTIONS,
      restoreFocus: false,
    }),
    [],
  )

  return (
    <DndContext
      sensors={useSensors(pointer, keyboard)}
      autoScroll={false}
      accessibility={accessibility}
    >
      {children}
      <DragPill controller={controller} />
      <p className={styles.said} aria-live="assertive" data-drag-said>
        {said}
      </p>
    </DndContext>
  )
}
