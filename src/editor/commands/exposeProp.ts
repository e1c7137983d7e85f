import { exposedPlaces, exposePath, type ExposedAs } from '@/model/component/exposed'
import { mainFactsOf } from '@/model/component/mainFacts'
import { getNode, type TreeDoc } from '@/model/tree/doc'
import type { NodeId } from '@/model/tree/types'
import { inSentence, nameOf } from './naming'
import type { Command, CommandContext } from './types'

/** A prop of a node of a main. */
export interface Place {
  readonly id: NodeId
  readonly key: string
}

/** Lets instances set a prop of a node of their main; `as` says under which name. */
export function exposeProp({ id, key }: Place, as: ExposedAs): Command {
  return {
    id: 'component.expose',
    title: 'Expose as prop',
    plan(context) {
      const node = getNode(context.doc, id)
      if (!node) return null
      const label = `Expose ${fieldOf(context, { id, key })} of “${nameOf(context, id)}”`
      return { label, ops: [{ op: 'set', id, path: exposePath(key), value: { ...as } }] }
    },
  }
}

/** Takes a prop of a node away from what instances may set. Their values stay, and show again with it. */
export function stopExposing({ id, key }: Place): Command {
  return {
    id: 'component.stopExposing',
    title: 'Stop exposing',
    plan(context) {
      const node = getNode(context.doc, id)
      if (!node || !exposedPlaces(node).some((place) => place.key === key)) return null
      const label = `Stop exposing ${fieldOf(context, { id, key })} of “${nameOf(context, id)}”`
      return { label, ops: [{ op: 'set', id, path: exposePath(key), value: undefined }] }
    },
  }
}

/** Calls a prop of a component something else, in all places that share it. */
export function renameExposed(prop: string, label: string): Command {
  return {
    id: 'component.renameProp',
    title: 'Rename prop',
    plan({ doc }) {
      const places = mainFactsOf(doc).exposed.filter((place) => place.prop === prop)
      const given = label.trim()
      if (given === '' || places.every((place) => place.label === given)) return null
      return {
        label: `Rename prop to “${given}”`,
        ops: places.map(({ nodeId: id, key, help }) => ({
          op: 'set',
          id,
          path: exposePath(key),
          value: { prop, label: given, ...(help !== undefined && { help }) },
        })),
      }
    },
  }
}

/** What a newly exposed prop is called: as the field is, with the node's name where that is taken. */
export function suggestedProp(
  names: Pick<CommandContext, 'doc' | 'definitions'>,
  { id, key }: Place,
  label: string,
): ExposedAs {
  const { exposed } = mainFactsOf(names.doc)
  const isTaken = (prop: string) => exposed.some((place) => place.prop === prop)
  const plain = key === 'children' ? 'text' : key
  if (!isTaken(plain)) return { prop: plain, label }
  const full = `${nameOf(names, id)} ${inSentence(label)}`
  return { prop: freshProp(camelCase(full) || plain, names.doc), label: full }
}

function freshProp(wanted: string, doc: TreeDoc): string {
  const taken = new Set(mainFactsOf(doc).exposed.map(({ prop }) => prop))
  let count = 1
  while (taken.has(count === 1 ? wanted : `${wanted}${count}`)) count += 1
  return count === 1 ? wanted : `${wanted}${count}`
}

/** Words as an identifier: `Price card title` becomes `priceCardTitle`. */
function camelCase(words: string): string {
  const parts = words.match(/[\p{L}\p{N}]+/gu) ?? []
  const [first = '', ...rest] = parts
  const name = [
    first.toLowerCase(),
    ...rest.map((part) => (part[0] ?? '').toUpperCase() + part.slice(1)),
  ].join('')
  return /^\p{N}/u.test(name) ? `_${name}` : name
}

function fieldOf({ doc, definitions }: CommandContext, { id, key }: Place): string {
  const specs = definitions.get(getNode(doc, id)?.type ?? '')?.props ?? {}
  const spec = Object.hasOwn(specs, key) ? specs[key] : undefined
  return spec ? inSentence(spec.label) : key
}
