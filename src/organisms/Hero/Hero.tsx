import type { ReactNode } from 'react'
import { Badge } from '@/atoms/Badge/Badge'
import { classNames } from '@/atoms/classNames'
import { Heading } from '@/atoms/Heading/Heading'
import type { RootProps } from '@/renderer/definition'
import styles from './Hero.module.css'

export interface HeroProps {
  eyebrow?: string
  title?: string
  description?: string
  note?: string
  align?: 'center' | 'start'
  background?: 'none' | 'glow' | 'muted'
  level?: number
  actions?: ReactNode
  media?: ReactNode
}

/** The first thing a visitor sees: what it is, and what to do. */
export function Hero(props: HeroProps & RootProps) {
  const { eyebrow, title, description, note, align = 'center', background, ...others } = props
  const { level = 1, actions, media, className, ...root } = others
  return (
    <section
      {...root}
      className={classNames(styles.hero, className)}
      data-align={align}
      data-background={background}
      data-media={Boolean(media) || undefined}
    >
      <div className={styles.inner}>
        <div className={styles.words}>
          {eyebrow && <Badge text={eyebrow} tone="primary" variant="outline" />}
          <Heading text={title ?? ''} level={level} size="2xl" />
          {description && <p className={styles.description}>{description}</p>}
          {actions && <div className={styles.actions}>{actions}</div>}
          {note && <p className={styles.note}>{note}</p>}
        </div>
        {media && <div className={styles.media}>{media}</div>}
      </div>
    </section>
  )
}
