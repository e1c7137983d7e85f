import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classes } from './classes'
import styles from './Select.module.css'

interface SelectProps extends ComponentProps<'select'> {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Shown instead of a value where `value` is none of the options. */
  readonly placeholder?: string
}

/** One of several options, by the system's own list: type-ahead, touch and screen readers come with it. */
export function Select({ options, placeholder, value, className, ...rest }: SelectProps) {
  const known = options.some((option) => option.value === value)
  return (
    <div className={classes(styles.box, className)}>
      <select
        {...rest}
        value={known ? value : ''}
        className={classes(styles.select, !known && styles.empty)}
      >
        {!known && (
          <option value="" disabled>
            {placeholder ?? ''}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden className={styles.arrow} />
    </div>
  )
}
