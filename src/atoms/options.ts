import type { ChoiceOption, ListSpec } from '@/model/props/specs'

/** One choice of a select or a radio group. */
export interface Option {
  readonly label: string
  readonly value: string
}

/** The inspector's list of choices. */
export const optionList: ListSpec = {
  kind: 'list',
  label: 'Options',
  fields: {
    label: { kind: 'text', label: 'Text' },
    value: { kind: 'text', label: 'Value', help: 'What a form sends.' },
  },
  summary: 'label',
  entry: { label: 'New option', value: 'new-option' },
}

/** Three sizes as segments. */
export const SIZES: readonly ChoiceOption[] = [
  { value: 'sm', label: 'S' },
  { value: 'md', label: 'M' },
  { value: 'lg', label: 'L' },
]
