import { useMemo } from 'react'
import { getEntry } from '@/model/buckets'
import { valueOf } from '@/model/data/model'
import type { Json } from '@/model/json'
import { useAppStore, type RootState } from '@/store'
import { rowsIn } from '@/store/slices/recordsSlice'
import { selectModel } from '../../view/shownModel'
import { CellEditor, type Leave } from '../cells/CellEditor'
import { cellText } from '../cells/cellText'
import type { Option } from '../cells/ChoiceEditor'
import { readCell } from '../cells/readCell'
import { nameOfRecord, selectRecordName } from '../rows/recordNames'
import type { Column } from './columns'
import styles from './Grid.module.css'

/** The cell that is edited. */
export interface Editing {
  readonly id: string
  readonly fieldId: string
  /** What was typed to begin with; the value itself where absent. */
  readonly text?: string
}

interface EditorOverlayProps {
  readonly modelId: string
  readonly editing: Editing
  readonly row: number
  readonly column: Column | undefined
  readonly left: number
  readonly top: number
  readonly onCell: (id: string, column: Column, value: Json | undefined) => void
  readonly onLeave: (leave: Leave) => void
}

/** The field over the cell that is edited. It scrolls with the records. */
export function EditorOverlay(props: EditorOverlayProps) {
  const { modelId, editing, row, column, left, top, onCell, onLeave } = props
  const store = useAppStore()
  // Read once: what others change meanwhile does not take the draft away.
  const begin = useMemo(() => {
    const state = store.getState()
    const record = getEntry(rowsIn(state.records, modelId).records, editing.id)
    const value = record && column && valueOf(record, column.field.id)
    return { value, options: column && optionsOf(state, column) }
  }, [store, modelId, editing.id, column])
  if (!column) return null
  const { field } = column
  const text = cellText(field, begin.value, (other, id) =>
    selectRecordName(store.getState(), other, id),
  )
  return (
    <div className={styles.overlay} style={{ left, top, inlineSize: column.width }}>
      <CellEditor
        field={field}
        label={`${field.name}, record ${row + 1}`}
        text={editing.text ?? (field.type === 'json' ? prettyJson(begin.value) : text)}
        isTyped={editing.text !== undefined}
        {...(begin.options && { options: begin.options })}
        parse={(given) =>
          given === text
            ? { ok: true, value: begin.value }
            : readCell(store.getState(), { modelId, recordId: editing.id, field }, given)
        }
        onCommit={(value, leave) => {
          if (value !== begin.value) onCell(editing.id, column, value)
          onLeave(leave)
        }}
        onCancel={() => onLeave('stay')}
      />
    </div>
  )
}

function optionsOf(state: RootState, { field }: Column): readonly Option[] | undefined {
  if (field.type === 'enum') {
    return (field.options ?? []).map((option) => ({ value: option, label: option }))
  }
  if (field.type !== 'relation' || !field.relation) return undefined
  const { model } = field.relation
  const { records, ids } = rowsIn(state.records, model)
  const known = selectModel(state, model)
  return ids.map((id) => ({ value: id, label: nameOfRecord(known, getEntry(records, id)) }))
}

function prettyJson(value: Json | undefined): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2)
}
