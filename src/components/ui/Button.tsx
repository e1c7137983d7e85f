import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'
import { classes } from './classes'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** `primary`: the one thing to do here. `quiet`: no edge until hovered. `danger`: cannot be undone. */
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'regular' | 'small'
  /** An icon of 16 px before the text. */
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A button with a text; submits nothing unless `type` says so. */
export function Button({
  tone = 'plain',
  size = 'regular',
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[tone], size === 'small' && styles.small, className)}
    >
      {icon}
      {children}
    </button>
  )
}
