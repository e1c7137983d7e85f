import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import controls from '../controls.module.css'
import { useOwnValue } from '../useOwnValue'
import styles from './Switch.module.css'

export interface SwitchProps {
  text?: string
  description?: string
  checked?: boolean
  labelPosition?: 'end' | 'start'
  name?: string
  disabled?: boolean
}

/** On or off, at once. */
export function Switch(props: SwitchProps & RootProps) {
  const { text, description, checked: given = false, labelPosition, name, ...others } = props
  const { disabled, className, ...root } = others
  const [checked, change] = useOwnValue(given)
  return (
    <label
      {...root}
      className={classNames(controls.choice, className)}
      data-bare={!text || undefined}
      data-spread={labelPosition === 'start' || undefined}
    >
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className={styles.track}
        checked={checked}
        onChange={(event) => change(event.currentTarget.checked)}
        name={name || undefined}
        disabled={disabled}
        aria-label={text ? undefined : 'Switch'}
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
