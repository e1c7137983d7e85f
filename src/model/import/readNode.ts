import { isJsonObject, type Json, type JsonObject } from '../json'
import type { NestedNode } from '../tree/types'
import { isNode } from './findTree'
import { readProps } from './readProps'
import { REF_TYPE, resolveRef, withOverrides, type Library } from './refs'
import type { ReportBuilder } from './reportBuilder'
import { NO_TYPE, SOURCE, type ImportContext, type NodeSource } from './types'

/** What reading one document needs at every node. */
export interface Reading {
  readonly context: ImportContext
  readonly report: ReportBuilder
  readonly library: Library
  /** Path of the document, for relative `$ref`s. */
  readonly file: string
  /** Makes an id unique in the project; `null` for a node without one. */
  readonly claimId: (wanted: string | null, type: string) => string
  /** `$ref`s that are being followed, to end a circle. */
  readonly following: readonly string[]
}

/** Keys that records use for themselves; a document's own values under them are set aside. */
const RESERVED = ['treeId', 'parentId', 'slot', 'order', 'deleted', 'meta', 'styles']

/** Kept verbatim and without effect for now; said so in the report. */
const INERT: Record<string, string> = {
  bindings: 'Bindings are kept; they have no effect yet.',
  dataBinding: 'Bindings are kept; they have no effect yet.',
  events: 'Events are kept; they have no effect yet.',
  conditional: 'Conditions are kept; all nodes are shown.',
  condition: 'Conditions are kept; all nodes are shown.',
  visible: 'Conditions are kept; all nodes are shown.',
  loop: 'Loops are kept; each shows its content once.',
  repeat: 'Loops are kept; each shows its content once.',
}

/** Reads one node of any dialect, with all below it. Nothing is refused: what is no node becomes a placeholder. */
export function readNode(value: JsonObject, path: string, reading: Reading): NestedNode {
  const ref = value['$ref']
  if (typeof ref === 'string') return readRef(value, ref, path, reading)
  return readPlain(value, path, reading, {})
}

function readRef(value: JsonObject, ref: string, path: string, reading: Reading): NestedNode {
  const target = resolveRef(reading.library, reading.file, ref)
  if (!target || reading.following.includes(target.path)) {
    const reason = target
      ? `“${ref}” refers to itself in a circle`
      : `“${ref}” is not among the opened documents`
    reading.report.placeholder({ path, type: '$ref', reason })
    return readPlain({ ...value, type: REF_TYPE + ref }, path, reading, { ref })
  }
  reading.report.mapped(`“${ref}” is filled in from its document.`)
  return readNode(withOverrides(target.value, value), path, {
    ...reading,
    file: target.path,
    following: [...reading.following, target.path],
  })
}

function readPlain(
  value: JsonObject,
  path: string,
  reading: Reading,
  from: NodeSource,
): NestedNode {
  const { context, report } = reading
  const type = readType(value, path, report)
  for (const [key, note] of Object.entries(INERT)) if (Object.hasOwn(value, key)) report.kept(note)
  if (!context.isKnown(type) && !type.startsWith(REF_TYPE) && type !== NO_TYPE) {
    report.placeholder({ path, type, reason: `there is no component “${type}”` })
  }
  const { children, slots, id: ownId, type: _type, props: _props, name, ...rest } = value
  const wanted = typeof ownId === 'string' && ownId !== '' ? ownId : null
  const id = reading.claimId(wanted, type)
  if (wanted === null) report.mapped('A node without an id got one.')
  else if (id !== wanted) report.mapped('An id that was used twice got a suffix.')

  const read = readProps(value, type, reading)
  const { keys, reserved } = setReservedAside(rest, read.lifted, name)
  const family = readChildren({ own: children, inProps: read.children }, type, path, reading)
  const text =
    family.text === undefined ? read.text : ({ from: 'children', prop: family.textProp } as const)
  const source: NodeSource = {
    ...from,
    ...(id === wanted ? {} : { id: wanted }),
    ...(type === NO_TYPE && value['type'] === undefined ? { noType: true } : {}),
    ...(read.noProps ? { noProps: true } : {}),
    ...(read.lifted.length > 0 ? { lifted: read.lifted } : {}),
    ...(Object.keys(reserved).length > 0 ? { reserved } : {}),
    ...(text ? { text: { ...text, ...(family.list ? { from: 'list' as const } : {}) } } : {}),
    ...(family.source ? { children: family.source } : {}),
    ...(family.bound === undefined ? {} : { boundChildren: true }),
  }
  const props =
    family.text === undefined ? read.props : { ...read.props, [family.textProp]: family.text }
  const bindings =
    family.bound === undefined ? undefined : bindChildren(value['bindings'], family.bound)
  return {
    ...keys,
    ...(isJsonObject(value['styles']) ? { styles: value['styles'] } : {}),
    id,
    type,
    ...(typeof name === 'string' ? { name } : {}),
    props,
    ...(bindings === undefined ? {} : { bindings }),
    ...(family.nodes.length > 0 ? { children: family.nodes } : {}),
    ...readSlots(slots, path, reading),
    ...withMeta(value['meta'], source),
  }
}

