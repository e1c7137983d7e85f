import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { NodeId } from '@/model/tree/types'
import type { Drawing } from './drawNode'
import { RenderContext, type RenderEnvironment } from './environment'
import { createOverlayStore } from './overlayStore'
import { Placeholder } from './Placeholder'
import type { RecordStore } from './recordStore'

/** Instances in instances are drawn up to here: each level may multiply what is drawn. */
const DEEPEST_INSTANCE = 24

/**
 * An instance of a composed component: the nodes of its main, in which only the outermost element is marked, as the
 * instance. `undefined` for every other node. A component that contains itself, as data of two people may, is cut where
 * it begins anew, with a sentence in its place.
 */
export function drawInstance(drawing: Drawing): ReactNode | undefined {
  const { environment, node, mark } = drawing
  const { type } = node
  const main = environment.mains?.get(type)
  const definition = environment.definitions.get(type)
  if (!main) {
    if (!definition?.main) return undefined
    return <Placeholder path={mark} label={`The main of “${definition.label}” is not here`} />
  }
  const label = definition?.label ?? type
  const above = environment.instance?.types ?? []
  if (above.includes(type)) {
    return (
      <Placeholder path={mark} label={`“${label}” contains itself: it is not drawn again here`} />
    )
  }
  if (above.length >= DEEPEST_INSTANCE) {
    return <Placeholder path={mark} label="Nested too deeply to be drawn" />
  }
  const root = main.getNode(main.rootId)
  if (!root || root.deleted) {
    return <Placeholder path={mark} label={`The main of “${label}” is empty`} />
  }
  return (
    <InstanceView {...{ id: drawing.id, mark, type, environment, main }}>
      {drawing.drawNodes([main.rootId])}
    </InstanceView>
  )
}

interface InstanceViewProps {
  readonly id: NodeId
  readonly mark: string | undefined
  readonly type: string
  readonly environment: RenderEnvironment
  readonly main: RecordStore
  readonly children: ReactNode
}

/**
 * Draws the root of a main as one instance. What is inside keeps its environment while only values of the instance
 * change: the nodes that show them are woken one by one.
 */
function InstanceView({ id, mark, type, environment, main, children }: InstanceViewProps) {
  const inner = useMemo(
    (): RenderEnvironment => ({
      ...environment,
      store: createOverlayStore(main, environment.store, id),
      // Nothing inside can be selected or dropped into.
      mode: 'preview',
      sections: environment.sections?.has(id) ? new Set([main.rootId]) : undefined,
      deferred: undefined,
      instance: {
        rootId: main.rootId,
        mark,
        types: [...(environment.instance?.types ?? []), type],
      },
    }),
    [environment, main, id, mark, type],
  )
  return <RenderContext value={inner}>{children}</RenderContext>
}
