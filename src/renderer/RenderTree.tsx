import { childPath } from '@/model/canvasProtocol'
import { NodeView } from './NodeView'
import { RenderContext, type RenderEnvironment } from './environment'

/**
 * Draws the tree of a record store. It knows neither an editor nor where records come from: change the
 * store, and exactly the nodes that changed are drawn again. Keep the environment's identity while
 * nothing in it changes; a new one draws every node.
 */
export function RenderTree({ environment }: { readonly environment: RenderEnvironment }) {
  const { rootId } = environment.store
  return (
    <RenderContext value={environment}>
      <NodeView id={rootId} path={childPath(null, rootId)} depth={0} />
    </RenderContext>
  )
}
