import { Download } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { saveBlob } from '@/lib/download'
import { LISTED, refusalsAsCsv, type Refusal } from './refusals'
import styles from './transfer.module.css'

interface RefusalListProps {
  readonly refusals: readonly Refusal[]
  /** What the file is called that has all of them. */
  readonly fileName: string
}

/** What was not taken, where it stood and why, and all of it as a file. */
export function RefusalList({ refusals, fileName }: RefusalListProps) {
  return (
    <div className={styles.refusals}>
      {/* What scrolls has to be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.tableBox} tabIndex={0} role="group" aria-label="What was not taken">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">What</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {refusals.slice(0, LISTED).map(({ place, text, why }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the list never changes
              <tr key={at}>
                <td className={styles.place}>{place}</td>
                <td className={styles.what}>{text}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refusals.length > LISTED && (
        <p className={styles.note}>
          {(refusals.length - LISTED).toLocaleString('en')} more are in the file.
        </p>
      )}
      <Button
        size="small"
        icon={<Download size={14} />}
        onClick={() =>
          saveBlob(new Blob([refusalsAsCsv(refusals)], { type: 'text/csv' }), fileName)
        }
      >
        Download as CSV
      </Button>
    </div>
  )
}
