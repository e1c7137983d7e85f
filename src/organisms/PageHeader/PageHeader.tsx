import type { ReactNode } from 'react'
import { classNames } from '@/atoms/classNames'
import { Heading } from '@/atoms/Heading/Heading'
import type { RootProps } from '@/renderer/definition'
import styles from './PageHeader.module.css'

export interface PageHeaderProps {
  title?: string
  description?: string
  level?: number
  actions?: ReactNode
}

/** The name of a page of an application, with what can be done on it. */
export function PageHeader(props: PageHeaderProps & RootProps) {
  const { title, description, level = 1, actions, className, ...root } = props
  return (
    <div {...root} className={classNames(styles.header, className)}>
      <div className={styles.words}>
        <Heading text={title ?? ''} level={level} size="lg" />
        {description && <p className={styles.description}>{description}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
