import { classNames } from '@/atoms/classNames'
import type { RootProps } from '@/renderer/definition'
import styles from './Chart.module.css'
import { linePath, niceTop } from './shape'

export interface ChartProps {
  label?: string
  kind?: 'bar' | 'line' | 'area'
  points?: readonly { readonly label: string; readonly value: number }[]
  unit?: string
  height?: number
  color?: string
}

const LINES = [0, 0.25, 0.5, 0.75, 1]

/** Numbers in a row as bars or as a line; the same numbers are there as text for screen readers. */
export function Chart(props: ChartProps & RootProps) {
  const { label, kind = 'area', points = [], unit = '', height = 220, color, ...others } = props
  const { className, style, ...root } = others
  const values = points.map(({ value }) => Math.max(0, value))
  const top = niceTop(Math.max(0, ...values))
  const line = linePath(values, top)
  const inWords = points.map((point) => `${point.label}: ${point.value}${unit}`).join(', ')
  return (
    <figure
      {...root}
      className={classNames(styles.chart, className)}
      style={{ color: color || undefined, ...style }}
    >
      <div
        role="img"
        aria-label={`${label || 'Chart'}. ${inWords}`}
        className={styles.plot}
        style={{ blockSize: height }}
      >
        {LINES.map((part) => (
          <div key={part} className={styles.line} style={{ insetBlockEnd: `${part * 100}%` }}>
            <span>{`${Math.round(top * part * 100) / 100}${unit}`}</span>
          </div>
        ))}
        {kind === 'bar' ? (
          <div className={styles.bars}>
            {points.map((point, at) => (
              <div
                key={`${at}-${point.label}`}
                className={styles.bar}
                style={{ blockSize: `${((values[at] ?? 0) / top) * 100}%` }}
                title={`${point.label}: ${point.value}${unit}`}
              />
            ))}
          </div>
        ) : (
          <svg
            className={styles.curve}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden
          >
            {kind === 'area' && <path className={styles.area} d={`${line} L100,100 L0,100 Z`} />}
            <path className={styles.stroke} d={line} />
          </svg>
        )}
      </div>
      <div className={styles.names} data-kind={kind} aria-hidden>
        {points.map((point, at) => (
          <span key={`${at}-${point.label}`}>{point.label}</span>
        ))}
      </div>
    </figure>
  )
}
