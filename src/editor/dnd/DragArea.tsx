import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react'
import { useAppDispatch } from '@/store'
import { notify } from '@/store/editing'
import { createPressGate } from './pressGate'
import type { SensingProps } from './sensing/Sensing'
import { DragStartsContext } from './source'

interface DragAreaProps {
  readonly children: ReactNode
}

/**
 * The space in which components are dragged: palette, canvas and layers stand inside it, once in the
 * editor. What senses drags and carries them out is fetched right after the first paint.
 */
export function DragArea({ children }: DragAreaProps) {
  const dispatch = useAppDispatch()
  const describedBy = useId()
  const [Sensing, setSensing] = useState<ComponentType<SensingProps>>()
  const refuse = useCallback(
    (text: string) => dispatch(notify({ kind: 'error', text })),
    [dispatch],
  )
  const gate = useMemo(
    () =>
      createPressGate({
        async load() {
          const arrived = await import('./sensing/Sensing')
          setSensing(() => arrived.Sensing)
        },
        refuse,
      }),
    [refuse],
  )
  // Right after the window has been painted: it is there before anybody has pressed anything.
  useEffect(() => void gate.preload(), [gate])
  const starts = useMemo(() => ({ press: gate.press, describedBy }), [gate, describedBy])

  return (
    <DragStartsContext value={starts}>
      {children}
      <p id={describedBy} hidden>
        To move it, press Space, choose a place with the arrow keys, and press Space again. Escape
        cancels.
      </p>
      {Sensing && <Sensing gate={gate} refuse={refuse} />}
    </DragStartsContext>
  )
}
