import { memo } from 'react'
import { tip } from '@/components/ui/tip'
import type { Result } from '@/model/result'
import type { ThemeMode, TokenName } from '@/model/theme/record'
import { cellOf, type TokenContext } from '../values/context'
import { CellField } from './CellField'
import { TokenCell } from './TokenCell'
import type { TokenRow } from './tokenRows'
import { ROW_HEIGHT, type EditedCell } from './tableState'
import styles from './TokenTable.module.css'

/** What a row does with a field in one of its cells; the same object for all rows and always. */
export interface CellDoors {
  readonly commit: (cell: EditedCell, text: string) => Result<unknown, string>
  readonly typed: (cell: EditedCell, text: string) => void
  readonly done: (cell: EditedCell, byKey: boolean) => void
}

interface TokenRowViewProps {
  readonly row: TokenRow
  /** Among all rows, group lines included. */
  readonly at: number
  readonly modes: readonly ThemeMode[]
  readonly context: TokenContext
  readonly isSelected: boolean
  /** The cell that the keyboard is at; -1 where it is in another row. */
  readonly activeColumn: number
  /** The cell with a field in it, if it is one of this row. */
  readonly edited: EditedCell | undefined
  readonly doors: CellDoors
}

/** A token in the table. */
export const TokenRowView = memo(function TokenRowView(props: TokenRowViewProps) {
  const { row, at, modes, context, isSelected, activeColumn, edited, doors } = props
  const { name, kind } = row
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      data-token={name}
      className={`${styles.row} ${styles.token}`}
      style={{ top: at * ROW_HEIGHT }}
    >
      <div
        role="gridcell"
        data-column={0}
        tabIndex={activeColumn === 0 ? 0 : -1}
        className={styles.cell}
      >
        {edited && edited.mode === null ? (
          <CellField
            label={`New name of ${name}`}
            text={name}
            onCommit={(text) => doors.commit(edited, text)}
            onDone={(byKey) => doors.done(edited, byKey)}
          />
        ) : (
          <>
            <span className={styles.name}>{name}</span>
            {row.isOwn && row.tier === 'role' && context.defaults.has(name) && (
              <span className={styles.dot} {...tip('Set by this theme')} />
            )}
          </>
        )}
      </div>
      {modes.map((mode, index) => (
        <div
          key={mode.id}
          role="gridcell"
          data-column={index + 1}
          data-mode={mode.id}
          tabIndex={activeColumn === index + 1 ? 0 : -1}
          className={styles.cell}
        >
          {edited && edited.mode === mode.id ? (
            <CellField
              label={`${name} in ${mode.name}`}
              text={textOf(name, mode, context)}
              onCommit={(text) => doors.commit(edited, text)}
              onTyped={(text) => doors.typed(edited, text)}
              onDone={(byKey) => doors.done(edited, byKey)}
            />
          ) : (
            <TokenCell name={name} kind={kind} mode={mode} context={context} />
          )}
        </div>
      ))}
    </div>
  )
})

function textOf(name: TokenName, mode: ThemeMode, context: TokenContext): string {
  return cellOf(name, mode, context).text ?? ''
}
