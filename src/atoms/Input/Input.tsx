import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import controls from '../controls.module.css'
import { useFieldAttributes } from '../fieldContext'
import { useOwnValue } from '../useOwnValue'

export interface InputProps {
  label?: string
  placeholder?: string
  value?: string
  type?: 'text' | 'email' | 'password' | 'number' | 'tel' | 'url' | 'search' | 'date' | 'time'
  size?: 'sm' | 'md' | 'lg'
  name?: string
  required?: boolean
  disabled?: boolean
}

/** One line of the visitor's own words. */
export function Input(props: InputProps & RootProps) {
  const { label, placeholder, value: given = '', type = 'text', size, ...others } = props
  const { className, ...root } = others
  const [value, change] = useOwnValue(given)
  const field = useFieldAttributes(label)
  return (
    <input
      {...field}
      {...root}
      className={classNames(controls.control, className)}
      data-size={size}
      type={type}
      placeholder={placeholder || undefined}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
