import * as Primitive from 'radix-ui/slider'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { useOwnValue } from '../useOwnValue'
import styles from './Slider.module.css'

export interface SliderProps {
  label?: string
  value?: number
  min?: number
  max?: number
  step?: number
  unit?: string
  showValue?: boolean
  disabled?: boolean
}

/** A number, set by sliding. */
export function Slider(props: SliderProps & RootProps) {
  const { label, value: given = 50, min = 0, max = 100, step = 1, unit = '', ...others } = props
  const { showValue, disabled, className, ...root } = others
  const [value, change] = useOwnValue(given)
  const top = Math.max(min, max)
  return (
    <div {...root} className={classNames(styles.slider, className)}>
      {(label || showValue) && (
        <div className={styles.head} aria-hidden>
          <span>{label}</span>
          {showValue && (
            <span className={styles.value}>
              {value}
              {unit}
            </span>
          )}
        </div>
      )}
      <Primitive.Root
        className={styles.bar}
        value={[Math.min(top, Math.max(min, value))]}
        onValueChange={([next = min]) => change(next)}
        min={min}
        max={top}
        step={step > 0 ? step : 1}
        disabled={disabled}
      >
        <Primitive.Track className={styles.track}>
          <Primitive.Range className={styles.range} />
        </Primitive.Track>
        <Primitive.Thumb className={styles.thumb} aria-label={label || 'Value'} />
      </Primitive.Root>
    </div>
  )
}
