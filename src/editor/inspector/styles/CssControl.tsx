import { useId, type KeyboardEvent } from 'react'
import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { fail, ok } from '@/model/result'
import { useDraft } from '../fields/useDraft'
import type { FieldSession } from '../fields/fieldEditor'
import type { FieldState } from '../fields/readField'
import { shownText } from '../controls/shownText'
import { MIXED } from '../controls/types'
import { asLength, isCssValue, kebab, stepLength } from './cssValue'

interface CssControlProps extends FieldState {
  readonly label: string
  /** In camel case. */
  readonly property: string
  readonly suggestions?: readonly string[]
  readonly draftKey: string
  readonly begin: () => FieldSession
  readonly onReset?: () => void
}

/** Edits the value of a CSS property. Arrows change its number; a bare number counts pixels where it may. */
export function CssControl(props: CssControlProps) {
  const { label, property, suggestions = [], value, mixed, draftKey, begin, onReset } = props
  const list = useId()
  const { input, problem, put } = useDraft({
    draftKey,
    begin,
    text: mixed ? '' : shownText(value),
    parse(text) {
      if (text.trim() === '') return ok(undefined)
      if (property === 'opacity' && !isOpacity(text)) return fail('Enter a number from 0 to 1.')
      if (isCssValue(property, text)) return ok(text.trim())
      const length = asLength(text)
      return isCssValue(property, length)
        ? ok(length)
        : fail(`“${text.trim()}” is no value of ${kebab(property)}.`)
    },
  })

  function step(event: KeyboardEvent<HTMLInputElement>) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    const by = (direction ?? 0) * (event.shiftKey ? 10 : 1)
    const text = event.currentTarget.value
    const stepped =
      by === 0 ? undefined : property === 'opacity' ? stepOpacity(text, by) : stepLength(text, by)
    if (stepped === undefined) return input.onKeyDown(event)
    event.preventDefault()
    put(stepped)
  }

  return (
    <Field label={label} problem={problem} onReset={onReset}>
      {(ids) => (
        <>
          <TextInput
            {...ids}
            {...input}
            onKeyDown={step}
            numeric
            list={suggestions.length > 0 ? list : undefined}
            placeholder={mixed ? MIXED : '–'}
          />
          {suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion}>{suggestion}</option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

/** CSS takes any number and cuts it; that is never what was meant. */
function isOpacity(text: string): boolean {
  const number = text.trim().endsWith('%') ? Number(text.trim().slice(0, -1)) / 100 : Number(text)
  return Number.isNaN(number) ? isCssValue('opacity', text) : number >= 0 && number <= 1
}

function stepOpacity(text: string, by: number): string | undefined {
  const from = Number(text || 1)
  return Number.isFinite(from)
    ? String(Math.max(0, Math.min(1, Number((from + by * 0.05).toPrecision(4)))))
    : undefined
}
