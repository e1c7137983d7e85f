import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import type { ImportedDocument } from '@/model/import'
import styles from './ImportReportDialog.module.css'
import { placeholderKinds, summaryOf } from './summary'

interface ImportReportDialogProps {
  readonly documents: readonly ImportedDocument[]
  readonly onClose: () => void
}

/** Tells per document what opened, what became a placeholder and why, and what was refused. */
export function ImportReportDialog({ documents, onClose }: ImportReportDialogProps) {
  return (
    <Dialog
      title={documents.length === 1 ? 'Opening a document' : 'Opening documents'}
      size="wide"
      onClose={onClose}
      footer={
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <p className={styles.summary}>{summaryOf(documents)}</p>
      {documents.map((document, at) => (
        // Two files of two folders may have one name.
        <DocumentReport key={`${at}/${document.file}`} document={document} />
      ))}
    </Dialog>
  )
}

function DocumentReport({ document }: { readonly document: ImportedDocument }) {
  const { file, status, trees, report, error } = document
  const opened = status === 'opened'
  const names = trees.map(({ name }) => `“${name}”`).join(', ')
  return (
    <section className={styles.document} aria-label={file}>
      <div className={styles.head}>
        {opened ? (
          <CircleCheck size={16} className={styles.opened} aria-hidden />
        ) : (
          <CircleAlert size={16} className={styles.refused} aria-hidden />
        )}
        <h3 className={styles.file}>{file}</h3>
        <span className={styles.outcome}>{opened ? `Opened as ${names}` : 'Not opened'}</span>
      </div>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      <Part title="shown as placeholders" count={report.placeholders.length} open>
        {placeholderKinds(report.placeholders).map(({ type, reason, paths }) => (
          <li key={`${type}/${reason}`}>
            <span className={styles.type}>{type}</span>
            {paths.length > 1 && ` × ${paths.length}`} – {reason}
            <span className={styles.path}>{paths.slice(0, 3).join(' · ')}</span>
          </li>
        ))}
      </Part>
      <Part title="carried by the document" count={report.brought?.length ?? 0} open>
        {report.brought?.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Part>
      <Part title="translated" count={report.mapped.length}>
        {report.mapped.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Part>
      <Part title="kept without effect" count={report.kept.length}>
        {report.kept.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Part>
    </section>
  )
}

interface PartProps {
  /** What the counted things are, as it follows the number. */
  readonly title: string
  readonly count: number
  readonly open?: boolean
  readonly children: ReactNode
}

function Part({ title, count, open, children }: PartProps) {
  if (count === 0) return null
  return (
    <details open={open} className={styles.part}>
      <summary>
        {count} {title}
      </summary>
      <ul className={styles.lines}>{children}</ul>
    </details>
  )
}
