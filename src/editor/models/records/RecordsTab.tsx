import { useCallback, useMemo, useState, type ClipboardEvent } from 'react'
import { countText } from '@/components/ui/amounts'
import type { Model } from '@/model/data/model'
import type { Json } from '@/model/json'
import { useAppDispatch, useAppSelector } from '@/store'
import { rowsIn } from '@/store/slices/recordsSlice'
import { RefusalDialog } from '../transfer/RefusalDialog'
import type { Refusal } from '../transfer/refusals'
import { announce } from '../view/announce'
import { FilterBar } from './filter/FilterBar'
import { columnsOf, readWidths, writeWidths, type Column } from './grid/columns'
import { Grid } from './grid/Grid'
import type { Range } from './grid/selection'
import { clearRange, copyRange, pasteTable } from './rangeSteps'
import { addRows, deleteRows, duplicateRows, setCells } from './recordSteps'
import { EVERYTHING, isEverything, type Query, type Sort } from './rows/query'
import { useLoadedRows } from './rows/useLoadedRows'
import { useRows } from './rows/useRows'
import { columnEntries, rowEntries } from './recordMenus'
import { NoMatch, NoRecords } from './NoRecords'
import { RecordsFoot } from './RecordsFoot'
import styles from './RecordsTab.module.css'

interface RecordsTabProps {
  readonly model: Model
  readonly readOnly: boolean
  readonly onOpenField: (fieldId: string) => void
  readonly onNewField: () => void
  /** Opens the dialog that makes sample records. */
  readonly onSample: () => void
  readonly onImport: () => void
}

/** The records of a model: a line to look for them, the grid, and what can be done to those that are chosen. */
export function RecordsTab(props: RecordsTabProps) {
  const { model, readOnly, onOpenField, onNewField, onSample, onImport } = props
  const dispatch = useAppDispatch()
  const loading = useLoadedRows(model)
  const [query, setQuery] = useState(EVERYTHING)
  const [fresh, setFresh] = useState<string>()
  const [widths, setWidths] = useState(() => readWidths(model.id))
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<{
    readonly title: string
    readonly refusals: readonly Refusal[]
  }>()
  const [working, setWorking] = useState<{ readonly done: number; readonly stop: () => void }>()
  const rows = useRows(model, query)
  const canEdit = !readOnly && loading === undefined
  const columns = useMemo(() => columnsOf(model.fields, widths), [model.fields, widths])
  const standing = useAppSelector((state) => rowsIn(state.records, model.id).ids)
  const chosen = useMemo(() => {
    if (checked.size === 0) return checked
    const there = new Set(standing)
    return new Set([...checked].filter((id) => there.has(id)))
  }, [checked, standing])

  const setWidth = useCallback(
    (fieldId: string, width: number) => {
      setWidths((before) => {
        const next = { ...before, [fieldId]: width }
        writeWidths(model.id, next)
        return next
      })
    },
    [model.id],
  )
  const addCondition = (field: string) => {
    const id = crypto.randomUUID()
    setFresh(id)
    setQuery({
      ...query,
      conditions: [...query.conditions, { id, field, operator: 'contains', value: '' }],
    })
  }
  const sortBy = (field: string, direction: Sort['direction'] | undefined) => {
    setQuery({ ...query, sort: direction && { field, direction } })
    const name = model.fields.find(({ id }) => id === field)?.name ?? ''
    announce(direction ? `Sorted by ${name}, ${direction}.` : 'In the order they were added.')
  }
  const sortNext = (field: string) => {
    const now = query.sort?.field === field ? query.sort.direction : undefined
    sortBy(field, now === undefined ? 'ascending' : now === 'ascending' ? 'descending' : undefined)
  }
  const add = () => void dispatch(addRows(model.id, [{}]))
  const remove = (ids: readonly string[]) => {
    if (ids.length > 0) void dispatch(deleteRows(model.id, ids))
  }
  const columnMenu = ({ field }: Column) =>
    columnEntries({
      onSort: (direction) => sortBy(field.id, direction),
      onFilter: () => addCondition(field.id),
      onEdit: () => onOpenField(field.id),
    })
  const rowMenu = (ids: readonly string[]) => {
    const meant = ids.some((id) => chosen.has(id)) ? [...chosen] : ids
    return rowEntries({
      count: meant.length,
      canEdit,
      onAdd: add,
      onDuplicate: () => void dispatch(duplicateRows(model.id, meant)),
      onDelete: () => remove(meant),
    })
  }
  /** Runs long work on cells, with progress and a way to stop. */
  const work = (
    begin: (
      signal: AbortSignal,
      onProgress: (done: number) => void,
    ) => Promise<readonly Refusal[] | undefined>,
    title: (count: number) => string,
  ) => {
    const control = new AbortController()
    const stop = () => control.abort()
    const finish = async () => {
      const refusals = await begin(control.signal, (done) => setWorking({ done, stop }))
      setWorking(undefined)
      if (refusals && refusals.length > 0) {
        setRefused({ title: title(refusals.length), refusals })
      }
    }
    void finish()
  }
  const paste = (range: Range, text: string) =>
    work(
      (signal, onProgress) =>
        dispatch(pasteTable({ model, ids: rows.ids, range, text, signal, onProgress })),
      (count) => `${countText(count, 'cell')} could not be pasted`,
    )
  const clear = (range: Range) =>
    work(
      (signal, onProgress) =>
        dispatch(clearRange({ model, ids: rows.ids, range, signal, onProgress })),
      (count) => `${countText(count, 'cell')} cannot be empty`,
    )

  const isFiltered = !isEverything({ ...query, sort: undefined })
  const nothing =
    loading ??
    (rows.progress === undefined &&
      (isFiltered ? (
        <NoMatch total={rows.total} onClear={() => setQuery({ ...EVERYTHING, sort: query.sort })} />
      ) : (
        <NoRecords canEdit={canEdit} onAdd={add} onImport={onImport} onSample={onSample} />
      )))
  return (
    <div className={styles.tab}>
      <div className={styles.top}>
        <FilterBar
          fields={model.fields}
          query={query}
          onQuery={(next: Query) => setQuery(next)}
          onAdd={addCondition}
          fresh={fresh}
        />
      </div>
      <Grid
        label={`Records of ${model.name}`}
        modelId={model.id}
        columns={columns}
        ids={rows.ids}
        sort={query.sort}
        checked={chosen}
        canEdit={canEdit}
        onChecked={setChecked}
        onSort={sortNext}
        onWidth={setWidth}
        onCell={(id: string, { field }: Column, value: Json | undefined) => {
          void dispatch(
            setCells(model.id, [{ recordId: id, fieldId: field.id, value }], {
              label: `Edit ${field.name}`,
            }),
          )
        }}
        onClear={clear}
        onCopy={(range: Range, event: ClipboardEvent) =>
          dispatch(copyRange({ model, ids: rows.ids, range, event }))
        }
        onPaste={paste}
        onOpenField={onOpenField}
        onNewField={onNewField}
        columnMenu={columnMenu}
        rowMenu={rowMenu}
        nothing={nothing}
      />
      <RecordsFoot
        rows={rows}
        query={query}
        chosen={chosen.size}
        canEdit={canEdit}
        working={working}
        onAdd={add}
        onDuplicate={() => void dispatch(duplicateRows(model.id, [...chosen]))}
        onDelete={() => remove([...chosen])}
      />
      {refused && <RefusalDialog {...refused} onClose={() => setRefused(undefined)} />}
    </div>
  )
}
