import type { Definitions } from '../definition'
import type { ImportContext } from './types'

/** What the importer must know, from a catalog, the allowed HTML tags and the ids in use. */
export function importContext(
  definitions: Definitions,
  isTag: (type: string) => boolean,
  isTaken: (id: string) => boolean,
): ImportContext {
  return {
    isTaken,
    isKnown: (type) => definitions.has(type) || isTag(type),
    textPropOf: (type) => definitions.get(type)?.textProp,
    hasProp: (type, prop) => {
      const props = definitions.get(type)?.props
      return props !== undefined && Object.hasOwn(props, prop)
    },
  }
}
