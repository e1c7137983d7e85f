import { tip } from '@/components/ui/tip'
import type { HostCall } from '@/model/lambda/lambda'
import { durationText } from '@/components/ui/amounts'
import styles from './CallTable.module.css'

const KINDS: Record<HostCall['kind'], string> = {
  fetch: 'Request',
  readFile: 'Read file',
  writeFile: 'Write file',
  listFiles: 'List files',
  secret: 'Secret',
  lambda: 'Lambda',
}

interface CallTableProps {
  readonly calls: readonly HostCall[]
}

/** The calls of a run in their order. */
export function CallTable({ calls }: CallTableProps) {
  return (
    <table aria-label="Calls" className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Call</th>
          <th scope="col">About</th>
          <th scope="col" className={styles.number}>
            At
          </th>
          <th scope="col" className={styles.number}>
            Took
          </th>
        </tr>
      </thead>
      <tbody>
        {calls.map(({ kind, about, at, took, ok }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- calls are only ever added at the end
          <tr key={index} data-failed={!ok || undefined}>
            <td>
              {KINDS[kind]}
              {!ok && <span className={styles.failed}>Failed</span>}
            </td>
            <td className={styles.about} {...tip(about)}>
              {about}
            </td>
            <td className={styles.number}>{durationText(at)}</td>
            <td className={styles.number}>{durationText(took)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
