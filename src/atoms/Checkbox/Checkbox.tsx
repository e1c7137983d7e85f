import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import controls from '../controls.module.css'
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
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        onChange={(event) => change(event.currentTarget.checked)}
        name={name || undefined}
        required={required}
        disabled={disabled}
        aria-label={text ? undefined : 'Checkbox'}
      />
      {(text || description) && (
        <span className={controls.words}>
          <span className={controls.name}>{text}</span>
          {description && <span className={controls.note}>{description}</span>}
        </span>
      )}
    </label>
  )
}
