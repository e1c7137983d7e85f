import type { CSSProperties, ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { spacing } from '../spacing'
import styles from './Stack.module.css'

export interface StackProps {
  direction?: 'vertical' | 'horizontal' | 'row' | 'column'
  gap?: string
  align?: 'stretch' | 'start' | 'center' | 'end' | 'baseline'
  justify?: 'start' | 'center' | 'end' | 'between'
  wrap?: boolean
  padding?: string
  children?: ReactNode
}

const PLACES: Readonly<Record<string, string>> = {
  start: 'flex-start',
  end: 'flex-end',
  between: 'space-between',
}

/** Lays its children out in a column or a row with even gaps. */
export function Stack(props: StackProps & RootProps) {
  const { direction, gap, align, justify, wrap, padding, children, ...rest } = props
  const { className, style, ...root } = rest
  const layout: CSSProperties = {
    flexDirection: direction === 'horizontal' || direction === 'row' ? 'row' : 'column',
    gap: spacing(gap),
    alignItems: align && (PLACES[align] ?? align),
    justifyContent: justify && (PLACES[justify] ?? justify),
    flexWrap: wrap ? 'wrap' : undefined,
    padding: spacing(padding),
  }
  return (
    <div {...root} className={classNames(styles.stack, className)} style={{ ...layout, ...style }}>
      {children}
    </div>
  )
}

/** A stack that runs horizontally unless told otherwise. */
export function Flex({ direction = 'horizontal', ...props }: StackProps & RootProps) {
  return <Stack {...props} direction={direction} />
}
