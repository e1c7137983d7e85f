import { isJsonObject, type Json, type JsonObject } from '../json'
import type { NestedNode, NestedTree } from '../tree/types'
import type { RootKey } from './findTree'
import { REF_TYPE } from './refs'
import { NO_TYPE, SOURCE, type NodeSource } from './types'

interface TreeSource {
  readonly key?: RootKey
  readonly id?: string | null
  readonly named?: true
  readonly synthetic?: true
  readonly rootId?: Json
}

/**
 * Writes a tree as a JSON document: in the shape that it was imported from, or as
 * `{ id, name, root }`. Unknown keys, and the notes of the import, come out as they went in.
 */
export function exportTree(tree: NestedTree): Json {
  const { root, [SOURCE]: noted, ...header } = tree
  const source: TreeSource = isJsonObject(noted) ? noted : {}
  const { id, name, ...rest } = header as JsonObject
  const named = {
    ...(source.id === null ? {} : { id: source.id ?? id }),
    ...(source.named ? {} : { name }),
    ...rest,
    ...(source.rootId === undefined ? {} : { rootId: source.rootId }),
  }
  const roots = source.synthetic ? (root.children ?? []).map(exportNode) : [exportNode(root)]
  switch (source.key) {
    case 'node':
      return roots.length === 1 ? (roots[0] ?? null) : { ...named, components: roots }
    case 'list':
      return roots
    case 'rootNodes':
    case 'components':
      return { ...named, [source.key]: roots }
    case 'layout.children': {
      const layout = isJsonObject(rest['layout']) ? rest['layout'] : {}
      return { ...named, layout: { ...layout, children: roots } }
    }
    case 'root':
    case undefined:
      return { ...named, root: roots.length === 1 ? (roots[0] ?? null) : exportNode(root) }
  }
}

/** Writes one node, with all below it, the way its document wrote it. */
function exportNode(node: NestedNode): Json {
  const { id, type, props = {}, children = [], slots, meta, ...rest } = node
  const { [SOURCE]: noted, ...ownMeta } = isJsonObject(meta) ? meta : {}
  const source: NodeSource = isJsonObject(noted) ? noted : {}
  const isPlain = Object.keys({ ...rest, ...slots, ...ownMeta }).length === 0
  if (source.string && type === 'Text' && isPlain && children.length === 0) {
    const { [source.text?.prop ?? 'text']: text, ...others } = props
    if (typeof text === 'string' && Object.keys(others).length === 0) return text
  }
  const { own, lifted, text } = splitProps(props, source)
  const family = exportChildren(children, text, source)
  const written: Record<string, Json | undefined> = {
    ...(source.id === null ? {} : { id: source.id ?? id }),
    ...(type.startsWith(REF_TYPE) || (source.noType && type === NO_TYPE) ? {} : { type }),
    // What was set aside at import comes first: an edit of the same key is later.
    ...source.reserved,
    ...(rest as JsonObject),
    ...lifted,
  }
  if (source.boundChildren) unbindChildren(written)
  const inProps = family.inProps === undefined ? own : { ...own, children: family.inProps }
  if (!source.noProps || Object.keys(inProps).length > 0) written['props'] = inProps
  if (family.children !== undefined) written['children'] = family.children
  if (slots) written['slots'] = exportSlots(slots)
  if (Object.keys(ownMeta).length > 0) written['meta'] = ownMeta
  return written
}

function splitProps(
  props: JsonObject,
  source: NodeSource,
): { own: JsonObject; lifted: JsonObject; text: Json | undefined } {
  const own: Record<string, Json | undefined> = {}
  const lifted: Record<string, Json | undefined> = {}
  let text: Json | undefined
  for (const [key, value] of Object.entries(props)) {
    if (key === source.text?.prop) text = value
    else if (source.lifted?.includes(key)) lifted[key] = value
    else own[key] = value
  }
  return { own, lifted, text }
}

function exportChildren(
  children: readonly NestedNode[],
  text: Json | undefined,
  source: NodeSource,
): { children?: Json; inProps?: Json } {
  const nodes = children.map(exportNode)
  if (text !== undefined) {
    if (source.text?.from === 'props.children') {
      return { inProps: text, ...(nodes.length > 0 ? { children: nodes } : {}) }
    }
    if (nodes.length > 0) return { children: [text, ...nodes] }
    return { children: source.text?.from === 'list' ? [text] : text }
  }
  if (nodes.length === 0) return source.children === 'empty' ? { children: [] } : {}
  if (source.children === 'props') return { inProps: nodes }
  return {
    children: source.children === 'single' && nodes.length === 1 ? (nodes[0] ?? nodes) : nodes,
  }
}

function exportSlots(slots: NonNullable<NestedNode['slots']>): Json {
  return Object.fromEntries(
    Object.entries(slots).map(([slot, list]) => [slot, (list ?? []).map(exportNode)]),
  )
}

function unbindChildren(written: Record<string, Json | undefined>): void {
  const { bindings } = written
  if (Array.isArray(bindings)) {
    const last = (bindings as readonly Json[]).at(-1)
    if (isJsonObject(last)) written['children'] = last['value']
    written['bindings'] = (bindings as readonly Json[]).slice(0, -1)
  } else if (isJsonObject(bindings)) {
    const { children, ...others } = bindings
    written['children'] = children
    if (Object.keys(others).length > 0) written['bindings'] = others
    else delete written['bindings']
  }
}
