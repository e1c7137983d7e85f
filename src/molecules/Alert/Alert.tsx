import type { ReactNode } from 'react'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import { Text } from '@/atoms/Text/Text'
import type { RootProps } from '@/renderer/definition'
import styles from './Alert.module.css'

export interface AlertProps {
  title?: string
  text?: string
  tone?: 'neutral' | 'info' | 'success' | 'warning' | 'danger'
  icon?: string
  children?: ReactNode
}
export interface AlertPartProps {
  text?: string
  children?: ReactNode
}

const ICONS = {
  neutral: 'info',
  info: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  danger: 'circle-alert',
} as const

/** Something that the visitor should know now. */
export function Alert(props: AlertProps & RootProps) {
  const { title, text, tone = 'neutral', icon, children, className, ...root } = props
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      {...root}
      className={classNames(styles.alert, className)}
      data-tone={tone}
    >
      <Glyph name={icon || ICONS[tone]} size={18} className={styles.icon} />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </div>
  )
}

/** The first line of an alert that is put together from parts. */
export function AlertTitle({ className, ...rest }: AlertPartProps & RootProps) {
  return <Text {...rest} className={classNames(styles.title, className)} />
}

/** The text of an alert that is put together from parts. */
export function AlertDescription({ className, ...rest }: AlertPartProps & RootProps) {
  return <Text {...rest} className={classNames(styles.text, className)} />
}
