import { isJsonObject, type Json } from '../json'
import { checkShape } from './shape'
import type { ChoiceOption, PropSpec, SpecOf } from './specs'

/** The value of an option of a choice. */
export function optionValue(option: ChoiceOption): string {
  return typeof option === 'string' ? option : option.value
}

/**
 * Says in a sentence why a value does not fit a spec; `undefined` when it fits. An absent value always
 * fits: the default stands in for it.
 */
export function checkProp(spec: PropSpec, value: Json | undefined): string | undefined {
  if (value === undefined) return undefined
  switch (spec.kind) {
    case 'text':
    case 'longText':
    case 'color':
    case 'spacing':
    case 'icon':
    case 'url':
    case 'image':
      return typeof value === 'string' ? undefined : 'Enter text.'
    case 'switch':
      return typeof value === 'boolean' ? undefined : 'Choose on or off.'
    case 'number':
      return typeof value === 'number' &&
        value >= (spec.min ?? -Infinity) &&
        value <= (spec.max ?? Infinity) &&
        (!isCount(spec) || Number.isInteger(value))
        ? undefined
        : describeRange(spec)
    case 'choice': {
      const values = spec.options.map(optionValue)
      return typeof value === 'string' && values.includes(value)
        ? undefined
        : `Choose one of ${values.join(', ')}.`
    }
    case 'json':
      return spec.shape && checkShape(spec.shape, value)
    case 'list': {
      if (!Array.isArray(value)) return 'Enter a list.'
      for (const [at, entry] of (value as readonly Json[]).entries()) {
        if (!isJsonObject(entry)) return `Entry ${at + 1} is no object.`
        for (const [key, field] of Object.entries(spec.fields)) {
          const problem = checkProp(field, entry[key])
          if (problem) return `Entry ${at + 1}, ${field.label}: ${problem}`
        }
      }
      return undefined
    }
  }
}

type Range = Pick<SpecOf<'number'>, 'min' | 'max' | 'step' | 'unit'>

function isCount({ step, unit }: Range): boolean {
  return step === 1 && unit === undefined
}

/** Says which numbers fit a range. */
export function describeRange(range: Range): string {
  const { min = -Infinity, max = Infinity } = range
  const what = isCount(range) ? 'a whole number' : 'a number'
  if (min === -Infinity && max === Infinity) return `Enter ${what}.`
  if (max === Infinity) return `Enter ${what} of at least ${min}.`
  if (min === -Infinity) return `Enter ${what} of at most ${max}.`
  return `Enter ${what} from ${min} to ${max}.`
}
