import { useCallback, useEffect, useMemo, useState } from 'react'
import { countText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import type { Model, ModelField } from '@/model/data/model'
import { useAppDispatch, useAppStore } from '@/store'
import { removeField } from '@/store/data/changeModel'
import { loadRows } from '@/store/data/loadRows'
import { countFilled } from './fieldSteps'
import styles from './fields.module.css'

interface DeleteFieldDialogProps {
  readonly model: Model
  readonly field: ModelField
  readonly onClose: (isDeleted: boolean) => void
}

/** Says how many values go with a field before it is deleted. */
export function DeleteFieldDialog({ model, field, onClose }: DeleteFieldDialogProps) {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const [filled, setFilled] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState<number>()
  const control = useMemo(() => new AbortController(), [])
  const told = useCallback((reason: unknown) => {
    setDone(undefined)
    setProblem(reason instanceof Error ? reason.message : 'The records could not be read.')
  }, [])
  useEffect(() => {
    dispatch(loadRows(model.id)).then(
      () => setFilled(countFilled(store.getState(), model.id, field.id)),
      told,
    )
  }, [dispatch, store, model.id, field.id, told])
  const close = () => {
    control.abort()
    onClose(false)
  }
  const remove = () => {
    setDone(0)
    const total = Math.max(1, filled ?? 1)
    const slow = {
      label: `Delete field “${field.name}”`,
      signal: control.signal,
      onProgress: (count: number) => setDone(count / total),
    }
    dispatch(removeField(model.id, field.id, slow)).then(() => onClose(true), told)
  }
  return (
    <Dialog
      title={`Delete field “${field.name}”?`}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{done === undefined ? 'Keep it' : 'Cancel'}</Button>
          <Button
            tone="danger"
            disabled={filled === undefined || done !== undefined}
            onClick={remove}
            data-first-focus
          >
            Delete
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>
          {filled === undefined
            ? 'Counting its values…'
            : filled === 0
              ? 'No record has a value of it.'
              : `Its value in ${countText(filled, 'record')} goes with it. One undo brings all back.`}
        </p>
        {done !== undefined && done > 0 && <progress aria-label="Progress" max={1} value={done} />}
        {problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}
