import { Select } from '@/components/ui/Select'
import type { ModelField } from '@/model/data/model'
import type { ColumnMapping, Table } from '@/model/data/table'
import { typeLabel } from '../fields/fieldTypes'
import styles from './transfer.module.css'

interface MappingTableProps {
  readonly table: Table
  readonly fields: readonly ModelField[]
  readonly mapping: ColumnMapping
  readonly onMapping: (mapping: ColumnMapping) => void
}

/** Rows that are shown as examples. */
const SHOWN = 3

/** Which column goes into which field, with the first values of each. */
export function MappingTable({ table, fields, mapping, onMapping }: MappingTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach that
    <div className={styles.tableBox} tabIndex={0} role="group" aria-label="Columns">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Values</th>
            <th scope="col">Goes into</th>
          </tr>
        </thead>
        <tbody>
          {table.header.map((column, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- columns may have the same name
            <tr key={at}>
              <td className={styles.place}>{column}</td>
              <td className={styles.what}>{examples(table, at)}</td>
              <td>
                <Select
                  aria-label={`Field of ${column}`}
                  className={styles.select}
                  value={mapping[at] ?? ''}
                  options={[
                    { value: '', label: 'Nothing: leave it out' },
                    ...fields.map(({ id, name, type }) => ({
                      value: id,
                      label: `${name} (${typeLabel(type).toLowerCase()})`,
                    })),
                  ]}
                  onChange={({ target }) =>
                    onMapping(
                      // A field takes one column.
                      mapping.map((id, other) =>
                        other === at
                          ? target.value === ''
                            ? null
                            : target.value
                          : id === target.value
                            ? null
                            : id,
                      ),
                    )
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function examples({ rows }: Table, at: number): string {
  return rows
    .slice(0, SHOWN)
    .map(({ cells }) => {
      const cell = cells[at]
      return cell === undefined ? '' : typeof cell === 'string' ? cell : JSON.stringify(cell)
    })
    .join(' · ')
}
