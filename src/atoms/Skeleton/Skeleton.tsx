import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { spacing } from '../spacing'
import styles from './Skeleton.module.css'

export interface SkeletonProps {
  width?: string
  height?: string
  shape?: 'line' | 'block' | 'circle'
}

/** Stands where content will be. */
export function Skeleton(props: SkeletonProps & RootProps) {
  const { width, height, shape = 'line', className, style, ...root } = props
  const length = spacing(height)
  return (
    <div
      aria-hidden
      {...root}
      className={classNames(styles.skeleton, className)}
      data-shape={shape}
      style={{
        inlineSize: shape === 'circle' ? length : spacing(width),
        blockSize: length,
        ...style,
      }}
    />
  )
}
