import { ColorSwatch } from '@/components/ui/ColorSwatch'
import { Field } from '@/components/ui/Field'
import { Floating } from '@/components/ui/Floating'
import { TextInput } from '@/components/ui/TextInput'
import { fail, ok } from '@/model/result'
import { useDraft } from '../fields/useDraft'
import { useStateFor } from '../fields/useStateFor'
import { isColor, isPaint, paintOf } from './color'
import { ColorPicker } from './ColorPicker'
import { shownText } from './shownText'
import { MIXED, type ControlProps } from './types'

/** Edits a colour: by its text, from the tokens of the theme, or with the system's picker. */
export function ColorControl(props: ControlProps<'color'>) {
  const { spec, value, mixed, fallback, draftKey, begin, onReset } = props
  const [anchor, setAnchor] = useStateFor<HTMLElement | null>(draftKey, () => null)
  const text = mixed ? '' : shownText(value)
  const { input, problem } = useDraft({
    draftKey,
    begin,
    text,
    parse(typed) {
      if (typed.trim() === '') return ok(fallback === undefined ? undefined : '')
      if (spec.paint ? isPaint(typed) : isColor(typed)) return ok(typed.trim())
      const gradient = spec.paint ? ', or a gradient such as linear-gradient(red, blue)' : ''
      return fail(
        `Enter a CSS colour such as #3366ff or oklch(0.6 0.2 270), a token such as var(--primary)${gradient}.`,
      )
    },
  })
  return (
    <Field label={spec.label} help={spec.help} problem={problem} onReset={onReset}>
      {(ids) => (
        <>
          <TextInput
            {...ids}
            {...input}
            placeholder={mixed ? MIXED : shownText(fallback) || 'None'}
            before={
              <ColorSwatch
                paint={paintOf(text || (mixed ? '' : shownText(fallback)))}
                label={`Pick ${spec.label}`}
                aria-haspopup="dialog"
                aria-expanded={anchor !== null}
                onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
              />
            }
          />
          {anchor && (
            <Floating anchor={anchor} align="start" onDismiss={() => setAnchor(null)}>
              <ColorPicker label={spec.label} value={text} begin={begin} />
            </Floating>
          )}
        </>
      )}
    </Field>
  )
}
