import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { spacing } from '../spacing'
import styles from './ScrollArea.module.css'

export interface ScrollAreaProps {
  maxHeight?: string
  label?: string
  children?: ReactNode
}

/** Content that scrolls in its own frame. */
export function ScrollArea(props: ScrollAreaProps & RootProps) {
  const { maxHeight, label, children, className, style, ...root } = props
  return (
    <div
      role="region"
      aria-label={label || 'Scrollable content'}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable with the keyboard
      tabIndex={0}
      {...root}
      className={classNames(styles.area, className)}
      style={{ maxBlockSize: spacing(maxHeight), ...style }}
    >
      {children}
    </div>
  )
}
