import { DndContext, useDraggable, useSensor, useSensors } from '@dnd-kit/core'
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { carryOutPlan, readContext } from '@/editor/commands/runCommand'
import { useAppDispatch } from '@/store'
import { currentCanvasPort } from '../canvasPort'
import { currentLayersPort } from '../layersPort'
import { START } from '../press'
import type { PressGate } from '../pressGate'
import { createDragController } from '../session/controller'
import { DragPill } from './DragPill'
import { holdRead } from './heldRead'
import styles from './Sensing.module.css'
import { FollowingPointerSensor, WalkingKeyboardSensor } from './sensors'

export interface SensingProps {
  readonly gate: PressGate
  /** Shows a sentence to the person. */
  readonly refuse: (sentence: string) => void
}

/** dnd-kit announces only what it drops itself; our own sentences come from the session. */
const ACCESSIBILITY = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  restoreFocus: false,
}

/**
 * Senses drags and shows what is in the hand. dnd-kit brings the sensors; what a drag means is decided by the
 * session. It stands beside the sources, not around them, so that it can come after the first load.
 */
export function Sensing({ gate, refuse }: SensingProps) {
  const dispatch = useAppDispatch()
  const [said, setSaid] = useState('')
  // The same sentence twice must be read twice: a live region speaks only when its text differs.
  const announce = useCallback(
    (sentence: string) => setSaid((last) => (last === sentence ? `${sentence}\u00A0` : sentence)),
    [],
  )

  const controller = useMemo(
    () =>
      createDragController({
        context() {
          const context = dispatch(readContext())
          return context && !context.readOnly ? context : null
        },
        commit(plan) {
          const context = dispatch(readContext())
          if (context) dispatch(carryOutPlan(context, plan))
        },
        refuse,
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
    [dispatch, refuse, announce],
  )

  const pointer = useSensor(FollowingPointerSensor, {
    activationConstraint: { distance: START },
    controller,
  })
  const keyboard = useSensor(WalkingKeyboardSensor, { controller })

  return (
    <DndContext
      sensors={useSensors(pointer, keyboard)}
      autoScroll={false}
      accessibility={ACCESSIBILITY}
    >
      <PressTaker gate={gate} />
      <DragPill controller={controller} />
      <p className={styles.said} aria-live="assertive" data-drag-said>
        {said}
      </p>
    </DndContext>
  )
}

/** All sources in one: to dnd-kit it is the element that was pressed last. */
function PressTaker({ gate }: { readonly gate: PressGate }) {
  const held = useMemo(() => holdRead(), [])
  const { setNodeRef, listeners } = useDraggable({ id: 'pressed', data: held.data })
  useLayoutEffect(
    () =>
      gate.open(({ by, event, element, read }) => {
        setNodeRef(element)
        held.take(read)
        listeners?.[by === 'pointer' ? 'onPointerDown' : 'onKeyDown']?.(event)
      }),
    [gate, held, listeners, setNodeRef],
  )
  return null
}
