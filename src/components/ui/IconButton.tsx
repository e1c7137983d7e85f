import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import styles from './IconButton.module.css'
import { tip } from './tip'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** What it does; its name and its tooltip. */
  readonly label: string
  /** The shortcut, shown in the tooltip. */
  readonly keys?: string
  readonly size?: 'regular' | 'small'
  /** Whether the thing it switches is on; `undefined` for a button that switches nothing. */
  readonly pressed?: boolean
  /** Where the tooltip goes; below unless given. */
  readonly tipSide?: 'bottom' | 'right'
  /** The icon, 16 px. */
  readonly children: ReactNode
}

/** A button that is only an icon, with its name as a tooltip. */
export function IconButton({
  label,
  keys,
  size = 'regular',
  pressed,
  tipSide,
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      {...tip(label, { keys, side: tipSide })}
      {...rest}
      className={classes(styles.button, size === 'small' && styles.small, className)}
    >
      {children}
    </button>
  )
}
