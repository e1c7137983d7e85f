import type { CodeCollection, CodeKey } from '@/model/code/target'

interface Listed {
  readonly id: string
  readonly name: string
  readonly path?: string
  readonly language?: string
}

/** The texts of a project, as the state holds them. */
export type CodeLists = Readonly<Record<CodeCollection, readonly Listed[]>>

/** The lists by the names of their collections. */
export function textsOf(
  files: readonly Listed[],
  components: readonly Listed[],
  lambdas: readonly Listed[],
): CodeLists {
  return { files, components, lambdas }
}

/**
 * What differs between two states: nothing, some texts, or all that an import can mean, because one came, went or
 * has another name.
 */
export function changedKeys(
  before: CodeLists,
  after: CodeLists,
): 'none' | 'all' | ReadonlySet<CodeKey> {
  const changed = new Set<CodeKey>()
  for (const collection of ['files', 'components', 'lambdas'] as const) {
    const old = before[collection]
    const now = after[collection]
    if (old === now) continue
    if (old.length !== now.length) return 'all'
    for (const [at, record] of now.entries()) {
      const standing = old[at]
      if (standing === record) continue
      if (!standing || !samePlace(standing, record)) return 'all'
      changed.add(`${collection}:${record.id}`)
    }
  }
  return changed.size === 0 ? 'none' : changed
}

function samePlace(a: Listed, b: Listed): boolean {
  return a.id === b.id && a.name === b.name && a.path === b.path && a.language === b.language
}
