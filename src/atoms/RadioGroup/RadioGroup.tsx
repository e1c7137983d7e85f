import { useId } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { useFieldAttributes } from '../fieldContext'
import type { Option } from '../options'
import { useOwnValue } from '../useOwnValue'
import styles from './RadioGroup.module.css'

export interface RadioGroupProps {
  label?: string
  options?: readonly Option[]
  value?: string
  look?: 'plain' | 'cards'
  orientation?: 'vertical' | 'horizontal'
  name?: string
  disabled?: boolean
}

/** One of a few choices, all in sight. */
export function RadioGroup(props: RadioGroupProps & RootProps) {
  const { label, options = [], value: given = '', look, orientation, name, ...others } = props
  const { disabled, className, ...root } = others
  const [value, change] = useOwnValue(given)
  const own = useId()
  const field = useFieldAttributes(label)
  return (
    <div
      role="radiogroup"
      {...field}
      {...root}
      className={classNames(styles.group, className)}
      data-look={look}
      aria-orientation={orientation}
    >
      {options.map((option, at) => (
        // Two options of one value are the author's mistake and must not stop the rest.
        <label key={`${option.value}-${at}`} className={styles.option}>
          <input
            type="radio"
            className={styles.dot}
            name={name || own}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => change(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
