import type { ComponentDefinition } from '@/model/definition'
import { isJsonObject, type Json, type JsonObject } from '@/model/json'
import { checkProp } from '@/model/props/check'
import type { ListSpec, PropSpec } from '@/model/props/specs'
import { openProps } from './htmlProps'
import { safeStyle } from './safeStyle'
import { safeUrl } from './safeUrl'

const ROOT_TEXT = ['className', 'id', 'title', 'role', 'lang', 'dir'] as const

/**
 * The props that a component of the catalog is called with: every declared prop has a value that fits
 * its spec (the default stands in for one that does not), addresses are harmless, and of all others
 * only those of the root element pass. The record itself stays as it is.
 */
export function catalogProps(
  definition: ComponentDefinition,
  props: JsonObject,
  styles: Json | undefined,
): Record<string, unknown> {
  const safe = openProps(props)
  for (const key of ROOT_TEXT) if (typeof props[key] === 'string') safe[key] = props[key]
  if (safe['className'] === undefined && typeof props['class'] === 'string') {
    safe['className'] = props['class']
  }
  const style = safeStyle(props['style'], styles)
  if (style) safe['style'] = style
  for (const { key, spec, standIn, aliases, isText } of declaredProps(definition)) {
    const named = props[key] ?? (aliases && aliased(aliases, props))
    const given = isText ? (named ?? textOf(props)) : named
    const value = given === undefined ? standIn : fittingValue(spec, given, standIn)
    if (value === undefined) delete safe[key]
    else safe[key] = value
  }
  return safe
}

interface DeclaredProp {
  readonly key: string
  readonly spec: PropSpec
  /** The default. */
  readonly standIn: Json | undefined
  /** Other names that documents use for the prop. */
  readonly aliases: readonly string[] | undefined
  /** Whether a text as `children` stands for it. */
  readonly isText: boolean
}

const declared = new WeakMap<ComponentDefinition, readonly DeclaredProp[]>()

/** What a definition says of its props, looked up once and not for each node. */
function declaredProps(definition: ComponentDefinition): readonly DeclaredProp[] {
  let props = declared.get(definition)
  if (!props) {
    props = Object.entries(definition.props).map(([key, spec]) => ({
      key,
      spec,
      standIn: definition.defaults[key],
      aliases: definition.propAliases?.[key],
      isText: key === definition.textProp,
    }))
    declared.set(definition, props)
  }
  return props
}

/** The value under another name that documents use for the prop. */
function aliased(names: readonly string[], props: JsonObject): Json | undefined {
  const name = names.find((other) => props[other] !== undefined)
  return name === undefined ? undefined : props[name]
}

/** A document's `children` prop where it is text; anything else is no text. */
export function textOf(props: JsonObject): string | undefined {
  const text = props['children']
  if (typeof text === 'string') return text
  return typeof text === 'number' ? String(text) : undefined
}

/** The value if it fits its spec (numbers and text stand in for each other), otherwise the default. */
function fittingValue(spec: PropSpec, value: Json | undefined, standIn: Json | undefined): unknown {
  if (value === undefined) return standIn
  switch (spec.kind) {
    case 'url':
      return safeUrl(value, 'link') ?? standIn
    case 'image':
      return safeUrl(value, 'image') ?? standIn
    case 'text':
    case 'longText':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : standIn
    case 'number': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      return checkProp(spec, number) === undefined ? number : standIn
    }
    case 'list':
      return Array.isArray(value) ? fittingEntries(spec, value as readonly Json[]) : standIn
    case 'switch':
    case 'choice':
    case 'color':
    case 'spacing':
    case 'icon':
    case 'json':
      return checkProp(spec, value) === undefined ? value : standIn
  }
}

/** Entries that are no objects are left out; in the others each field fits its spec. */
function fittingEntries(spec: ListSpec, entries: readonly Json[]): Record<string, unknown>[] {
  return entries
    .filter(isJsonObject)
    .map((entry) =>
      Object.fromEntries(
        Object.entries(spec.fields).map(([key, field]) => [
          key,
          fittingValue(field, entry[key], spec.entry[key]),
        ]),
      ),
    )
}
