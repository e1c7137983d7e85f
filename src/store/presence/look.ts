import type { NodeId, TreeId } from '@/model/tree/types'

/** What a tab shows of itself. */
export interface Look {
  /** Of the server; the open project. */
  readonly space: string
  readonly name: string
  readonly document: TreeId | null
  readonly selection: readonly NodeId[]
}

/** Whether two looks tell the same. */
export function sameLook(a: Look, b: Look): boolean {
  return (
    a.space === b.space &&
    a.name === b.name &&
    a.document === b.document &&
    (a.selection === b.selection ||
      (a.selection.length === b.selection.length &&
        a.selection.every((id, at) => id === b.selection[at])))
  )
}
