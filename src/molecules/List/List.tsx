import type { ReactNode } from 'react'
import { Avatar } from '@/atoms/Avatar/Avatar'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import type { RootProps } from '@/renderer/definition'
import styles from './List.module.css'

export interface ListProps {
  divided?: boolean
  label?: string
  children?: ReactNode
}
export interface ListItemProps {
  title?: string
  description?: string
  meta?: string
  icon?: string
  avatar?: string
  children?: ReactNode
}

/** Entries below one another. */
export function List({ divided, label, children, className, ...root }: ListProps & RootProps) {
  return (
    <div
      role="list"
      aria-label={label || undefined}
      {...root}
      className={classNames(styles.list, className)}
      data-divided={divided || undefined}
    >
      {children}
    </div>
  )
}

/** One entry: what it is, a line about it, and at the end a word or a control. */
export function ListItem(props: ListItemProps & RootProps) {
  const { title, description, meta, icon, avatar, children, className, ...root } = props
  return (
    <div role="listitem" {...root} className={classNames(styles.item, className)}>
      {avatar && <Avatar name={avatar} aria-hidden />}
      {icon && !avatar && (
        <span className={styles.icon}>
          <Glyph name={icon} size={17} />
        </span>
      )}
      <div className={styles.words}>
        <span className={styles.title}>{title}</span>
        {description && <span className={styles.description}>{description}</span>}
      </div>
      {meta && <span className={styles.meta}>{meta}</span>}
      {children && <div className={styles.end}>{children}</div>}
    </div>
  )
}
