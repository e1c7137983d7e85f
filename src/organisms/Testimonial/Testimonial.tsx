import { Avatar } from '@/atoms/Avatar/Avatar'
import { classNames } from '@/atoms/classNames'
import type { RootProps } from '@/renderer/definition'
import styles from './Testimonial.module.css'

export interface TestimonialProps {
  quote?: string
  name?: string
  role?: string
  src?: string
  look?: 'card' | 'large'
}

/** What somebody says about it. */
export function Testimonial(props: TestimonialProps & RootProps) {
  const { quote, name = '', role, src, look, className, ...root } = props
  return (
    <figure {...root} className={classNames(styles.testimonial, className)} data-look={look}>
      <blockquote className={styles.quote}>{quote}</blockquote>
      <figcaption className={styles.person}>
        <Avatar name={name} src={src ?? ''} aria-hidden />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.role}>{role}</span>
        </span>
      </figcaption>
    </figure>
  )
}
