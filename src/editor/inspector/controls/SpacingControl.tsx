import type { KeyboardEvent } from 'react'
import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { fail, ok } from '@/model/result'
import { useDraft } from '../fields/useDraft'
import { isCssValue, stepLength } from '../styles/cssValue'
import { shownText } from './shownText'
import { useScrub } from '../fields/useScrub'
import { MIXED, type ControlProps } from './types'

const LAST_STEP = 16
/** The words that documents of other tools use for steps of the scale. */
const WORDS = new Set(['none', 'xs', 'sm', 'md', 'lg', 'xl', '2xl'])
const PROBLEM = 'Enter a step from 0 to 16, or a CSS length such as 12px or 10%.'

/**
 * Edits a length of the spacing scale, whose steps are quarter rems, or any CSS length. Arrows and
 * dragging the label go along the scale.
 */
export function SpacingControl(props: ControlProps<'spacing'>) {
  const { spec, value, mixed, fallback, draftKey, begin, onReset } = props
  const { input, problem, put } = useDraft({
    draftKey,
    begin,
    text: mixed ? '' : shownText(value),
    parse(text) {
      const typed = text.trim()
      if (typed === '') return ok(undefined)
      return isSpacing(typed) ? ok(typed) : fail(PROBLEM)
    },
  })
  const shown = mixed ? '' : shownText(value) || shownText(fallback)
  const labelProps = useScrub({
    begin,
    from: isStep(shown) ? Number(shown) : 0,
    step: (from, by) => Math.max(0, Math.min(LAST_STEP, Math.round(from + by / 4))),
    toValue: String,
  })

  function step(event: KeyboardEvent<HTMLInputElement>) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (direction === undefined) return input.onKeyDown(event)
    event.preventDefault()
    const text = event.currentTarget.value.trim() || shown || '0'
    const by = direction * (event.shiftKey ? 4 : 1)
    if (isStep(text)) put(String(Math.max(0, Math.min(LAST_STEP, Number(text) + by))))
    else put(stepLength(text, by) ?? text)
  }

  return (
    <Field
      label={spec.label}
      help={spec.help}
      problem={problem}
      onReset={onReset}
      labelProps={labelProps}
    >
      {(ids) => (
        <TextInput
          {...ids}
          {...input}
          onKeyDown={step}
          numeric
          placeholder={mixed ? MIXED : shownText(fallback) || 'Auto'}
          after={isStep(input.value) ? `${Number(input.value) * 4} px` : undefined}
        />
      )}
    </Field>
  )
}

function isStep(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) <= LAST_STEP
}

function isSpacing(text: string): boolean {
  if (/^[\d.]+$/.test(text)) return isStep(text)
  return (
    WORDS.has(text) ||
    (/^(-?[\d.]+[a-z%]+|[a-z-]+\(.+\))$/i.test(text) && isCssValue('width', text))
  )
}
