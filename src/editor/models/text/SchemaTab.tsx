import { useEffect, useId, useMemo, useState } from 'react'
import { apart } from '@/components/ui/apart'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { inSlices } from '@/lib/slices'
import { readModelText } from '@/model/data/jsonSchema'
import type { Model } from '@/model/data/model'
import { schemaText } from '@/model/data/schemaOfModel'
import type { Json } from '@/model/json'
import { sameJson } from '@/model/sameJson'
import { useAppDispatch, useAppSelector, useAppStore } from '@/store'
import { changeModel } from '@/store/data/changeModel'
import { loadRows } from '@/store/data/loadRows'
import { recordFinder } from '../records/rows/recordNames'
import { announce } from '../view/announce'
import { mayEdit } from '../view/steps'
import { losses } from './schemaChange'
import styles from './text.module.css'

const JsonEditor = apart(async () => (await import('@/editor/monaco/JsonEditor')).JsonEditor)

interface SchemaTabProps {
  readonly model: Model
  readonly readOnly: boolean
}

/** Any object: what a model cannot be is told at its place by the reader of models. */
const ANY = { type: 'object' }

/**
 * The model as JSON Schema 2020-12, to be written too. Apply makes one step of it, and asks first where values would be lost. While the
 * text is no model, the fields stay as they were.
 */
export function SchemaTab({ model, readOnly }: SchemaTabProps) {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const models = useAppSelector((state) => state.models.models)
  const standing = useMemo(() => schemaText(model), [model])
  const [draft, setDraft] = useState<string>()
  const [settled, setSettled] = useState(standing)
  const [lost, setLost] = useState<{
    readonly next: Model
    readonly sentences: readonly string[]
  }>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const text = draft ?? standing

  // Long texts are not read at each letter.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250)
    return () => clearTimeout(timer)
  }, [text])
  const read = useMemo(
    () => readModelText(settled, { before: model, models, newId: () => crypto.randomUUID() }),
    [settled, model, models],
  )
  const problems = read.ok ? NONE : read.error
  const isSame = read.ok && sameJson(asJson(read.value), asJson(model))
  const [first, ...others] = problems

  const apply = async (next: Model) => {
    setBusy(true)
    setLost(undefined)
    try {
      const resolve = recordFinder(store.getState())
      const label = `Change “${model.name}” by its schema`
      await dispatch(changeModel(next, { resolve, label }))
      setDraft(undefined)
      setProblem(undefined)
      announce(`${label}.`)
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : 'The model could not be changed.')
    }
    setBusy(false)
  }
  const ask = async () => {
    const now = readModelText(text, { before: model, models, newId: () => crypto.randomUUID() })
    if (!now.ok || isBusy || !dispatch(mayEdit())) return
    if (sameJson(asJson(now.value), asJson(model))) {
      setDraft(undefined)
      return
    }
    try {
      await dispatch(loadRows(model.id))
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : 'The records could not be read.')
      return
    }
    const sentences = await inSlices(losses(store.getState(), model, now.value))
    if (sentences.length > 0) setLost({ next: now.value, sentences })
    else await apply(now.value)
  }
  return (
    <div className={styles.tab}>
      <div className={styles.editor}>
        <JsonEditor
          label={`JSON Schema of ${model.name}`}
          path={`espalier-models/${model.id}.schema.json`}
          text={text}
          schema={ANY}
          problems={problems}
          describedBy={id}
          onText={(next) => {
            setDraft(next)
            setProblem(undefined)
          }}
          onCommit={() => undefined}
        />
      </div>
      <div className={styles.bar}>
        <p
          id={id}
          role="status"
          className={`${styles.says} ${problem !== undefined || first ? styles.problem : ''}`}
        >
          {problem ??
            (first
              ? `${lineOf(settled, first.start)}: ${first.sentence}${others.length > 0 ? ` And ${others.length} more.` : ''}`
              : draft === undefined || isSame
                ? 'The schema says what the fields say. Fields keep their ids as “x-id”.'
                : 'Not applied yet.')}
        </p>
        {draft !== undefined && (
          <Button size="small" onClick={() => setDraft(undefined)}>
            Discard
          </Button>
        )}
        <Button
          size="small"
          tone="primary"
          disabled={readOnly || draft === undefined || !read.ok || isSame || isBusy}
          onClick={() => void ask()}
        >
          Apply
        </Button>
      </div>
      {lost && (
        <Dialog
          title="Values would be lost"
          onClose={() => setLost(undefined)}
          footer={
            <>
              <Button onClick={() => setLost(undefined)}>Go on writing</Button>
              <Button tone="danger" onClick={() => void apply(lost.next)} data-first-focus>
                Apply
              </Button>
            </>
          }
        >
          <ul className={styles.list}>
            {lost.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>One undo brings all back.</p>
        </Dialog>
      )}
    </div>
  )
}

const NONE: readonly { readonly start: number; readonly end: number; readonly sentence: string }[] =
  []

function asJson(model: Model): Json {
  const { updatedAt: _, ...rest } = model
  return rest as unknown as Json
}

function lineOf(text: string, at: number): string {
  return `Line ${text.slice(0, at).split('\n').length}`
}
