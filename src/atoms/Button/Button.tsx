import type { ReactNode } from 'react'
import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import { Glyph } from '../Icon/Glyph'
import styles from './Button.module.css'

export interface ButtonProps {
  text?: string
  variant?: 'default' | 'secondary' | 'outline' | 'ghost' | 'destructive' | 'link'
  size?: 'sm' | 'md' | 'lg'
  icon?: string
  iconPosition?: 'start' | 'end' | 'only'
  href?: string
  type?: 'button' | 'submit' | 'reset'
  disabled?: boolean
  fullWidth?: boolean
  children?: ReactNode
}

const GLYPH = { sm: 15, md: 16, lg: 18 } as const

/** Starts an action, or leads to an address when it has one. */
export function Button(props: ButtonProps & RootProps) {
  const { text, variant, size = 'md', icon, iconPosition = 'start', href, ...others } = props
  const { type = 'button', disabled, fullWidth, children, className, ...root } = others
  const isSquare = iconPosition === 'only' && Boolean(icon)
  const glyph = icon && <Glyph name={icon} size={GLYPH[size]} />
  const shared = {
    'aria-label': isSquare ? text : undefined,
    ...root,
    className: classNames(styles.button, className),
    'data-variant': variant,
    'data-size': size,
    'data-square': isSquare || undefined,
    'data-full': fullWidth || undefined,
  }
  const content = (
    <>
      {iconPosition !== 'end' && glyph}
      {text && !isSquare && <span className={styles.text}>{text}</span>}
      {children}
      {iconPosition === 'end' && glyph}
    </>
  )
  if (href && !disabled) {
    return (
      <a {...shared} href={href}>
        {content}
      </a>
    )
  }
  return (
    <button {...shared} type={type} disabled={disabled}>
      {content}
    </button>
  )
}
