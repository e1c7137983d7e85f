import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Divider.module.css'

export interface DividerProps {
  orientation?: 'horizontal' | 'vertical'
  text?: string
}

/** A line between two things, with or without a word in it. */
export function Divider({ orientation, text, className, ...root }: DividerProps & RootProps) {
  return (
    <div
      role="separator"
      aria-orientation={orientation}
      aria-label={text || undefined}
      {...root}
      className={classNames(styles.divider, className)}
      data-orientation={orientation}
    >
      {text && <span>{text}</span>}
    </div>
  )
}
