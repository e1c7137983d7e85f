import {
  Ban,
  Check,
  CircleDashed,
  CircleHelp,
  Clock,
  CornerDownRight,
  LoaderCircle,
  TimerOff,
  X,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { StepStatus } from '@/model/workflow/run/events'
import styles from './StatusMark.module.css'

const MARKS: Readonly<Record<StepStatus, ReactNode>> = {
  pending: <CircleDashed size={14} />,
  ready: <CircleDashed size={14} />,
  running: <LoaderCircle size={14} className={styles.turns} />,
  waiting: <Clock size={14} />,
  succeeded: <Check size={14} />,
  failed: <X size={14} />,
  skipped: <CornerDownRight size={14} />,
  cancelled: <Ban size={14} />,
  timedOut: <TimerOff size={14} />,
  unknown: <CircleHelp size={14} />,
}

interface StatusMarkProps {
  readonly status: StepStatus
}

/** The state of a step as a sign; its words stand beside it. */
export function StatusMark({ status }: StatusMarkProps) {
  return (
    <span aria-hidden className={styles.mark} data-status={status}>
      {MARKS[status]}
    </span>
  )
}
