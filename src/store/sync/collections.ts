import { refOf, ROOT_COLLECTIONS, type Collection, type RecordKey } from '@/model/records'
import type { Db } from '@/lib/db'
import type { RecordStore } from '@/lib/idb/recordStore'

/** What the entities of a collection are called, one and many. Components of a document go with the documents. */
export const COLLECTION_WORDS = {
  componentTrees: ['Document', 'Documents'],
  files: ['File', 'Files'],
  models: ['Model', 'Models'],
  components: ['Component', 'Components'],
  workflows: ['Workflow', 'Workflows'],
  workflowNodes: ['Workflow step', 'Workflow steps'],
  workflowEdges: ['Workflow edge', 'Workflow edges'],
  lambdas: ['Lambda', 'Lambdas'],
  theme: ['Theme', 'Themes'],
  settings: ['Settings', 'Settings'],
  projectSettings: ['Project settings', 'Project settings'],
  records: ['Record', 'Records'],
  projects: ['Project', 'Projects'],
} as const satisfies Readonly<Record<Exclude<Collection, 'nodes'>, readonly [string, string]>>

/** A collection as people know it: what belongs to a document is one with it. */
export type KnownCollection = keyof typeof COLLECTION_WORDS

/** The collection of a record as people know it; `undefined` for a key of none. */
export function collectionOf(key: RecordKey): KnownCollection | undefined {
  const collection = refOf(key)?.collection
  return collection === 'nodes' ? 'componentTrees' : collection
}

/** The database that a record lies in: that of the open project, or the one with the list of projects. */
export function storeOf(db: Db, key: RecordKey): RecordStore {
  const collection = refOf(key)?.collection
  return collection && ROOT_COLLECTIONS.has(collection) ? db.root : db.project()
}
