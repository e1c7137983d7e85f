import type { RootProps } from '@/renderer/definition'
import { classNames } from '../classNames'
import styles from './Code.module.css'

export interface CodeProps {
  text?: string
  block?: boolean
}

/** Text of a program: a word in a line, or a block of its own that scrolls sideways. */
export function Code({ text, block, className, ...root }: CodeProps & RootProps) {
  if (!block) {
    return (
      <code {...root} className={classNames(styles.word, className)}>
        {text}
      </code>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable with the keyboard
    <pre tabIndex={0} {...root} className={classNames(styles.block, className)}>
      <code>{text}</code>
    </pre>
  )
}
