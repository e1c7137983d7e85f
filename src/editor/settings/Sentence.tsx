import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import styles from './rows/rows.module.css'

interface SentenceProps {
  readonly id?: string
  readonly kind: 'problem' | 'good' | 'busy'
  readonly text: string | undefined
}

const ICONS = { problem: CircleAlert, good: CircleCheck, busy: LoaderCircle }

/** What there is to say of what was typed or asked below a control; announced when it changes. */
export function Sentence({ id, kind, text }: SentenceProps) {
  const Icon = ICONS[kind]
  return (
    <p id={id} role="status" className={styles.sentence} data-kind={kind}>
      {text !== undefined && (
        <>
          <Icon size={14} aria-hidden />
          <span>{text}</span>
        </>
      )}
    </p>
  )
}
