import { useMemo } from 'react'
import { apart } from '@/components/ui/apart'
import { Dialog } from '@/components/ui/Dialog'
import type { LambdaRun } from '@/model/lambda/lambda'
import { momentText } from '@/components/ui/amounts'
import { prettyJson } from '@/editor/json/prettyJson'
import styles from './CompareDialog.module.css'

const TextDiff = apart(async () => (await import('@/editor/monaco/TextDiff')).TextDiff)

interface CompareDialogProps {
  readonly before: LambdaRun
  readonly after: LambdaRun
  readonly onClose: () => void
}

/** The outputs of two runs beside each other. */
export function CompareDialog({ before, after, onClose }: CompareDialogProps) {
  const left = useMemo(() => prettyJson(before.output ?? null), [before])
  const right = useMemo(() => prettyJson(after.output ?? null), [after])
  const nameOf = ({ startedAt }: LambdaRun) => momentText(startedAt)
  return (
    <Dialog title="Compare outputs" size="large" onClose={onClose}>
      <div className={styles.names}>
        <span>The run before, {nameOf(before)}</span>
        <span>This run, {nameOf(after)}</span>
      </div>
      <div className={styles.diff}>
        <TextDiff
          language="json"
          left={{ label: `Output of ${nameOf(before)}`, text: left.text }}
          right={{ label: `Output of ${nameOf(after)}`, text: right.text }}
        />
      </div>
      {(left.isCut || right.isCut) && (
        <p className={styles.note}>Only the beginning of these outputs is compared.</p>
      )}
      {left.text === right.text && <p className={styles.note}>Both outputs are the same.</p>}
    </Dialog>
  )
}
