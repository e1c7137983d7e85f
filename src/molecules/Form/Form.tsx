import type { ReactNode } from 'react'
import { classNames } from '@/atoms/classNames'
import { spacing } from '@/atoms/spacing'
import type { RootProps } from '@/renderer/definition'
import styles from './Form.module.css'

export interface FormProps {
  label?: string
  gap?: string
  children?: ReactNode
}

/** Fields that are sent together. It goes nowhere by itself: what happens on sending is an event of the tree. */
export function Form({ label, gap, children, className, style, ...root }: FormProps & RootProps) {
  return (
    <form
      aria-label={label || undefined}
      onSubmit={(event) => event.preventDefault()}
      {...root}
      className={classNames(styles.form, className)}
      style={{ gap: spacing(gap), ...style }}
    >
      {children}
    </form>
  )
}
