import { projectPaths, type ProjectPath, type ProjectPaths } from '@/model/code/paths'
import { textField, type CodeKey, type CodeTarget } from '@/model/code/target'
import { selectCodeNames, type CodeNames } from './codeNames'
import type { RootState } from '../rootState'

type CodeState = Pick<RootState, 'files' | 'components' | 'lambdas'>

let last: { readonly of: CodeNames; readonly paths: ProjectPaths } | undefined

/** Where each text of the open project lies; the same answer until one comes, goes, or is called otherwise. */
export function selectPaths(state: CodeState): ProjectPaths {
  const names = selectCodeNames(state)
  if (last?.of !== names) last = { of: names, paths: projectPaths(names) }
  return last.paths
}

/** The record that a target names; `undefined` when it is not there. */
export function selectCodeRecord(
  state: CodeState,
  { collection, id }: CodeTarget,
): RootState['files']['files'][number] | RootState['components']['components'][number] | undefined {
  const list = {
    files: state.files.files,
    components: state.components.components,
    lambdas: state.lambdas.lambdas,
  }[collection] as readonly RootState['files']['files'][number][]
  return list.find((record) => record.id === id)
}

/** The target that a key names. */
export function targetOf(key: CodeKey): CodeTarget {
  const colon = key.indexOf(':')
  return { collection: key.slice(0, colon), id: key.slice(colon + 1) } as CodeTarget
}

/** The text that a target names; `undefined` when it is not there or is no text. */
export function selectText(state: CodeState, target: CodeTarget): string | undefined {
  const record = selectCodeRecord(state, target)
  if (!record || ('encoding' in record && record.encoding !== undefined)) return undefined
  const text = (record as unknown as Record<string, unknown>)[textField(target.collection)]
  return typeof text === 'string' ? text : undefined
}

/** The text at a path of the open project. */
export function selectTextAt(state: CodeState, path: ProjectPath): string | undefined {
  const key = selectPaths(state).keyAt(path)
  return key === undefined ? undefined : selectText(state, targetOf(key))
}
