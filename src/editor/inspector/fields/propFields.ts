import type { Definitions } from '@/model/definition'
import type { Breakpoint } from '@/model/breakpoints'
import { isJsonObject, type Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import type { PropSpec } from '@/model/props/specs'
import { namesIn, splitKey } from '@/model/responsive'
import type { TreeNode } from '@/model/tree/types'

/** A prop that the selected nodes have in common. */
export interface PropField {
  readonly name: string
  readonly spec: PropSpec
  readonly defaultOf: (node: TreeNode) => Json | undefined
  /** What stands in an empty field; the default of the first type. */
  readonly fallback: Json | undefined
  readonly names: readonly string[]
}

/** The props that all given types declare alike: of the same kind, choices with the same options. */
export function commonFields(
  definitions: Definitions,
  types: readonly string[],
): readonly PropField[] {
  const [first, ...others] = types.map((type) => definitions.get(type))
  if (!first) return []
  return Object.entries(first.props).flatMap(([name, spec]): PropField[] => {
    const alike = others.every((other) => {
      const twin = other && Object.hasOwn(other.props, name) ? other.props[name] : undefined
      return twin !== undefined && isAlike(spec, twin)
    })
    if (!alike) return []
    const defaultOf = ({ type }: TreeNode) => definitions.get(type)?.defaults[name]
    const names = first.propAliases?.[name] ?? []
    return [{ name, spec, defaultOf, fallback: first.defaults[name], names }]
  })
}

function isAlike(a: PropSpec, b: PropSpec): boolean {
  if (a.kind === 'choice' && b.kind === 'choice') return sameJson(a.options, b.options)
  if (a.kind === 'list' && b.kind === 'list') {
    return Object.keys(a.fields).join() === Object.keys(b.fields).join()
  }
  if (a.kind === 'json' && b.kind === 'json') {
    return sameJson(a.shape as Json | undefined, b.shape as Json | undefined)
  }
  return a.kind === b.kind
}

/** The names of props that nodes carry and no spec declares; the class has a field of its own. */
export function otherProps(
  nodes: readonly TreeNode[],
  fields: readonly PropField[],
  breakpoints: readonly Breakpoint[],
): readonly string[] {
  const known = new Set(['className', ...fields.flatMap(({ name, names }) => [name, ...names])])
  const [first, ...rest] = nodes
  if (!first) return []
  const others = rest.map(({ props }) => new Set(namesIn(props)))
  return namesOf(first.props, breakpoints).filter(
    (name) => !known.has(name) && others.every((names) => names.has(name)),
  )
}

/** The names in a map of a record, without those that only breakpoints which are gone have a value of. */
export function namesOf(
  map: Json | undefined,
  breakpoints: readonly Breakpoint[],
): readonly string[] {
  if (!isJsonObject(map)) return []
  const keys = Object.keys(map).map(splitKey)
  const ids = new Set<string | null>([null, ...breakpoints.map(({ id }) => id)])
  return [...new Set(keys.filter((key) => ids.has(key.breakpointId)).map(({ name }) => name))]
}

/** The spec for a prop that nobody declared, by what it holds; `undefined` for lists and objects. */
export function inferredSpec(name: string, value: Json | undefined): PropSpec | undefined {
  switch (typeof value) {
    case 'string':
      return { kind: value.length > 60 || value.includes('\n') ? 'longText' : 'text', label: name }
    case 'number':
      return { kind: 'number', label: name }
    case 'boolean':
      return { kind: 'switch', label: name }
    default:
      return undefined
  }
}
