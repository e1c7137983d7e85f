import type { Json } from '@/model/json'
import { nestedTreeOf } from '../../selectors/nestedTree'
import { selectDoc } from '../../selectors/trees'
import type { HostContext } from './context'
import { requireTree } from './trees'

/** A document as nested JSON. */
export function readTree({ store }: HostContext, idOrName: string): Json {
  const state = store.getState()
  const header = requireTree(state, idOrName)
  return nestedTreeOf(header, selectDoc(state, header.id)) as unknown as Json
}
