import { useCallback } from 'react'
import { useDefinitions } from '@/editor/definitions'
import type { Definitions } from '@/model/definition'
import { NodePreview } from '@/editor/frame/NodePreview'
import { isHtmlTag } from '@/renderer/htmlTags'
import { useAppDispatch } from '@/store'
import type { OpenConflict } from '@/store/sync/decide'
import { readNodeSides, type NodeSide } from '@/store/sync/nodeSides'
import { placeText, type Sides } from './conflictWords'
import styles from './Conflicts.module.css'
import { useLoaded } from './useLoaded'
import { ValueFigure } from './ValueFigure'
import { ValueSides } from './ValueSides'

interface NodeSidesProps {
  readonly conflict: OpenConflict
  readonly sides: Sides
  readonly scheme: 'light' | 'dark'
}

/** A component with the one and with the other value, as it looks on the page; its values alone where nothing can be drawn. */
export function NodeSides({ conflict, sides, scheme }: NodeSidesProps) {
  const dispatch = useAppDispatch()
  const definitions = useDefinitions()
  const { begun, other, stands } = sides
  const [first, second, third] = [begun.value, other.value, stands.value]
  const { value: drawn, problem } = useLoaded(
    useCallback(
      () => dispatch(readNodeSides(conflict, [first, second, third])),
      [dispatch, conflict, first, second, third],
    ),
  )
  if (!drawn && problem === undefined) return <div className={styles.coming} aria-busy />
  const [before, mine, theirs] = drawn ?? []
  if (
    ![before, mine, theirs].some((side) => side?.place) &&
    !(canDraw(mine, definitions) && canDraw(theirs, definitions))
  ) {
    return <ValueSides sides={sides} />
  }
  return (
    <>
      <ValueFigure {...begun} text={wordsOf(before)} />
      <div className={styles.columns}>
        {(
          [
            [other, mine],
            [stands, theirs],
          ] as const
        ).map(([side, node]) => (
          <ValueFigure key={side.label} {...side} text={wordsOf(node)}>
            {node && canDraw(node, definitions) && (
              <NodePreview {...node} label={`${side.label}, as it looks`} scheme={scheme} />
            )}
          </ValueFigure>
        ))}
      </div>
    </>
  )
}

function wordsOf(side: NodeSide | undefined): string | undefined {
  return side?.place && placeText(side.place)
}

/** Whether what would be drawn is of a type that there is; something unknown looks like nothing. */
function canDraw(side: NodeSide | undefined, definitions: Definitions): boolean {
  const type = side?.records[0]?.['type']
  return typeof type === 'string' && (definitions.has(type) || isHtmlTag(type))
}
