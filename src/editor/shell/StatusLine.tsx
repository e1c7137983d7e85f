import { Check, CircleAlert, CloudCheck, CloudOff, LoaderCircle, Split } from 'lucide-react'
import { useRef } from 'react'
import { classes } from '@/components/ui/classes'
import { useArea } from '@/editor/areas'
import { Breadcrumb } from './Breadcrumb'
import { useShowDialog } from './dialogs'
import styles from './StatusLine.module.css'
import { UnsavedMark } from './UnsavedMark'
import { useSettledStatus } from './use-settled-status'

const ICONS = {
  editing: LoaderCircle,
  saved: Check,
  synced: CloudCheck,
  conflict: Split,
  offline: CloudOff,
  error: CircleAlert,
}

/**
 * The bottom of the window: where one is in the document, and where the work is stored, with a dialog of the
 * details behind it. Edits change the
 * latter all the time, so nothing in it moves but the text: a new icon, or one that shifts, has the browser sort
 * the layers of the whole window again, which costs more than the edit.
 */
export function StatusLine() {
  const area = useArea()
  const status = useRef<HTMLDivElement>(null)
  const showDialog = useShowDialog()
  const { kind, text } = useSettledStatus(status)
  return (
    <footer className={styles.line}>
      {area === 'design' ? <Breadcrumb /> : <span />}
      <UnsavedMark />
      {/* Around the button: what is in one is a mere part of its name to screen readers, and is not announced. */}
      <div ref={status} role="status" aria-busy={false} className={styles.status}>
        <button
          type="button"
          title={`${text}\nClick for details`}
          className={classes(styles.details, styles[kind])}
          onClick={() => showDialog('sync')}
        >
          <span className={styles.text}>{text}</span>
          <span className={styles.icons}>
            {Object.entries(ICONS).map(([name, Icon]) => (
              <Icon key={name} size={14} aria-hidden data-shown={name === kind || undefined} />
            ))}
          </span>
        </button>
      </div>
    </footer>
  )
}
