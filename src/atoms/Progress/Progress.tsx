import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Progress.module.css'

export interface ProgressProps {
  value?: number
  max?: number
  label?: string
  showLabel?: boolean
  tone?: 'primary' | 'success' | 'warning' | 'danger'
  size?: 'sm' | 'md' | 'lg'
}

/** How much of something is done. */
export function Progress(props: ProgressProps & RootProps) {
  const { value = 0, max = 100, label, showLabel, tone, size, className, ...root } = props
  const whole = max > 0 ? max : 100
  const part = Math.min(whole, Math.max(0, value))
  const percent = Math.round((part / whole) * 100)
  return (
    <div {...root} className={classNames(styles.progress, className)} data-tone={tone}>
      {showLabel && (
        <div className={styles.head} aria-hidden>
          <span>{label}</span>
          <span className={styles.value}>{percent}%</span>
        </div>
      )}
      <div
        role="progressbar"
        className={styles.bar}
        data-size={size}
        aria-label={label || 'Progress'}
        aria-valuemin={0}
        aria-valuemax={whole}
        aria-valuenow={part}
      >
        <div className={styles.part} style={{ inlineSize: `${percent}%` }} />
      </div>
    </div>
  )
}
