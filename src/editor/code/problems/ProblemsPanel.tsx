import { ChevronDown, ChevronUp, CircleX, Info, TriangleAlert } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { useRowWindow } from '@/components/ui/use-row-window'
import type { Problem } from '@/editor/monaco/problems'
import { codeKey } from '@/model/code/target'
import { openText } from '../view/openText'
import styles from './ProblemsPanel.module.css'

/** Height of a row, in px. */
const ROW = 26

interface ProblemsPanelProps {
  readonly problems: readonly Problem[]
  readonly open: boolean
  readonly onToggle: () => void
}

const SIGNS = { error: CircleX, warning: TriangleAlert, info: Info } as const
const RANKS = { error: 0, warning: 1, info: 2 } as const

/** What is wrong in the texts of the project; each line leads to its place. */
export function ProblemsPanel({ problems, open, onToggle }: ProblemsPanelProps) {
  const count = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  const label = open ? 'Hide problems' : 'Show problems'
  return (
    <section aria-label="Problems" className={styles.panel} data-region="Problems" tabIndex={-1}>
      <header className={styles.header}>
        <button type="button" className={styles.title} aria-expanded={open} onClick={onToggle}>
          Problems
          {errors > 0 && (
            <span className={styles.badge} data-severity="error">
              <CircleX size={12} aria-hidden />
              {errors}
              <span className={styles.spoken}>{errors === 1 ? 'error' : 'errors'}</span>
            </span>
          )}
          {warnings > 0 && (
            <span className={styles.badge} data-severity="warning">
              <TriangleAlert size={12} aria-hidden />
              {warnings}
              <span className={styles.spoken}>{warnings === 1 ? 'warning' : 'warnings'}</span>
            </span>
          )}
          {problems.length === 0 && <span className={styles.none}>None</span>}
        </button>
        <IconButton label={label} size="small" onClick={onToggle}>
          {open ? <ChevronDown size={14} /> : <ChevronUp size={14} />}
        </IconButton>
      </header>
      {open &&
        (problems.length === 0 ? (
          <p className={styles.empty}>Nothing is wrong in the texts that were checked.</p>
        ) : (
          <ProblemList problems={problems} />
        ))}
    </section>
  )
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const sorted = useMemo(
    () =>
      problems.toSorted(
        (a, b) =>
          (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
          RANKS[a.severity] - RANKS[b.severity] ||
          a.line - b.line,
      ),
    [problems],
  )
  const active = Math.min(at, sorted.length - 1)
  const { mounted, show } = useRowWindow({
    scroller,
    count: sorted.length,
    height: ROW,
    keep: active,
  })
  const go = (problem: Problem | undefined) => {
    if (problem) openText(codeKey(problem.target), problem)
  }
  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: sorted.length - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(to, sorted.length - 1))
    setAt(next)
    show(next)
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus()
    })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the focus is on its buttons
    <div ref={scroller} role="list" className={styles.list} onKeyDown={press}>
      <div role="presentation" className={styles.all} style={{ blockSize: sorted.length * ROW }}>
        {mounted.map((index) => {
          const problem = sorted[index]
          if (!problem) return null
          const Sign = SIGNS[problem.severity]
          return (
            <div
              key={index}
              role="listitem"
              className={styles.item}
              style={{ insetBlockStart: index * ROW }}
            >
              <button
                type="button"
                data-at={index}
                className={styles.row}
                tabIndex={index === active ? 0 : -1}
                onClick={() => {
                  setAt(index)
                  go(problem)
                }}
              >
                <Sign
                  size={14}
                  aria-label={problem.severity}
                  className={styles.sign}
                  data-severity={problem.severity}
                />
                <span className={styles.message}>{problem.message}</span>
                <span className={styles.where}>
                  {problem.source !== undefined && `${problem.source} · `}
                  {problem.path.slice(1)} {problem.line}:{problem.column}
                </span>
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}
