import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import { selectToken } from '@/editor/themeView'
import { parseColor } from '@/model/theme/color/parseColor'
import { makeRamp, nearestStep, type RampStep } from '@/model/theme/ramp'
import { tokenField, type Theme } from '@/model/theme/record'
import { useAppDispatch } from '@/store'
import { editTheme } from '../edits/editTheme'
import { tokenJson } from '../edits/tokenJson'
import { colorFacts, gamutSentence } from '../values/colorFacts'
import { contextOf } from '../values/context'
import styles from './dialogs.module.css'

interface RampDialogProps {
  readonly theme: Theme
  readonly onClose: () => void
}

type Pins = Readonly<Partial<Record<RampStep, string>>>

/** Makes a ramp of eleven colours from one; single steps are pinned to a colour, and the others follow. */
export function RampDialog({ theme, onClose }: RampDialogProps) {
  const dispatch = useAppDispatch()
  const [name, setName] = useState('brand')
  const [seed, setSeed] = useState('oklch(0.58 0.2 265)')
  const [pins, setPins] = useState<Pins>({})
  const [at, setAt] = useState<RampStep>()
  const [pinText, setPinText] = useState('')
  const [pinProblem, setPinProblem] = useState<string>()
  const ramp = useMemo(() => makeRamp({ name: name.trim(), seed, pins }), [name, seed, pins])
  const seeded = parseColor(seed)
  const seedStep = seeded.ok ? nearestStep(seeded.value) : undefined
  const { tokens } = contextOf(theme)
  const replaced = ramp.ok ? ramp.value.filter((stop) => tokens.has(stop.name)).length : 0

  const choose = (step: RampStep, value: string) => {
    setAt(step)
    setPinText(pins[step] ?? value)
    setPinProblem(undefined)
  }
  const pin = (text: string) => {
    setPinText(text)
    if (at === undefined) return
    const parsed = parseColor(text)
    setPinProblem(parsed.ok ? undefined : parsed.error)
    if (parsed.ok) setPins({ ...pins, [at]: text.trim() })
  }
  const unpin = () => {
    if (at === undefined) return
    const { [at]: _, ...rest } = pins
    setPins(rest)
    setPinProblem(undefined)
    const stop = ramp.ok ? ramp.value.find(({ step }) => step === at) : undefined
    setPinText(stop?.value ?? '')
  }
  const add = () => {
    if (!ramp.ok) return
    const set = Object.fromEntries(
      ramp.value.map(({ name: own, value }) => [
        tokenField(own),
        tokenJson({
          ...tokens.get(own),
          kind: 'color',
          tier: 'primitive',
          values: { light: value },
        }),
      ]),
    )
    if (dispatch(editTheme(theme.id, set, `New ramp “${name.trim()}”`))) {
      selectToken(`${name.trim()}-500`)
      onClose()
    }
  }
  return (
    <Dialog
      title="Ramp from a colour"
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={!ramp.ok} onClick={add}>
            {replaced > 0 ? 'Replace the ramp' : 'Add 11 colours'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.columns}>
          <Field label="Name" layout="stack">
            {(ids) => (
              <TextInput
                {...ids}
                data-first-focus
                value={name}
                maxLength={56}
                onFocus={({ target }) => target.select()}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
          <Field label="Colour" layout="stack">
            {(ids) => (
              <TextInput
                {...ids}
                value={seed}
                before={
                  <input
                    type="color"
                    aria-label="Choose the colour"
                    className={styles.well}
                    value={hexOf(seed)}
                    onChange={({ target }) => setSeed(target.value)}
                  />
                }
                onChange={({ target }) => setSeed(target.value)}
              />
            )}
          </Field>
        </div>
        {ramp.ok ? (
          <div className={styles.ramp} role="group" aria-label="Steps of the ramp">
            {ramp.value.map(({ step, value, isPinned }) => (
              <div key={step} className={styles.stop}>
                <button
                  type="button"
                  aria-label={`Step ${step}: ${value}`}
                  aria-pressed={isPinned}
                  data-tip={tipOf(value)}
                  data-chosen={step === at ? '' : undefined}
                  className={styles.color}
                  style={{ background: value }}
                  onClick={() => choose(step, value)}
                />
                <span className={styles.step}>{step}</span>
              </div>
            ))}
          </div>
        ) : (
          <p role="alert" className={styles.problem}>
            {ramp.error}
          </p>
        )}
        {at === undefined ? (
          <p className={styles.sentence}>
            {seedStep !== undefined && `The colour stands at step ${seedStep}. `}Choose a step to
            pin it to a colour of your own; the others follow.
          </p>
        ) : (
          <div className={styles.line}>
            <Field label={`Step ${at}`} problem={pinProblem}>
              {(ids) => (
                <TextInput {...ids} value={pinText} onChange={({ target }) => pin(target.value)} />
              )}
            </Field>
            <Button size="small" disabled={pins[at] === undefined} onClick={unpin}>
              Unpin
            </Button>
          </div>
        )}
        {replaced > 0 && (
          <p className={styles.sentence}>
            {replaced === 1 ? 'One token' : `${replaced} tokens`} of these names{' '}
            {replaced === 1 ? 'is' : 'are'} there already and will get these values.
          </p>
        )}
      </div>
    </Dialog>
  )
}

function tipOf(value: string): string {
  const facts = colorFacts(value)
  return typeof facts === 'string' ? facts : `${value}. ${gamutSentence(facts)}`
}

function hexOf(text: string): string {
  const facts = colorFacts(text)
  return typeof facts === 'string' ? '#000000' : facts.hex
}
