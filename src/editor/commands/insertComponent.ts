import { insertion } from './insertion'
import type { Command } from './types'
import { typeLabel } from './naming'
import type { Definitions } from '@/model/definition'

/**
 * Inserts a new component of a type at the nearest legal place to the selection. `chosen: false`: the
 * selection is only what was inserted before, so that not every slot of it is meant.
 */
export function insertComponent(
  type: string,
  definitions?: Definitions,
  { chosen = true }: { readonly chosen?: boolean } = {},
): Command {
  const title = `Insert ${definitions ? typeLabel(definitions, type).toLowerCase() : type}`
  return { id: `insert.${type}`, title, icon: 'plus', ...insertion(type, { chosen }) }
}
