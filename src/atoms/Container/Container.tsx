import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Container.module.css'

export interface ContainerProps {
  maxWidth?: 'sm' | 'md' | 'lg' | 'xl' | 'full'
  children?: ReactNode
}

/** Keeps content at a readable width in the middle of the page. */
export function Container(props: ContainerProps & RootProps) {
  const { maxWidth = 'lg', children, className, ...root } = props
  return (
    <div {...root} className={classNames(styles.container, className)} data-width={maxWidth}>
      {children}
    </div>
  )
}
