import { useState } from 'react'
import { Field } from '@/components/ui/Field'
import { Select } from '@/components/ui/Select'
import { Switch } from '@/components/ui/Switch'
import { TextInput } from '@/components/ui/TextInput'
import type { Theme } from '@/model/theme/record'
import { makeTypeScale } from '@/model/theme/scale'
import { numberOf } from './numberOf'
import { ScaleDialog } from './ScaleDialog'
import styles from './dialogs.module.css'

const RATIOS = [
  ['1.067', 'Minor second'],
  ['1.125', 'Major second'],
  ['1.2', 'Minor third'],
  ['1.25', 'Major third'],
  ['1.333', 'Perfect fourth'],
  ['1.414', 'Augmented fourth'],
  ['1.5', 'Perfect fifth'],
  ['1.618', 'Golden'],
] as const

/** Makes the sizes of text from a base and a ratio, and lets them grow with the window. */
export function TypeScaleDialog({
  theme,
  onClose,
}: {
  readonly theme: Theme
  readonly onClose: () => void
}) {
  const [base, setBase] = useState('1')
  const [ratio, setRatio] = useState('1.2')
  const [isFluid, setFluid] = useState(false)
  const [narrow, setNarrow] = useState({ base: '0.9375', ratio: '1.125' })
  const scale = makeTypeScale({
    base: numberOf(base),
    ratio: numberOf(ratio),
    ...(isFluid && {
      fluid: {
        base: numberOf(narrow.base),
        ratio: numberOf(narrow.ratio),
        minWidth: 360,
        maxWidth: 1280,
      },
    }),
  })
  return (
    <ScaleDialog
      title="Type scale"
      theme={theme}
      kind="fontSize"
      scale={scale}
      onClose={onClose}
      renderSample={({ rem }) => (
        <span className={styles.sample} style={{ fontSize: `${Math.min(rem, 2.5)}rem` }}>
          Tide and time
        </span>
      )}
    >
      <div className={styles.columns}>
        <Field label="Base, in rem">
          {(ids) => (
            <TextInput
              {...ids}
              data-first-focus
              numeric
              inputMode="decimal"
              value={base}
              onChange={({ target }) => setBase(target.value)}
            />
          )}
        </Field>
        <Field label="Ratio">
          {(ids) => <RatioField ids={ids} value={ratio} onChange={setRatio} />}
        </Field>
        <Field label="Grow with the window">
          {(ids) => <Switch {...ids} checked={isFluid} onChange={setFluid} />}
        </Field>
        {isFluid && (
          <>
            <span />
            <Field label="Base at 360 px">
              {(ids) => (
                <TextInput
                  {...ids}
                  numeric
                  inputMode="decimal"
                  value={narrow.base}
                  onChange={({ target }) => setNarrow({ ...narrow, base: target.value })}
                />
              )}
            </Field>
            <Field label="Ratio at 360 px">
              {(ids) => (
                <RatioField
                  ids={ids}
                  value={narrow.ratio}
                  onChange={(next) => setNarrow({ ...narrow, ratio: next })}
                />
              )}
            </Field>
          </>
        )}
      </div>
    </ScaleDialog>
  )
}

interface RatioFieldProps {
  readonly ids: { readonly id: string }
  readonly value: string
  readonly onChange: (value: string) => void
}

function RatioField({ ids, value, onChange }: RatioFieldProps) {
  return (
    <Select
      {...ids}
      options={RATIOS.map(([ratio, label]) => ({ value: ratio, label: `${label}, ${ratio}` }))}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
