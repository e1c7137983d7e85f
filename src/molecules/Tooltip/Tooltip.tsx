import { type ReactNode, useId } from 'react'
import { classNames } from '@/atoms/classNames'
import type { RootProps } from '@/renderer/definition'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  text?: string
  side?: 'top' | 'bottom'
  children?: ReactNode
}

/** A word of help under the pointer or at the focus; drawn with style alone, so that it costs no code. */
export function Tooltip({ text, side, children, className, ...root }: TooltipProps & RootProps) {
  const id = useId()
  return (
    <span
      role="group"
      {...root}
      aria-describedby={text ? id : undefined}
      className={classNames(styles.anchor, className)}
    >
      {children}
      {text && (
        <span role="tooltip" id={id} className={styles.bubble} data-side={side}>
          {text}
        </span>
      )}
    </span>
  )
}
