import type { CodeCollection } from '@/model/code/target'
import type { Component } from '../slices/componentsSlice'
import type { FileItem } from '../slices/filesSlice'
import type { Lambda } from '../slices/lambdasSlice'
import type { RootState } from '../rootState'

/** The lists of everything that has a text, for whoever needs names and folders alone. */
export interface CodeNames {
  readonly files: readonly FileItem[]
  readonly components: readonly Component[]
  readonly lambdas: readonly Lambda[]
}

type CodeState = Pick<RootState, CodeCollection>

/** What of a record says where it stands in lists and trees; texts do not count. */
const NAMING = ['id', 'name', 'path', 'language', 'encoding', 'type'] as const

let last: CodeNames = { files: [], components: [], lambdas: [] }
/** The lists that were compared last, so that none is compared twice. */
let seen: readonly unknown[] = []

/**
 * The files, components and lambdas of the open project. The same answer until one of them comes, goes, or is called
 * otherwise: while texts are typed the records in it are old ones, and only their names are to be relied on.
 */
export function selectCodeNames({ files, components, lambdas }: CodeState): CodeNames {
  const now = [files.files, components.components, lambdas.lambdas]
  if (now.every((list, at) => list === seen[at])) return last
  seen = now
  const next: CodeNames = {
    files: kept(last.files, files.files),
    components: kept(last.components, components.components),
    lambdas: kept(last.lambdas, lambdas.lambdas),
  }
  const same =
    next.files === last.files &&
    next.components === last.components &&
    next.lambdas === last.lambdas
  return same ? last : (last = next)
}

function kept<E extends { readonly id: string }>(
  before: readonly E[],
  now: readonly E[],
): readonly E[] {
  if (before.length !== now.length) return now
  const same = now.every((record, at) => {
    const old = before[at]
    return record === old || (old !== undefined && sameNaming(old, record))
  })
  return same ? before : now
}

function sameNaming(a: object, b: object): boolean {
  const [before, now] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return NAMING.every((field) => before[field] === now[field])
}
