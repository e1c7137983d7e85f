import { projectPaths, type Named, type ProjectPath, type ProjectPaths } from '@/model/code/paths'
import { textField, type CodeKey, type CodeTarget } from '@/model/code/target'
import type { RootState } from '../rootState'

type CodeState = Pick<RootState, 'files' | 'components' | 'lambdas'>

type Names = readonly Named[]

let last: { readonly of: readonly Names[]; readonly paths: ProjectPaths } | undefined

/** Where each text of the open project lies; the same answer until one comes, goes or gets another name. */
export function selectPaths({ files, components, lambdas }: CodeState): ProjectPaths {
  const lists = {
    files: files.files,
    components: components.components,
    lambdas: lambdas.lambdas,
  }
  const of = Object.values(lists)
  if (last && of.every((list, at) => list === last?.of[at])) return last.paths
  const isSame = last && of.every((list, at) => sameNames(list, last?.of[at] ?? []))
  last = { of, paths: last && isSame ? last.paths : projectPaths(lists) }
  return last.paths
}

/** Whether two lists have the same records under the same names: typing changes one record, and no name. */
function sameNames(a: Names, b: Names): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at]
      if (one === other) return true
      return (
        one.id === other?.id &&
        one.name === other.name &&
        one.path === other.path &&
        one.language === other.language
      )
    })
  )
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
