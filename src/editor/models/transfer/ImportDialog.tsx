import { Upload } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { countText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { TextArea } from '@/components/ui/TextArea'
import { TextInput } from '@/components/ui/TextInput'
import { inSlices } from '@/lib/slices'
import type { ImportPlan } from '@/model/data/importRows'
import { inferModel } from '@/model/data/inferModel'
import type { Model } from '@/model/data/model'
import { mapColumns, readTable, type ColumnMapping, type Table } from '@/model/data/table'
import { useAppDispatch, useAppSelector } from '@/store'
import { addRecords } from '@/store/data/records'
import { freeName } from '../list/names'
import { showModel } from '../view/shownModel'
import { MappingTable } from './MappingTable'
import { RefusalList } from './RefusalList'
import { refusalsOf } from './refusals'
import { planTable } from './transferSteps'
import { Working } from './Working'
import styles from './transfer.module.css'

interface ImportDialogProps {
  /** The model that the rows go into; a new one is made for them where absent. */
  readonly model?: Model
  readonly onClose: () => void
}

interface Source {
  readonly name: string
  readonly table: Table
  /** The model that the rows go into. */
  readonly model: Model
}

/** A file that is larger is not read: its text alone would fill the memory of the tab, in bytes. */
const LARGEST = 200_000_000

/**
 * Takes rows from a file or the clipboard: what they are, which column goes into which field, what is refused, and then the import as
 * one step. Nothing changes before Import.
 */
export function ImportDialog({ model: given, onClose }: ImportDialogProps) {
  const dispatch = useAppDispatch()
  const taken = useAppSelector(({ models }) => models.models)
  const [text, setText] = useState('')
  const [source, setSource] = useState<Source>()
  const [mapping, setMapping] = useState<ColumnMapping>([])
  const [plan, setPlan] = useState<ImportPlan>()
  const [working, setWorking] = useState<{ readonly what: string; readonly done: number }>()
  const [problem, setProblem] = useState<string>()
  const [isOver, setOver] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const control = useMemo(() => new AbortController(), [])
  const { signal } = control

  const fail = (reason: unknown) => {
    setWorking(undefined)
    if (signal.aborted) return
    setProblem(reason instanceof Error ? reason.message : 'The rows could not be read.')
  }
  const progress = (what: string, share = 1) => ({
    signal,
    onProgress: (done: number) => setWorking({ what, done: done * share }),
  })
  const read = async (content: string, name: string) => {
    setProblem(undefined)
    try {
      const table = await inSlices(readTable(content), progress('Reading the rows…'))
      if (table.header.length === 0) {
        setWorking(undefined)
        setProblem('There are no rows in it. The first line of CSV names the columns.')
        return
      }
      const model =
        given ??
        (await inSlices(
          inferModel(table, {
            id: crypto.randomUUID(),
            name: freeName(
              name,
              taken.map((one) => one.name),
            ),
            newId: () => crypto.randomUUID(),
          }),
          progress('Finding the types of the columns…'),
        ))
      setSource({ name, table, model })
      setMapping(mapColumns(table.header, model.fields))
    } catch (reason) {
      fail(reason)
    }
    setWorking(undefined)
  }
  const readFile = async (chosen: File | undefined) => {
    if (!chosen) return
    if (chosen.size > LARGEST) {
      setProblem('The file is larger than 200 MB. Split it, and import the parts.')
      return
    }
    await read(await chosen.text(), chosen.name.replace(/\.[^.]*$/, ''))
  }

  useEffect(() => {
    if (!source) return
    const attempt = new AbortController()
    const check = async () => {
      const onProgress = (done: number) => setWorking({ what: 'Checking the rows…', done })
      const parts = { table: source.table, mapping }
      const options = { signal: attempt.signal, onProgress }
      const next = await dispatch(planTable(source.model, parts, options))
      setWorking(undefined)
      setPlan(next)
    }
    check().catch((reason: unknown) => {
      if (attempt.signal.aborted) return
      setWorking(undefined)
      setProblem(reason instanceof Error ? reason.message : 'The rows could not be checked.')
    })
    return () => attempt.abort()
  }, [dispatch, source, mapping])

  const take = async () => {
    if (!source || !plan) return
    const total = Math.max(1, plan.rows.length)
    const options = {
      label: `Import ${countText(plan.rows.length, 'record')}`,
      signal,
      onProgress: (done: number) => setWorking({ what: 'Importing…', done: done / total }),
      ...(!given && { model: source.model }),
    }
    try {
      await dispatch(addRecords(source.model.id, plan.rows, options))
      dispatch(showModel(source.model.id))
      onClose()
    } catch (reason) {
      fail(reason)
    }
  }
  const close = () => {
    control.abort()
    onClose()
  }
  const refusals = useMemo(() => refusalsOf(plan, source?.table), [plan, source?.table])
  const isReady = plan !== undefined && plan.rows.length > 0 && working === undefined
  return (
    <Dialog
      title={given ? `Import into ${given.name}` : 'Import CSV or JSON'}
      size="wide"
      onClose={close}
      footer={
        <>
          {source && (
            <Button
              tone="quiet"
              disabled={working !== undefined}
              onClick={() => {
                setSource(undefined)
                setPlan(undefined)
              }}
            >
              Back
            </Button>
          )}
          <Button onClick={close}>Cancel</Button>
          {source ? (
            <Button tone="primary" disabled={!isReady} onClick={() => void take()}>
              Import {plan ? countText(plan.rows.length, 'record') : ''}
            </Button>
          ) : (
            <Button
              tone="primary"
              disabled={text.trim() === '' || working !== undefined}
              onClick={() => void read(text, 'Imported')}
            >
              Continue
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {!source && (
          <>
            <div
              className={styles.drop}
              data-over={isOver || undefined}
              onDragOver={(event) => {
                event.preventDefault()
                setOver(true)
              }}
              onDragLeave={() => setOver(false)}
              onDrop={(event) => {
                event.preventDefault()
                setOver(false)
                void readFile(event.dataTransfer.files[0])
              }}
            >
              <Upload size={18} aria-hidden />
              <span>Drop a file of CSV, JSON, or lines of JSON here</span>
              <Button size="small" onClick={() => file.current?.click()} data-first-focus>
                Choose a file…
              </Button>
              <input
                ref={file}
                type="file"
                hidden
                aria-label="File to import"
                accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
                onChange={({ target }) => void readFile(target.files?.[0])}
              />
            </div>
            <Field label="Or paste the rows" layout="stack">
              {(ids) => (
                <TextArea
                  {...ids}
                  mono
                  placeholder={'name,email\nAda,ada@example.com'}
                  value={text}
                  onChange={({ target }) => setText(target.value)}
                />
              )}
            </Field>
          </>
        )}
        {source && (
          <>
            {!given && (
              <Field label="New model">
                {(ids) => (
                  <TextInput
                    {...ids}
                    value={source.model.name}
                    onChange={({ target }) =>
                      setSource({ ...source, model: { ...source.model, name: target.value } })
                    }
                  />
                )}
              </Field>
            )}
            <MappingTable
              table={source.table}
              fields={source.model.fields}
              mapping={mapping}
              onMapping={(next) => {
                setPlan(undefined)
                setMapping(next)
              }}
            />
            {plan && (
              <p role="status" className={styles.summary}>
                {countText(plan.rows.length, 'row')} can be imported
                {refusals.length > 0
                  ? `, ${refusals.length.toLocaleString('en')} ${refusals.length === 1 ? 'is' : 'are'} refused.`
                  : '.'}
              </p>
            )}
            {refusals.length > 0 && <RefusalList refusals={refusals} fileName="refused rows.csv" />}
          </>
        )}
        {working && <Working {...working} />}
        {problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}
