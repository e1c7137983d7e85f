import type { ReactNode } from 'react'
import { Badge } from '@/atoms/Badge/Badge'
import { Button } from '@/atoms/Button/Button'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import type { RootProps } from '@/renderer/definition'
import section from '../section.module.css'
import { SectionHeading } from '../SectionHeading'
import styles from './PricingTable.module.css'

export interface PricingTableProps {
  eyebrow?: string
  title?: string
  description?: string
  columns?: number
  background?: 'none' | 'muted'
  children?: ReactNode
}
export interface PricingPlanProps {
  name?: string
  description?: string
  price?: string
  period?: string
  features?: readonly { readonly text: string }[]
  buttonText?: string
  href?: string
  featured?: boolean
  badge?: string
}

/** Plans and what they cost, side by side. */
export function PricingTable(props: PricingTableProps & RootProps) {
  const { eyebrow, title, description, columns = 3, background, ...others } = props
  const { children, className, ...root } = others
  const measures: Record<string, number> = { '--columns': Math.max(1, columns) }
  return (
    <section
      {...root}
      className={classNames(section.section, className)}
      data-background={background}
    >
      <div className={section.inner}>
        <SectionHeading eyebrow={eyebrow} title={title} description={description} />
        <div className={section.grid} style={measures}>
          {children}
        </div>
      </div>
    </section>
  )
}

/** One plan: its price and what is in it. */
export function PricingPlan(props: PricingPlanProps & RootProps) {
  const { name, description, price, period, features = [], buttonText, href, ...others } = props
  const { featured, badge, className, ...root } = others
  return (
    <div
      {...root}
      className={classNames(styles.plan, className)}
      data-featured={featured || undefined}
    >
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {badge && <Badge text={badge} tone="primary" />}
      </div>
      <p className={styles.description}>{description}</p>
      <p className={styles.price}>
        {price}
        {period && <span className={styles.period}> {period}</span>}
      </p>
      {buttonText && (
        <Button
          text={buttonText}
          href={href ?? ''}
          variant={featured ? 'default' : 'outline'}
          fullWidth
        />
      )}
      <ul className={styles.features}>
        {features.map(({ text }, at) => (
          <li key={`${at}-${text}`} className={styles.feature}>
            <Glyph name="check" size={16} className={styles.check} />
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
