import type { ReactNode } from 'react'
import { classNames } from '@/atoms/classNames'
import { Heading } from '@/atoms/Heading/Heading'
import { Text } from '@/atoms/Text/Text'
import type { RootProps } from '@/renderer/definition'
import styles from './Card.module.css'

export interface CardProps {
  surface?: 'raised' | 'outline' | 'soft'
  padding?: 'sm' | 'md' | 'lg'
  hover?: boolean
  children?: ReactNode
}
export interface CardPartProps {
  children?: ReactNode
}
export interface CardTitleProps {
  text?: string
  level?: number
  children?: ReactNode
}
export interface CardDescriptionProps {
  text?: string
  children?: ReactNode
}
export interface CardFooterProps {
  align?: 'start' | 'end' | 'between'
  children?: ReactNode
}

/** A frame around things that belong together. */
export function Card({
  surface,
  padding,
  hover,
  children,
  className,
  ...root
}: CardProps & RootProps) {
  return (
    <div
      {...root}
      className={classNames(styles.card, className)}
      data-surface={surface}
      data-padding={padding}
      data-hover={hover || undefined}
    >
      {children}
    </div>
  )
}

/** The top of a card: its title and what is said about it. */
export function CardHeader({ children, className, ...root }: CardPartProps & RootProps) {
  return (
    <div {...root} className={classNames(styles.part, styles.header, className)}>
      {children}
    </div>
  )
}

/** The title of a card. */
export function CardTitle({ level = 3, className, ...rest }: CardTitleProps & RootProps) {
  return (
    <Heading {...rest} level={level} size="sm" className={classNames(styles.title, className)} />
  )
}

/** One sentence below the title of a card. */
export function CardDescription({ className, ...rest }: CardDescriptionProps & RootProps) {
  return (
    <Text {...rest} size="sm" tone="muted" className={classNames(styles.description, className)} />
  )
}

/** What a card holds. */
export function CardContent({ children, className, ...root }: CardPartProps & RootProps) {
  return (
    <div {...root} className={classNames(styles.part, styles.content, className)}>
      {children}
    </div>
  )
}

/** The bottom of a card, for what to do next. */
export function CardFooter({ align, children, className, ...root }: CardFooterProps & RootProps) {
  return (
    <div {...root} className={classNames(styles.part, styles.footer, className)} data-align={align}>
      {children}
    </div>
  )
}
