import { isJsonObject, type Json, type JsonObject } from '../json'
import type { Reading } from './readNode'
import type { NodeSource } from './types'

/** The props of a node once read. */
export interface ReadProps {
  readonly props: JsonObject
  /** `props.children`, taken out. */
  readonly children: Json | undefined
  readonly lifted: readonly string[]
  readonly noProps: boolean
  readonly text: NodeSource['text'] | undefined
}

/** Keys that are props wherever they stand. */
const ALWAYS_PROPS = new Set(['className', 'style'])
/** Keys of nodes that are no props, whatever a component calls its own. */
const NEVER_PROPS = new Set([
  'id',
  'type',
  'name',
  'props',
  'children',
  'slots',
  'bindings',
  'events',
  'meta',
  'styles',
])

/**
 * Reads the props of a node: those under `props`, those beside it that the component knows
 * (`className`, `variant`, …), and text or nodes in `props.children`.
 */
export function readProps(
  value: JsonObject,
  type: string,
  { context, report }: Reading,
): ReadProps {
  const given = value['props']
  const base: Record<string, Json | undefined> = isJsonObject(given) ? { ...given } : {}
  if (given !== undefined && !isJsonObject(given)) {
    report.kept('Props that are no object are kept in the document; they have no effect.')
    base['value'] = given
  }
  const lifted: string[] = []
  for (const [key, entry] of Object.entries(value)) {
    if (NEVER_PROPS.has(key) || Object.hasOwn(base, key)) continue
    if (!ALWAYS_PROPS.has(key) && !context.hasProp(type, key)) continue
    lifted.push(key)
    base[key] = entry
    report.mapped(`“${key}” beside the props was read as a prop.`)
  }
  const { children, ...props } = base
  const noProps = given === undefined
  const standsAlone = value['children'] === undefined
  if (!standsAlone) return { props: base, children: undefined, lifted, noProps, text: undefined }
  if (typeof children === 'string' || typeof children === 'number') {
    const prop = context.textPropOf(type) ?? 'children'
    if (prop === 'children' || Object.hasOwn(props, prop)) {
      return { props: base, children: undefined, lifted, noProps, text: undefined }
    }
    report.mapped('Text in “props.children” became the text of its node.')
    const text = { from: 'props.children', prop } as const
    return {
      props: { ...props, [prop]: String(children) },
      children: undefined,
      lifted,
      noProps,
      text,
    }
  }
  return { props, children, lifted, noProps, text: undefined }
}