function readType(value: JsonObject, path: string, report: ReportBuilder): string {
  const { type } = value
  if (typeof type === 'string' && type.trim() !== '') return type
  report.placeholder({ path, type: NO_TYPE, reason: 'the node has no type' })
  return NO_TYPE
}

function withMeta(own: Json | undefined, source: NodeSource): { meta?: Json } {
  const noted = Object.keys(source).length > 0 ? { [SOURCE]: source as JsonObject } : {}
  const meta = isJsonObject(own) ? { ...own, ...noted } : noted
  return Object.keys(meta).length > 0 || isJsonObject(own) ? { meta } : {}
}

function setReservedAside(
  rest: JsonObject,
  lifted: readonly string[],
  name: Json | undefined,
): { keys: JsonObject; reserved: JsonObject } {
  const keys: Record<string, Json | undefined> = {}
  const reserved: Record<string, Json | undefined> = {}
  for (const [key, entry] of Object.entries(rest)) {
    if (lifted.includes(key)) continue
    if (!RESERVED.includes(key)) keys[key] = entry
    else if (!((key === 'meta' || key === 'styles') && isJsonObject(entry))) reserved[key] = entry
  }
  if (name !== undefined && typeof name !== 'string') reserved['name'] = name
  return { keys, reserved }
}

/** What the children of a node are once read. */
interface Family {
  readonly nodes: readonly NestedNode[]
  readonly text?: string
  readonly textProp: string
  readonly list?: boolean
  readonly source?: NodeSource['children']
  /** A binding in the place of children. */
  readonly bound?: Json
}

function readChildren(
  { own, inProps }: { readonly own: Json | undefined; readonly inProps: Json | undefined },
  type: string,
  path: string,
  reading: Reading,
): Family {
  const textProp = reading.context.textPropOf(type) ?? 'children'
  const none: Family = { nodes: [], textProp }
  const given = own ?? inProps
  const at = own === undefined ? `${path}.props.children` : `${path}.children`
  const moved = own === undefined && inProps !== undefined ? ({ source: 'props' } as const) : {}
  if (given === undefined || given === null) return none
  if (typeof given === 'string' || typeof given === 'number') {
    reading.report.mapped('A text child became the text of its node.')
    return { ...none, text: String(given) }
  }
  if (Array.isArray(given)) {
    const list = given as readonly Json[]
    if (list.length === 0) return { ...none, source: 'empty' }
    if (list.every((entry) => typeof entry === 'string')) {
      reading.report.mapped('A text child became the text of its node.')
      return { ...none, text: list.join(''), list: true }
    }
    return { ...none, ...moved, nodes: readNodes(list, at, reading) }
  }
  if (
    isNode(given) ||
    (isJsonObject(given) && typeof given['type'] === 'string' && !('source' in given))
  ) {
    reading.report.mapped('A single child became a list of one.')
    return { ...none, source: 'single', nodes: [readNode(given, at, reading)] }
  }
  reading.report.kept(
    'Children that are bound to data are kept as a binding; they have no effect yet.',
  )
  return { ...none, bound: given }
}

/** Reads a list of nodes; strings between elements become text nodes, anything else a placeholder. */
export function readNodes(list: readonly Json[], path: string, reading: Reading): NestedNode[] {
  return list.flatMap((entry, at): NestedNode[] => {
    const here = `${path}[${at}]`
    if (isJsonObject(entry)) return [readNode(entry, here, reading)]
    if (entry === null || typeof entry === 'boolean') return []
    const text = typeof entry === 'string' || typeof entry === 'number' ? String(entry) : undefined
    if (text === undefined) {
      reading.report.placeholder({
        path: here,
        type: NO_TYPE,
        reason: 'a list stands where a node belongs',
      })
      return [readNode({ type: NO_TYPE, value: entry }, here, reading)]
    }
    reading.report.mapped('Text among elements became a Text node.')
    const prop = reading.context.textPropOf('Text') ?? 'text'
    const source: NodeSource = { string: true, text: { from: 'children', prop } }
    const id = reading.claimId(null, 'Text')
    return [{ id, type: 'Text', props: { [prop]: text }, meta: { [SOURCE]: source } }]
  })
}

function readSlots(
  slots: Json | undefined,
  path: string,
  reading: Reading,
): { slots?: NestedNode['slots'] } {
  if (!isJsonObject(slots)) return {}
  const entries = Object.entries(slots).map(([slot, list]) => {
    const nodes = Array.isArray(list)
      ? readNodes(list as readonly Json[], `${path}.slots.${slot}`, reading)
      : []
    return [slot, nodes] as const
  })
  return { slots: Object.fromEntries(entries) }
}

function bindChildren(bindings: Json | undefined, bound: Json): Json {
  if (Array.isArray(bindings))
    return [...(bindings as readonly Json[]), { prop: 'children', value: bound }]
  return { ...(isJsonObject(bindings) ? bindings : {}), children: bound }
}
