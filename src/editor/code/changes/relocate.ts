import { projectPaths, type Named, type ProjectPath } from '@/model/code/paths'
import { textField, type CodeCollection, type CodeKey } from '@/model/code/target'
import type { AppThunk, RootState } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { selectPaths, targetOf } from '@/store/code/projectCode'
import { editEntities, type EntityEdit } from '@/store/entities'
import { rewriteImports } from '@/model/code/rewriteImports'

/** Where a text goes, or what it is called from now on. */
export interface Relocation {
  readonly key: CodeKey
  readonly set: { readonly name?: string; readonly path?: string; readonly language?: string }
}

/** Texts in which imports are looked for. */
const SCRIPT = /\.[mc]?[jt]sx?$/

/**
 * Renames and moves texts in one step that can be taken back. The imports of the whole project that lead to them, and their own,
 * are written anew in the same step.
 */
export function relocate(relocations: readonly Relocation[], label: string): AppThunk<void> {
  return (dispatch, getState) => {
    const edits = new Map<CodeKey, EntityEdit>()
    for (const { key, set } of relocations) edits.set(key, { ...targetOf(key), set: { ...set } })
    for (const { key, text } of rewritten(getState(), relocations)) {
      const target = targetOf(key)
      const set = { ...edits.get(key)?.set, [textField(target.collection)]: text }
      edits.set(key, { ...target, set })
    }
    dispatch(editEntities([...edits.values()], label))
  }
}

function rewritten(
  state: RootState,
  relocations: readonly Relocation[],
): readonly { readonly key: CodeKey; readonly text: string }[] {
  const before = selectPaths(state)
  const names = selectCodeNames(state)
  const changes = new Map(relocations.map(({ key, set }) => [key, set]))
  const listAfter = (collection: CodeCollection): readonly Named[] =>
    names[collection].map((record) => ({ ...record, ...changes.get(`${collection}:${record.id}`) }))
  const after = projectPaths({
    files: listAfter('files'),
    components: listAfter('components'),
    lambdas: listAfter('lambdas'),
  })
  const moved = new Map<ProjectPath, ProjectPath>()
  for (const [path, key] of before.all) {
    const next = after.pathOf(key)
    if (next !== undefined && next !== path) moved.set(path, next)
  }
  if (moved.size === 0) return []
  const moves = {
    moved,
    wasThere: (path: ProjectPath) => before.keyAt(path) !== undefined,
    willBeThere: (path: ProjectPath) => after.keyAt(path) !== undefined,
  }
  return [...textsWithImports(state)].flatMap(({ key, text }) => {
    const path = before.pathOf(key)
    if (path === undefined || !SCRIPT.test(path)) return []
    const next = rewriteImports(text, path, moves)
    return next === text ? [] : [{ key, text: next }]
  })
}

function* textsWithImports(state: RootState): Generator<{ key: CodeKey; text: string }> {
  for (const { id, content, encoding } of state.files.files) {
    if (encoding === undefined && content.includes('/')) yield { key: `files:${id}`, text: content }
  }
  for (const { id, code } of state.components.components)
    yield { key: `components:${id}`, text: code }
  for (const { id, code } of state.lambdas.lambdas) {
    if (code !== undefined) yield { key: `lambdas:${id}`, text: code }
  }
}
