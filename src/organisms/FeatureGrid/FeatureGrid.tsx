import type { ReactNode } from 'react'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import type { RootProps } from '@/renderer/definition'
import section from '../section.module.css'
import { SectionHeading } from '../SectionHeading'
import styles from './FeatureGrid.module.css'

export interface FeatureGridProps {
  eyebrow?: string
  title?: string
  description?: string
  columns?: number
  align?: 'center' | 'start'
  background?: 'none' | 'muted'
  children?: ReactNode
}
export interface FeatureProps {
  icon?: string
  title?: string
  text?: string
  look?: 'plain' | 'card'
}

/** What a product does, side by side. */
export function FeatureGrid(props: FeatureGridProps & RootProps) {
  const { eyebrow, title, description, columns = 3, align, background, ...others } = props
  const { children, className, ...root } = others
  const measures: Record<string, number> = { '--columns': Math.max(1, columns) }
  return (
    <section
      {...root}
      className={classNames(section.section, className)}
      data-background={background}
    >
      <div className={section.inner}>
        <SectionHeading eyebrow={eyebrow} title={title} description={description} align={align} />
        <div className={section.grid} style={measures}>
          {children}
        </div>
      </div>
    </section>
  )
}

/** One thing that a product does. */
export function Feature({ icon, title, text, look, className, ...root }: FeatureProps & RootProps) {
  return (
    <div {...root} className={classNames(styles.feature, className)} data-look={look}>
      {icon && (
        <span className={styles.icon}>
          <Glyph name={icon} size={19} />
        </span>
      )}
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>{text}</p>
    </div>
  )
}
