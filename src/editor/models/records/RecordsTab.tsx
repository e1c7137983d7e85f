import { Plus, Table2 } from 'lucide-react'
import { useCallback, useMemo, useState, type ClipboardEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import type { MenuEntry } from '@/components/ui/menuEntries'
import { NamedIcon } from '@/components/ui/NamedIcon'
import type { Model } from '@/model/data/model'
import type { Json } from '@/model/json'
import { useAppDispatch, useAppSelector } from '@/store'
import { rowsIn } from '@/store/slices/recordsSlice'
import { countOf } from '../list/names'
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
  const columnMenu = (column: Column): readonly MenuEntry[] => {
    const { id } = column.field
    const entries: readonly MenuEntry[] = [
      {
        id: 'up',
        label: 'Sort ascending',
        icon: <NamedIcon name="arrow-up" />,
        run: () => sortBy(id, 'ascending'),
      },
      {
        id: 'down',
        label: 'Sort descending',
        icon: <NamedIcon name="arrow-down" />,
        run: () => sortBy(id, 'descending'),
      },
      {
        id: 'filter',
        label: 'Filter by this field',
        icon: <NamedIcon name="search" />,
        run: () => addCondition(id),
      },
      { kind: 'separator', id: 'line' },
      {
        id: 'edit',
        label: 'Edit field…',
        icon: <NamedIcon name="pencil" />,
        keys: 'F2',
        run: () => onOpenField(id),
      },
    ]
    return entries
  }
  const rowMenu = (ids: readonly string[]): readonly MenuEntry[] => {
    const meant = ids.some((id) => chosen.has(id)) ? [...chosen] : ids
    const words = countOf(meant.length, 'record')
    return [
      {
        id: 'add',
        label: 'New record',
        icon: <NamedIcon name="plus" />,
        disabled: !canEdit,
        run: add,
      },
      {
        id: 'duplicate',
        label: `Duplicate ${words}`,
        icon: <NamedIcon name="copy-plus" />,
        disabled: !canEdit,
        run: () => void dispatch(duplicateRows(model.id, meant)),
      },
      {
        id: 'delete',
        label: `Delete ${words}`,
        icon: <NamedIcon name="trash-2" />,
        danger: true,
        disabled: !canEdit,
        run: () => remove(meant),
      },
    ]
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
      (count) => `${countOf(count, 'cell')} could not be pasted`,
    )
  const clear = (range: Range) =>
    work(
      (signal, onProgress) =>
        dispatch(clearRange({ model, ids: rows.ids, range, signal, onProgress })),
      (count) => `${countOf(count, 'cell')} cannot be empty`,
    )

  const isFiltered = !isEverything({ ...query, sort: undefined })
  const nothing =
    loading ??
    (rows.progress === undefined &&
      (isFiltered ? (
        <EmptyState
          title="No record is like that"
          actions={
            <Button onClick={() => setQuery({ ...EVERYTHING, sort: query.sort })}>
              Clear the filter
            </Button>
          }
        >
          {`None of ${countOf(rows.total, 'record')} meets the conditions.`}
        </EmptyState>
      ) : (
        <EmptyState
          icon={<Table2 size={20} />}
          title="No records yet"
          actions={
            canEdit && (
              <>
                <Button tone="primary" icon={<Plus size={14} />} onClick={add}>
                  New record
                </Button>
                <Button onClick={onImport}>Import CSV or JSON…</Button>
                <Button onClick={onSample}>Add sample records…</Button>
              </>
            )
          }
        >
          Type them in, paste them from a spreadsheet, or begin with samples.
        </EmptyState>
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
