import { importDocuments, type SourceFile } from '@/model/import'
import { findTrees } from '@/model/import/detect'
import { takeUses, withComponentIds } from '@/model/import/uses'
import { componentIdOf } from '@/model/component/type'
import type { Json, JsonObject } from '@/model/json'
import type { AppThunk } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { usedComponent, usedFile } from '@/store/components/usesOfDocument'
import { importTrees } from '@/store/editing'
import { editEntities, type EntityEdit } from '@/store/entities'
import { contextIn } from './contextIn'
import { planUses, type BroughtComponent } from './planUses'

/** What became of what a document carries. */
export interface Brought {
  /** The document without it, leading to where the things are now. */
  readonly file: SourceFile
  readonly said: readonly string[]
  readonly hasClash: boolean
}

/** Puts the components and files that a document carries into the project, before the document itself is read. */
export function bringUses(file: SourceFile): AppThunk<Brought> {
  return (dispatch, getState, { newId }) => {
    const taken = file.text.includes('"uses"') ? takeUses(parsed(file.text)) : undefined
    if (!taken || !findTrees(taken.document).ok) return { file, said: [], hasClash: false }
    const state = getState()
    const project = {
      component: (id: string) => usedComponent(state, id),
      file: (path: string) => usedFile(state, path),
      names: selectCodeNames(state),
    }
    const plan = planUses(taken.uses, project, newId)
    const treeIds = dispatch(importMains(plan.components))
    const components = plan.components.map(({ id, name, facts }): EntityEdit => {
      const treeId = treeIds.get(id)
      const set = { ...facts, name, ...(treeId !== undefined && { treeId, code: '' }) }
      return { collection: 'components', id, set }
    })
    const files = plan.files.map(({ path, facts }): EntityEdit => {
      const cut = path.lastIndexOf('/')
      const place = { name: path.slice(cut + 1), path: path.slice(0, cut) || '/' }
      return { collection: 'files', id: newId(), set: { ...facts, ...place } }
    })
    // No step that could be taken back alone: the document would be left with placeholders.
    dispatch(editEntities([...components, ...files]))
    const text = JSON.stringify(withComponentIds<Json>(taken.document, plan.ids))
    return { file: { name: file.name, text }, said: plan.said, hasClash: plan.hasClash }
  }
}

/** Reads the mains of components as the documents that they are; answers their trees by the ids of the components. */
function importMains(brought: readonly BroughtComponent[]): AppThunk<ReadonlyMap<string, string>> {
  return (dispatch, getState) => {
    const composed = brought.flatMap(({ id, name, main }) => (main ? [{ id, name, main }] : []))
    const context = contextIn(getState())
    const coming = new Set(brought.map(({ id }) => id))
    const documents = importDocuments(
      composed.map(({ name, main }) => ({ name, text: JSON.stringify({ name, root: main }) })),
      {
        ...context,
        isKnown: (type) => context.isKnown(type) || coming.has(componentIdOf(type) ?? ''),
      },
    )
    const trees = documents.flatMap(({ trees: [tree] }, at) => {
      const id = composed[at]?.id
      return tree && id !== undefined ? [{ ...tree, componentId: id }] : []
    })
    const ids = dispatch(importTrees(trees))
    return new Map(trees.map(({ componentId }, at) => [componentId, ids[at] ?? '']))
  }
}

function parsed(text: string): JsonObject | null {
  try {
    return JSON.parse(text) as JsonObject
  } catch {
    // The reader says what is wrong with it.
    return null
  }
}
