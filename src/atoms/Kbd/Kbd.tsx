import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Kbd.module.css'

export interface KbdProps {
  text?: string
}

/** A key to press. */
export function Kbd({ text, className, ...root }: KbdProps & RootProps) {
  return (
    <kbd {...root} className={classNames(styles.kbd, className)}>
      {text}
    </kbd>
  )
}
