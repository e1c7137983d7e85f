import * as Primitive from 'radix-ui/checkbox'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import controls from '../controls.module.css'
import { Glyph } from '../Icon/Glyph'
import { useOwnValue } from '../useOwnValue'
import styles from './Checkbox.module.css'

export interface CheckboxProps {
  text?: string
  description?: string
  checked?: boolean
  name?: string
  required?: boolean
  disabled?: boolean
}

/** Yes or no, sent with a form. */
export function Checkbox(props: CheckboxProps & RootProps) {
  const { text, description, checked: given = false, name, required, disabled, ...others } = props
  const { className, ...root } = others
  const [checked, change] = useOwnValue(given)
  return (
    <label
      {...root}
      className={classNames(controls.choice, className)}
      data-bare={!text || undefined}
    >
      <Primitive.Root
        className={styles.box}
        checked={checked}
        onCheckedChange={(next) => change(next === true)}
        name={name || undefined}
        required={required}
        disabled={disabled}
        aria-label={text ? undefined : 'Checkbox'}
      >
        <Primitive.Indicator className={styles.mark}>
          <Glyph name="check" size={13} strokeWidth={3} />
        </Primitive.Indicator>
      </Primitive.Root>
      {(text || description) && (
        <span className={controls.words}>
          <span className={controls.name}>{text}</span>
          {description && <span className={controls.note}>{description}</span>}
        </span>
      )}
    </label>
  )
}
