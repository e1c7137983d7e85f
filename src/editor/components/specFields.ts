import type { Json, JsonObject } from '@/model/json'
import type { ChoiceOption, PropKind, PropSpec } from '@/model/props/specs'

/** What each kind of field is called. */
export const KIND_NAMES: Readonly<Record<PropKind, string>> = {
  text: 'Line of text',
  longText: 'Long text',
  number: 'Number',
  switch: 'Switch',
  choice: 'Choice',
  color: 'Colour',
  spacing: 'Length',
  icon: 'Icon',
  url: 'Address',
  image: 'Picture',
  list: 'List',
  json: 'JSON',
}

/** Kinds whose values are all texts: people may choose among them. */
const TEXTS = ['text', 'longText', 'choice', 'color', 'spacing', 'icon', 'url', 'image'] as const

interface SpecField {
  readonly key: string
  readonly spec: PropSpec
  readonly value: Json | undefined
}

/** What can be changed of a spec, each as a field. */
export function specFields(spec: PropSpec): readonly SpecField[] {
  const isText = TEXTS.some((kind) => kind === spec.kind)
  const kinds = TEXTS.map((value) => ({ value, label: KIND_NAMES[value] }))
  return [
    { key: 'label', spec: { kind: 'text', label: 'Label' }, value: spec.label },
    ...(isText
      ? [
          {
            key: 'kind',
            spec: { kind: 'choice', label: 'Kind', options: kinds, display: 'list' } as const,
            value: spec.kind,
          },
        ]
      : []),
    ...(spec.kind === 'choice'
      ? [
          {
            key: 'options',
            spec: {
              kind: 'longText',
              label: 'Options',
              help: 'One on each line; after an equals sign, what it is called: sm = Small.',
            } as const,
            value: writtenOptions(spec.options),
          },
        ]
      : []),
    ...(spec.kind === 'number'
      ? (['min', 'max', 'step'] as const).map((key) => ({
          key,
          spec: {
            kind: 'number',
            label: { min: 'Least', max: 'Most', step: 'Step' }[key],
          } as const,
          value: spec[key],
        }))
      : []),
    { key: 'help', spec: { kind: 'longText', label: 'Help' }, value: spec.help },
  ]
}

/** The changes that are kept of all specs, after one of them got another value. */
export function changedSpec(
  all: JsonObject,
  { prop, spec }: { readonly prop: string; readonly spec: PropSpec },
  key: string,
  value: Json | undefined,
): JsonObject {
  const own = all[prop]
  const before = (
    typeof own === 'object' && own !== null && !Array.isArray(own) ? own : {}
  ) as JsonObject
  const { [key]: _, ...rest } = before
  const text = typeof value === 'string' ? value.trim() : value
  const isEmpty = text === undefined || text === ''
  const next: JsonObject = isEmpty
    ? rest
    : { ...rest, [key]: key === 'options' && typeof text === 'string' ? readOptions(text) : text }
  // A choice has to have something to choose from.
  const needsOptions = next['kind'] === 'choice' && spec.kind !== 'choice' && !next['options']
  return { ...all, [prop]: needsOptions ? { ...next, options: ['One', 'Two'] } : next }
}

function writtenOptions(options: readonly ChoiceOption[]): string {
  return options
    .map((option) => (typeof option === 'string' ? option : `${option.value} = ${option.label}`))
    .join('\n')
}

function readOptions(text: string): Json[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [value = '', ...label] = line.split('=').map((part) => part.trim())
      return label.length > 0 && label.join('=') !== '' ? { value, label: label.join('=') } : value
    })
}
