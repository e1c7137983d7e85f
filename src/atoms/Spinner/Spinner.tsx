import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { Glyph } from '../Icon/Glyph'
import styles from './Spinner.module.css'

export interface SpinnerProps {
  label?: string
  showLabel?: boolean
  size?: 'sm' | 'md' | 'lg'
}

const PIXELS = { sm: 16, md: 22, lg: 32 } as const

/** Something is on its way. */
export function Spinner(props: SpinnerProps & RootProps) {
  const { label = 'Loading', showLabel, size = 'md', className, ...root } = props
  return (
    <span
      role="status"
      {...root}
      aria-label={showLabel ? undefined : label}
      className={classNames(styles.spinner, className)}
    >
      <Glyph name="loader-circle" size={PIXELS[size]} className={styles.wheel} />
      {showLabel && label}
    </span>
  )
}
