import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Label.module.css'

export interface LabelProps {
  text?: string
  htmlFor?: string
  required?: boolean
  children?: ReactNode
}

/** Names a control. */
export function Label({
  text,
  htmlFor,
  required,
  children,
  className,
  ...root
}: LabelProps & RootProps) {
  return (
    <label {...root} className={classNames(styles.label, className)} htmlFor={htmlFor || undefined}>
      {text}
      {children}
      {required && (
        <span className={styles.star} aria-hidden>
          *
        </span>
      )}
    </label>
  )
}
