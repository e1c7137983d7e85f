import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import controls from '../controls.module.css'
import { useFieldAttributes } from '../fieldContext'
import { useOwnValue } from '../useOwnValue'
import styles from './Textarea.module.css'

export interface TextareaProps {
  label?: string
  placeholder?: string
  value?: string
  rows?: number
  name?: string
  required?: boolean
  disabled?: boolean
}

/** Several lines of the visitor's own words; grows with them. */
export function Textarea(props: TextareaProps & RootProps) {
  const { label, placeholder, value: given = '', rows = 4, className, ...root } = props
  const [value, change] = useOwnValue(given)
  const field = useFieldAttributes(label)
  return (
    <textarea
      {...field}
      {...root}
      className={classNames(controls.control, styles.textarea, className)}
      rows={rows}
      placeholder={placeholder || undefined}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
