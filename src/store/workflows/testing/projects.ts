import { recordOfEdge, recordOfNode } from '@/model/workflow/records'
import { graphOf, type ShortStep } from '@/model/workflow/testing/graphs'
import type { WorkflowSettings } from '@/model/workflow/types'
import type { AppStore } from '../../createStore'
import { editEntities } from '../../entities'
import { entityLists } from '../../persistence/stateRecords'
import { projectLoaded, projectOpened, recordsArrived } from '../../records'
import { recordOf } from '../../slices/entities'
import { makeTestStore } from '../../testing'

type Options = Parameters<typeof makeTestStore>[0]

/** A store with the clock of the machine, and ids that no other test has. */
export function makeProject(options: Options = {}): AppStore {
  return makeTestStore({
    ...options,
    services: {
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      ...options.services,
    },
  })
}

/** Puts a workflow into a project; answers its id. Steps are as `graphOf` has them, with ids of their own. */
export function putWorkflow(
  store: AppStore,
  name: string,
  steps: Readonly<Record<string, ShortStep>>,
  settings: WorkflowSettings = {},
): string {
  const workflowId = crypto.randomUUID()
  const graph = graphOf(steps)
  const idOf = (slug: string) => `${workflowId}-${slug}`
  store.dispatch(
    editEntities([
      { collection: 'workflows', id: workflowId, set: { name, ...settings } },
      ...graph.nodes.map((node) => {
        const { id, parentId } = node
        const own = { ...node, workflowId, id: idOf(id) }
        const set = recordOfNode({ ...own, ...(parentId && { parentId: idOf(parentId) }) })
        return { collection: 'workflowNodes' as const, id: idOf(id), set }
      }),
      ...graph.edges.map((edge) => {
        const [from, to] = [idOf(edge.from), idOf(edge.to)]
        const id = `${workflowId}-${edge.id}`
        const set = recordOfEdge({ ...edge, id, workflowId, from, to })
        return { collection: 'workflowEdges' as const, id, set }
      }),
    ]),
  )
  return workflowId
}

/** Puts a file into a project. */
export function putFile(store: AppStore, path: string, content: string): void {
  const slash = path.lastIndexOf('/')
  const set = { name: path.slice(slash + 1), path: path.slice(0, slash) || '/', content }
  store.dispatch(editEntities([{ collection: 'files', id: path, set }]))
}

/** The text of a file of a project. */
export function textOf(store: AppStore, path: string): string | undefined {
  const { files } = store.getState().files
  return files.find((file) => `${file.path}/${file.name}`.replace('//', '/') === path)?.content
}

/** As if another project were opened, and then the first one again. */
export function goElsewhereAndBack(store: AppStore): void {
  const state = store.getState()
  const { activeProjectId } = state.project
  const collections = ['workflows', 'workflowNodes', 'workflowEdges', 'files'] as const
  const changes = collections.flatMap((collection) =>
    entityLists(state)[collection].map((entity) => {
      return { collection, id: entity.id, value: recordOf(entity) }
    }),
  )
  store.dispatch(projectOpened('elsewhere'))
  openProjectOf(store)
  store.dispatch(projectOpened(activeProjectId))
  store.dispatch(recordsArrived({ changes }))
  openProjectOf(store)
}

/** As if all of the open project had been read. */
export function openProjectOf(store: AppStore): void {
  store.dispatch(projectLoaded(store.getState().project.activeProjectId))
}
