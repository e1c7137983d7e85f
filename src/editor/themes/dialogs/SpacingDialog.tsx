import { useState } from 'react'
import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import type { Theme } from '@/model/theme/record'
import { makeSpacingScale } from '@/model/theme/scale'
import { numberOf } from './numberOf'
import { ScaleDialog } from './ScaleDialog'
import styles from './dialogs.module.css'

/** Makes the distances as multiples of a unit. */
export function SpacingDialog({
  theme,
  onClose,
}: {
  readonly theme: Theme
  readonly onClose: () => void
}) {
  const [unit, setUnit] = useState('0.25')
  return (
    <ScaleDialog
      title="Spacing scale"
      theme={theme}
      kind="spacing"
      scale={makeSpacingScale(numberOf(unit))}
      onClose={onClose}
      renderSample={({ rem }) => (
        <span className={styles.bar} style={{ inlineSize: `${rem}rem` }} />
      )}
    >
      <Field label="Unit, in rem" help="Each step is one unit more than the one before.">
        {(ids) => (
          <TextInput
            {...ids}
            data-first-focus
            numeric
            inputMode="decimal"
            value={unit}
            onChange={({ target }) => setUnit(target.value)}
          />
        )}
      </Field>
    </ScaleDialog>
  )
}
