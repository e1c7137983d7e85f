import { memo } from 'react'
import type { LogLine } from '@/model/lambda/lambda'
import { durationText } from '@/components/ui/amounts'
import styles from './ConsoleBlock.module.css'

interface ConsoleLineProps {
  readonly line: LogLine
}

/** A line of a console: when, how grave, what. The browser lays out only those in sight. */
export const ConsoleLine = memo(({ line: { level, text, at } }: ConsoleLineProps) => (
  <div className={styles.line} data-level={level}>
    <span className={styles.at}>{durationText(at)}</span>
    {level !== 'log' && <span className={styles.level}>{level}</span>}
    <span className={styles.text}>{text}</span>
  </div>
))
ConsoleLine.displayName = 'ConsoleLine'
