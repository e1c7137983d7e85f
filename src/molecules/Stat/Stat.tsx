import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import type { RootProps } from '@/renderer/definition'
import styles from './Stat.module.css'

export interface StatProps {
  label?: string
  value?: string
  change?: string
  trend?: 'up' | 'down' | 'flat'
  meaning?: 'good' | 'bad' | 'neutral'
  help?: string
  icon?: string
}

const ARROWS = { up: 'trending-up', down: 'trending-down', flat: 'minus' } as const

/** One number that matters, and where it is going. */
export function Stat(props: StatProps & RootProps) {
  const { label, value, change, trend = 'up', meaning, help, icon, className, ...root } = props
  return (
    <div {...root} className={classNames(styles.stat, className)}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {icon && <Glyph name={icon} size={16} className={styles.icon} />}
      </div>
      <div className={styles.value}>{value}</div>
      {(change || help) && (
        <div className={styles.foot}>
          {change && (
            <span className={styles.change} data-meaning={meaning}>
              <Glyph name={ARROWS[trend]} size={14} />
              {change}
            </span>
          )}
          {help && <span>{help}</span>}
        </div>
      )}
    </div>
  )
}
