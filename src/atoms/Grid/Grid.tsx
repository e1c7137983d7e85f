import type { CSSProperties, ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { spacing } from '../spacing'
import styles from './Grid.module.css'

export interface GridProps {
  columns?: number
  minColumnWidth?: string
  gap?: string
  align?: 'stretch' | 'start' | 'center' | 'end'
  children?: ReactNode
}

/** Even columns that become fewer where there is no room for them. */
export function Grid(props: GridProps & RootProps) {
  const {
    columns = 3,
    minColumnWidth,
    gap = '4',
    align,
    children,
    className,
    style,
    ...root
  } = props
  const count = Math.max(1, Math.round(Number(columns)) || 1)
  const measures: Record<string, string | number | undefined> = {
    '--columns': count,
    '--least': minColumnWidth || undefined,
    '--gap': spacing(gap),
  }
  return (
    <div
      {...root}
      className={classNames(styles.grid, className)}
      style={{ ...(measures as CSSProperties), alignItems: align, ...style }}
    >
      {children}
    </div>
  )
}
