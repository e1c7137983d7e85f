import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import type { Taken } from './addFiles'
import styles from './UploadArea.module.css'

interface TakenDialogProps {
  /** Where something lies already. */
  readonly paths: readonly string[]
  /** `null`: nothing is uploaded. */
  readonly onAnswer: (taken: Taken | null) => void
}

/** More of them would hide the question. */
const SHOWN = 8

/** Asks what becomes of uploads whose place is taken. */
export function TakenDialog({ paths, onAnswer }: TakenDialogProps) {
  const rest = paths.length - SHOWN
  return (
    <Dialog
      title={
        paths.length === 1
          ? 'This file is there already'
          : `${paths.length} files are there already`
      }
      onClose={() => onAnswer(null)}
      footer={
        <>
          <Button onClick={() => onAnswer(null)}>Cancel</Button>
          <Button onClick={() => onAnswer('keep-both')}>Keep both</Button>
          <Button tone="primary" data-first-focus onClick={() => onAnswer('replace')}>
            Replace
          </Button>
        </>
      }
    >
      <p className={styles.about}>
        Replace what is there, or give the upload a name of its own. Both can be undone.
      </p>
      <ul className={styles.paths}>
        {paths.slice(0, SHOWN).map((path) => (
          <li key={path}>{path.slice(1)}</li>
        ))}
        {rest > 0 && <li>and {rest} more</li>}
      </ul>
    </Dialog>
  )
}
