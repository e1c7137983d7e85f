import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import controls from '../controls.module.css'
import { useFieldAttributes } from '../fieldContext'
import { Glyph } from '../Icon/Glyph'
import type { Option } from '../options'
import { useOwnValue } from '../useOwnValue'
import styles from './Select.module.css'

export interface SelectProps {
  label?: string
  options?: readonly Option[]
  value?: string
  placeholder?: string
  size?: 'sm' | 'md' | 'lg'
  name?: string
  required?: boolean
  disabled?: boolean
}

/** One of several choices, in the list of the visitor's own system. */
export function Select(props: SelectProps & RootProps) {
  const { label, options = [], value: given = '', placeholder, size, ...others } = props
  const { name, required, disabled, className, ...root } = others
  const [value, change] = useOwnValue(given)
  const field = useFieldAttributes(label)
  const isKnown = options.some((option) => option.value === value)
  return (
    <div {...root} className={classNames(styles.select, className)}>
      <select
        {...field}
        className={classNames(controls.control, styles.list)}
        data-size={size}
        name={name}
        required={required}
        disabled={disabled}
        value={isKnown ? value : ''}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {(placeholder || !isKnown) && <option value="">{placeholder}</option>}
        {options.map((option, at) => (
          // Two options of one value are the author's mistake and must not stop the rest.
          <option key={`${option.value}-${at}`} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Glyph name="chevron-down" size={16} className={styles.arrow} />
    </div>
  )
}
