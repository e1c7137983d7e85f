import { definitionsIn } from '@/editor/definitions'
import type { ImportContext } from '@/model/import'
import { importContext } from '@/model/import/context'
import { getNode } from '@/model/tree/doc'
import { isHtmlTag, isSvgTag } from '@/renderer/htmlTags'
import type { RootState } from '@/store'

/** What the importer must know of the open project. */
export function contextIn(state: RootState): ImportContext {
  const { docs } = state.componentTrees
  const isTaken = (id: string) =>
    Object.hasOwn(docs, id) || Object.values(docs).some((doc) => getNode(doc, id) !== undefined)
  const isTag = (type: string) => isHtmlTag(type) || isSvgTag(type)
  return importContext(definitionsIn(state), isTag, isTaken)
}
