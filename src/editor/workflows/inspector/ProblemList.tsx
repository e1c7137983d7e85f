import { CircleX, TriangleAlert } from 'lucide-react'
import type { Problem } from '@/model/workflow/lint'
import styles from './inspector.module.css'

interface ProblemListProps {
  readonly problems: readonly Problem[]
}

/** What is wrong with what is selected. */
export function ProblemList({ problems }: ProblemListProps) {
  return (
    <ul className={styles.problems} aria-label="Problems">
      {problems.map(({ rule, level, message }) => (
        <li key={`${rule} ${message}`} className={styles.problem} data-level={level}>
          {level === 'error' ? (
            <CircleX size={14} aria-hidden />
          ) : (
            <TriangleAlert size={14} aria-hidden />
          )}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  )
}
