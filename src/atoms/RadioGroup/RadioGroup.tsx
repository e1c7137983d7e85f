import * as Primitive from 'radix-ui/radio-group'
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
  const field = useFieldAttributes(label)
  return (
    <Primitive.Root
      {...field}
      {...root}
      className={classNames(styles.group, className)}
      data-look={look}
      orientation={orientation}
      value={value}
      onValueChange={change}
      name={name || undefined}
      disabled={disabled}
    >
      {options.map((option, at) => (
        // Two options of one value are the author's mistake and must not stop the rest.
        <label key={`${option.value}-${at}`} className={styles.option}>
          <Primitive.Item className={styles.dot} value={option.value}>
            <Primitive.Indicator className={styles.mark} />
          </Primitive.Item>
          <span>{option.label}</span>
        </label>
      ))}
    </Primitive.Root>
  )
}
