import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { classes } from '@/components/ui/classes'
import { IconButton } from '@/components/ui/IconButton'
import type { Notice } from '@/store/slices/noticesSlice'
import styles from './Notices.module.css'

const ICONS = { error: CircleAlert, success: CircleCheck, info: Info }
/** How long a notice stays, in ms; one with a button stays longer, an error until it is dismissed. */
const STAYS = 5_000
const STAYS_WITH_ACTION = 10_000

interface NoticeCardProps {
  readonly notice: Notice
  readonly onAct: (notice: Notice) => void
  readonly onDismiss: (notice: Notice) => void
}

/** One notice. Its time stops while the pointer or the focus is on it. */
export function NoticeCard({ notice, onAct, onDismiss }: NoticeCardProps) {
  const { kind, text, action } = notice
  const held = useRef(false)
  const Icon = ICONS[kind]

  useEffect(() => {
    if (kind === 'error') return
    const stays = action ? STAYS_WITH_ACTION : STAYS
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(() => (held.current ? wait() : onDismiss(notice)), stays)
    }
    wait()
    return () => clearTimeout(timer)
  }, [kind, action, notice, onDismiss])

  const hold = () => {
    held.current = true
  }
  const release = () => {
    held.current = false
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- pausing is no interaction: everything in it is a button
    <div
      className={classes(styles.notice, styles[kind])}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <Icon size={16} aria-hidden />
      <span className={styles.text} title={text}>
        {text}
      </span>
      {action && (
        <Button size="small" tone="quiet" onClick={() => onAct(notice)}>
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" size="small" onClick={() => onDismiss(notice)}>
        <X size={14} />
      </IconButton>
    </div>
  )
}
