import { Heading } from '@/atoms/Heading/Heading'
import styles from './SectionHeading.module.css'

interface SectionHeadingProps {
  readonly eyebrow?: string | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly align?: 'center' | 'start' | undefined
}

/** What stands above the content of a section; nothing when all of it is empty. */
export function SectionHeading({ eyebrow, title, description, align }: SectionHeadingProps) {
  if (!eyebrow && !title && !description) return null
  return (
    <div className={styles.head} data-align={align ?? 'center'}>
      {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
      {title && <Heading text={title} level={2} size="xl" />}
      {description && <p className={styles.description}>{description}</p>}
    </div>
  )
}
