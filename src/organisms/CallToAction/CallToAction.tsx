import type { ReactNode } from 'react'
import { classNames } from '@/atoms/classNames'
import { Heading } from '@/atoms/Heading/Heading'
import type { RootProps } from '@/renderer/definition'
import styles from './CallToAction.module.css'

export interface CallToActionProps {
  title?: string
  description?: string
  tone?: 'primary' | 'muted'
  actions?: ReactNode
}

/** The last word of a page: what to do now. */
export function CallToAction(props: CallToActionProps & RootProps) {
  const { title, description, tone, actions, className, ...root } = props
  return (
    <section {...root} className={classNames(styles.call, className)}>
      <div className={styles.panel} data-tone={tone}>
        <Heading text={title ?? ''} level={2} size="xl" align="center" />
        {description && <p className={styles.description}>{description}</p>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </section>
  )
}
