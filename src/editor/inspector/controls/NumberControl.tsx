import type { KeyboardEvent } from 'react'
import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { checkProp, describeRange } from '@/model/props/check'
import { fail, ok } from '@/model/result'
import { useDraft } from '../fields/useDraft'
import { useScrub } from '../fields/useScrub'
import { shownText } from './shownText'
import { stepNumber } from './stepNumber'
import { MIXED, type ControlProps } from './types'

/**
 * Edits a number: by typing, with the arrow keys (Shift: ten steps), and by dragging the label. An
 * empty field goes back to the default.
 */
export function NumberControl(props: ControlProps<'number'>) {
  const { spec, value, mixed, fallback, draftKey, begin, onReset } = props
  const { input, problem, put } = useDraft({
    draftKey,
    begin,
    text: mixed ? '' : shownText(value),
    parse(text) {
      if (text.trim() === '') return ok(undefined)
      const number = Number(text.replace(',', '.'))
      const why = Number.isFinite(number) ? checkProp(spec, number) : describeRange(spec)
      return why ? fail(why) : ok(number)
    },
  })
  const shown = typeof value === 'number' ? value : typeof fallback === 'number' ? fallback : 0
  const labelProps = useScrub({
    begin,
    from: shown,
    step: (from, by) => stepNumber(spec, from, by),
  })

  function step(event: KeyboardEvent<HTMLInputElement>) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (direction === undefined) return input.onKeyDown(event)
    event.preventDefault()
    const typed = Number(event.currentTarget.value || shown)
    const from = Number.isFinite(typed) ? typed : shown
    put(String(stepNumber(spec, from, direction * (event.shiftKey ? 10 : 1))))
  }

  return (
    <Field
      label={spec.label}
      help={spec.help}
      problem={problem ?? (mixed ? undefined : checkProp(spec, value))}
      onReset={onReset}
      labelProps={labelProps}
    >
      {(ids) => (
        <TextInput
          {...ids}
          {...input}
          onKeyDown={step}
          inputMode="decimal"
          numeric
          placeholder={mixed ? MIXED : shownText(fallback)}
          after={spec.unit}
        />
      )}
    </Field>
  )
}
