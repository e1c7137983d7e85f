import { insertion } from './insertion'
import type { Command } from './types'
import { typeLabel } from './naming'
import type { Definitions } from '@/model/definition'

/** Inserts a new component of a type at the nearest legal place to the selection. */
export function insertComponent(type: string, definitions?: Definitions): Command {
  const title = `Insert ${definitions ? typeLabel(definitions, type).toLowerCase() : type}`
  return { id: `insert.${type}`, title, icon: 'plus', ...insertion(type) }
}
