import type { TreeId } from './types'

/** Why a tree cannot have this id, in a sentence; `undefined` when it can. */
export function whyNoTreeId(id: TreeId): string | undefined {
  // With a slash in it, the keys of its nodes could be those of another tree's.
  return id.includes('/') ? `The id of a tree cannot hold “/”: “${id}”.` : undefined
}
