import { Ban } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { Select } from '@/components/ui/Select'
import type { LambdaRun, LogLine } from '@/model/lambda/lambda'
import { countText } from '@/components/ui/amounts'
import { Block } from '../Block'
import styles from './ConsoleBlock.module.css'
import { ConsoleLine } from './ConsoleLine'
import { LEVELS, linesAt, type ConsoleFilter } from './consoleFilter'

const NO_LINES: readonly LogLine[] = []

interface ConsoleBlockProps {
  readonly run: LambdaRun | undefined
  readonly isRunning?: boolean
}

/** The lines that a run wrote. Follows the end while it runs, unless a person has scrolled up. */
export function ConsoleBlock({ run, isRunning = false }: ConsoleBlockProps) {
  const [filter, setFilter] = useState<ConsoleFilter>('all')
  const [cleared, setCleared] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  const lines = run?.logs ?? NO_LINES
  const shown = linesAt(lines, filter).filter(({ index }) => index >= cleared)

  useLayoutEffect(() => {
    const scroller = list.current
    if (isRunning && scroller && follows.current) scroller.scrollTop = scroller.scrollHeight
  })

  return (
    <Block
      title="Console"
      note={lines.length > 0 && countText(lines.length, 'line')}
      tools={
        <>
          {lines.length > 0 && (
            <Select
              aria-label="Lines to show"
              className={styles.filter}
              options={LEVELS}
              value={filter}
              onChange={({ target }) => setFilter(target.value as ConsoleFilter)}
            />
          )}
          <IconButton
            label="Clear the console"
            size="small"
            disabled={shown.length === 0}
            onClick={() => setCleared(lines.length)}
          >
            <Ban size={14} />
          </IconButton>
        </>
      }
    >
      <div
        ref={list}
        role="log"
        aria-label="Lines of the console"
        aria-live="off" // a flood of lines would be read to its end
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach that
        tabIndex={0}
        className={styles.lines}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          follows.current = scrollTop + clientHeight >= scrollHeight - 8
        }}
      >
        {shown.map(({ index, line }) => (
          <ConsoleLine key={index} line={line} />
        ))}
        {shown.length === 0 && (
          <p className={styles.empty}>
            {lines.length === 0
              ? run
                ? 'Nothing was written.'
                : 'What the code writes with console.log or ctx.log stands here.'
              : cleared >= lines.length
                ? 'Cleared.'
                : 'No line of this kind.'}
          </p>
        )}
        {run?.logsCut && (
          <p className={styles.cut}>More was written than is kept, and was left out.</p>
        )}
      </div>
    </Block>
  )
}
