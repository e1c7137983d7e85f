import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Table.module.css'

export interface TableProps {
  caption?: string
  striped?: boolean
  children?: ReactNode
}
export interface TablePartProps {
  children?: ReactNode
}
export interface TableCellProps {
  text?: string
  align?: 'start' | 'center' | 'end'
  tone?: 'default' | 'muted' | 'strong'
  children?: ReactNode
}
export type TableHeadProps = Omit<TableCellProps, 'tone'>

/** Rows and columns; a table wider than its place scrolls sideways within it. */
export function Table({ caption, striped, children, className, ...root }: TableProps & RootProps) {
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable with the keyboard
      tabIndex={0}
      role="region"
      aria-label={caption || 'Table'}
      {...root}
      className={classNames(styles.frame, className)}
    >
      <table className={styles.table} data-striped={striped || undefined}>
        {caption && <caption className={styles.caption}>{caption}</caption>}
        {children}
      </table>
    </div>
  )
}

/** The rows that name the columns. */
export function TableHeader({ children, className, ...root }: TablePartProps & RootProps) {
  return (
    <thead {...root} className={classNames(styles.header, className)}>
      {children}
    </thead>
  )
}

/** The rows of a table. */
export function TableBody({ children, className, ...root }: TablePartProps & RootProps) {
  return (
    <tbody {...root} className={classNames(styles.body, className)}>
      {children}
    </tbody>
  )
}

/** One row of a table. */
export function TableRow({ children, className, ...root }: TablePartProps & RootProps) {
  return (
    <tr {...root} className={classNames(styles.row, className)}>
      {children}
    </tr>
  )
}

/** The name of a column. */
export function TableHead({
  text,
  align,
  children,
  className,
  ...root
}: TableHeadProps & RootProps) {
  return (
    <th {...root} scope="col" className={classNames(styles.head, className)} data-align={align}>
      {text}
      {children}
    </th>
  )
}

/** One value of a table. */
export function TableCell(props: TableCellProps & RootProps) {
  const { text, align, tone, children, className, ...root } = props
  return (
    <td
      {...root}
      className={classNames(styles.cell, className)}
      data-align={align}
      data-tone={tone}
    >
      {text}
      {children}
    </td>
  )
}
