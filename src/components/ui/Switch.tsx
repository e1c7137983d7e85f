import type { ComponentProps } from 'react'
import styles from './Switch.module.css'

interface SwitchProps extends Omit<ComponentProps<'button'>, 'onChange' | 'value' | 'children'> {
  /** `mixed`: some of what it stands for is on. Choosing then turns all on. */
  readonly checked: boolean | 'mixed'
  readonly onChange: (checked: boolean) => void
}

/** On or off, at once. */
export function Switch({ checked, onChange, ...rest }: SwitchProps) {
  return (
    <button
      type="button"
      {...rest}
      // A switch knows no third state; a checkbox does.
      role={checked === 'mixed' ? 'checkbox' : 'switch'}
      aria-checked={checked}
      data-state={checked === 'mixed' ? 'mixed' : checked ? 'on' : 'off'}
      className={styles.switch}
      onClick={() => onChange(checked !== true)}
    />
  )
}
