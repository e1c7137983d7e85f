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
  const shown = Math.min(top, Math.max(min, value))
  const part = top > min ? (shown - min) / (top - min) : 0
  const measures: Record<string, number> = { '--part': part }
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
      <input
        type="range"
        className={styles.bar}
        style={measures}
        aria-label={label || 'Value'}
        aria-valuetext={`${shown}${unit}`}
        min={min}
        max={top}
        step={step > 0 ? step : 'any'}
        value={shown}
        disabled={disabled}
        onChange={(event) => change(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
