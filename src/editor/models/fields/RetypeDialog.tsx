import { useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Select } from '@/components/ui/Select'
import { getEntry } from '@/model/buckets'
import { parseCell, showCell } from '@/model/data/cells'
import { dryRun, optionsFrom, type DryRun } from '@/model/data/convert'
import type { Model, ModelField, ModelRecord } from '@/model/data/model'
import type { Json } from '@/model/json'
import { useAppDispatch, useAppSelector, useAppStore } from '@/store'
import { retypeField } from '@/store/data/changeModel'
import { loadRows } from '@/store/data/loadRows'
import { rowsIn } from '@/store/slices/recordsSlice'
import { nameOfRecord, recordFinder } from '../records/rows/recordNames'
import { runSliced } from '../records/rows/sliced'
import { mistakeIn } from '../records/cells/mistakeIn'
import { selectModels } from '../view/shownModel'
import { typeLabel } from './fieldTypes'
import { DefaultField, OptionsField, Outcome, Unconvertible } from './retypeParts'
import styles from './fields.module.css'

interface RetypeDialogProps {
  readonly model: Model
  readonly from: ModelField
  /** The field with its other type. */
  readonly to: ModelField
  readonly onClose: () => void
}

/**
 * Tries a change of type before it is made: how many values become something else, and which cannot. What becomes of those is
 * chosen here, or each is written anew. Nothing changes before Apply.
 */
export function RetypeDialog({ model, from, to: wanted, onClose }: RetypeDialogProps) {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const models = useAppSelector(selectModels)
  const [to, setTo] = useState(wanted)
  const [tried, setTried] = useState<{ readonly to: ModelField; readonly result: DryRun }>()
  const [done, setDone] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const [others, setOthers] = useState<'clear' | 'default'>('clear')
  const [fixes, setFixes] = useState<Readonly<Record<string, string>>>({})
  const [isLoaded, setLoaded] = useState(false)
  const [isApplying, setApplying] = useState(false)
  const control = useMemo(() => new AbortController(), [])
  const related = to.relation?.model
  const run = tried?.to === to ? tried.result : undefined

  useEffect(() => {
    const read = async () => {
      try {
        await dispatch(loadRows(model.id))
        if (related !== undefined) await dispatch(loadRows(related))
      } catch (reason) {
        setProblem(reason instanceof Error ? reason.message : 'The records could not be read.')
        return
      }
      if (wanted.type === 'enum' && (wanted.options ?? []).length === 0) {
        // What is there is the best guess at what can be chosen.
        const options = optionsFrom(recordsOf(store.getState(), model.id), from) ?? []
        setTo((before) => ({ ...before, options }))
      }
      setLoaded(true)
    }
    void read()
  }, [dispatch, store, model.id, related, wanted, from])

  useEffect(() => {
    if (!isLoaded) return
    const { signal, abort } = controlOf()
    const state = store.getState()
    const total = Math.max(1, rowsIn(state.records, model.id).ids.length)
    const attempt = async () => {
      const work = dryRun(recordsOf(state, model.id), { from, to, resolve: recordFinder(state) })
      const onProgress = (count: number) => setDone(count / total)
      const result = await runSliced(work, { signal, onProgress })
      if (signal.aborted || !result) return
      setDone(undefined)
      setTried({ to, result })
    }
    void attempt()
    return abort
  }, [isLoaded, store, model.id, from, to])

  const readFix = (text: string) => {
    const read = parseCell(to, text, { resolve: recordFinder(store.getState()) })
    if (!read.ok) return read.error
    return read.value === undefined ? undefined : mistakeIn(to, read.value)
  }
  const wrong = Object.values(fixes).some((text) => readFix(text) !== undefined)
  const apply = () => {
    setApplying(true)
    setDone(0)
    const resolve = recordFinder(store.getState())
    const values = Object.entries(fixes).flatMap(([id, text]): [string, Json][] => {
      const read = parseCell(to, text, { resolve })
      return read.ok && read.value !== undefined ? [[id, read.value]] : []
    })
    const choices = { others, fixes: Object.fromEntries(values) }
    const total = Math.max(1, (run?.converted ?? 0) + (run?.refused ?? 0))
    const slow = {
      label: `Change the type of “${from.name}”`,
      signal: control.signal,
      onProgress: (count: number) => setDone(count / total),
    }
    dispatch(retypeField(model.id, to, choices, { ...slow, resolve })).then(
      onClose,
      (reason: unknown) => {
        setApplying(false)
        setDone(undefined)
        setProblem(reason instanceof Error ? reason.message : 'The type could not be changed.')
      },
    )
  }
  const close = () => {
    control.abort()
    onClose()
  }
  return (
    <Dialog
      title={`“${from.name}” becomes ${typeLabel(to.type).toLowerCase()}`}
      size="wide"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button tone="primary" disabled={!run || wrong || isApplying} onClick={apply}>
            Apply
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {to.type === 'enum' && (
          <OptionsField
            options={to.options ?? []}
            onOptions={(options) => setTo({ ...to, options })}
          />
        )}
        {to.type === 'relation' && to.relation && (
          <Field label="Leads to">
            {(ids) => (
              <Select
                {...ids}
                value={to.relation?.model ?? ''}
                options={models.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={({ target }) =>
                  setTo({ ...to, relation: { kind: 'one', ...to.relation, model: target.value } })
                }
              />
            )}
          </Field>
        )}
        {done !== undefined && (
          <div className={styles.progress}>
            <span>{isApplying ? 'Changing the records…' : 'Trying it on the records…'}</span>
            <progress aria-label="Progress" max={1} value={done} />
          </div>
        )}
        {run && <Outcome run={run} />}
        {run && run.refused > 0 && (
          <>
            <div className={styles.refused} role="group" aria-label="Records that cannot convert">
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">Record</th>
                    <th scope="col">Value</th>
                    <th scope="col">Becomes</th>
                  </tr>
                </thead>
                <tbody>
                  {run.examples.map(({ recordId, value, sentence }) => (
                    <Unconvertible
                      key={recordId}
                      name={nameOfRecord(
                        model,
                        getEntry(rowsIn(store.getState().records, model.id).records, recordId),
                      )}
                      value={showCell(from, value)}
                      why={sentence}
                      text={fixes[recordId] ?? ''}
                      problem={readFix(fixes[recordId] ?? '')}
                      onText={(text) => setFixes({ ...fixes, [recordId]: text })}
                    />
                  ))}
                </tbody>
              </table>
            </div>
            <Field label="The others" help="What becomes of values that cannot be converted.">
              {(ids) => (
                <Select
                  {...ids}
                  value={others}
                  options={[
                    { value: 'clear', label: 'Are emptied' },
                    ...(to.default === undefined
                      ? []
                      : [{ value: 'default', label: `Become ${showCell(to, to.default)}` }]),
                  ]}
                  onChange={({ target }) =>
                    setOthers(target.value === 'default' ? 'default' : 'clear')
                  }
                />
              )}
            </Field>
            <DefaultField to={to} onDefault={(value) => setTo(withDefault(to, value))} />
          </>
        )}
        {problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function controlOf() {
  const control = new AbortController()
  return { signal: control.signal, abort: () => control.abort() }
}

function withDefault({ default: _, ...field }: ModelField, value: Json | undefined): ModelField {
  return value === undefined ? field : { ...field, default: value }
}

function* recordsOf(
  state: { readonly records: Parameters<typeof rowsIn>[0] },
  modelId: string,
): Generator<ModelRecord> {
  const { records, ids } = rowsIn(state.records, modelId)
  for (const id of ids) {
    const record = getEntry(records, id)
    if (record) yield record
  }
}
