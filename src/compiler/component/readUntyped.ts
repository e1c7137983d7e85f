import { isJsonObject, type Json } from '@/model/json'
import type { PropSpec } from '@/model/props/specs'
import { standIn, summaryOf, type ReadProp } from './readSpec'
import { labelOf, soundsLikeHandler, soundsLikeSwitch, textKind } from './words'

/** What a prop without a type is, by its default and its name. */
export function readUntyped(name: string, given: Json | undefined): ReadProp {
  if (name === 'children') return { is: 'slot' }
  if (soundsLikeHandler(name)) return { is: 'nothing' }
  const label = labelOf(name)
  const spec = specOfValue(name, label, given)
  return spec ? { is: 'field', spec } : { is: 'nothing' }
}

function specOfValue(name: string, label: string, value: Json | undefined): PropSpec | undefined {
  if (value === undefined && soundsLikeSwitch(name)) return { kind: 'switch', label }
  if (value === undefined || typeof value === 'string') return { kind: textKind(name), label }
  if (typeof value === 'number') return { kind: 'number', label }
  if (typeof value === 'boolean') return { kind: 'switch', label }
  if (value === null) return undefined
  const any = { is: 'any' } as const
  if (!Array.isArray(value)) return { kind: 'json', label, shape: { is: 'record', of: any } }
  const list = listOf(label, value as readonly Json[])
  return list ?? { kind: 'json', label, shape: { is: 'list', of: any } }
}

function listOf(label: string, entries: readonly Json[]): PropSpec | undefined {
  if (!entries.every(isJsonObject)) return undefined
  const fields: Record<string, PropSpec> = {}
  const entry: Record<string, Json> = {}
  for (const [key, value] of entries.flatMap((one) => Object.entries(one))) {
    const spec = specOfValue(key, labelOf(key), value)
    if (!spec) continue
    const inner: PropSpec =
      spec.kind === 'list'
        ? { kind: 'json', label: spec.label, shape: { is: 'list', of: { is: 'any' } } }
        : spec
    fields[key] = inner
    entry[key] = standIn(inner)
  }
  const summary = summaryOf(fields)
  return summary === undefined ? undefined : { kind: 'list', label, fields, summary, entry }
}
