import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { TextInput } from '@/components/ui/TextInput'
import type { Model } from '@/model/data/model'
import { useAppDispatch } from '@/store'
import { Working } from './Working'
import { addSamples } from './transferSteps'
import styles from './transfer.module.css'

interface SampleDialogProps {
  readonly model: Model
  readonly onClose: () => void
}

const MOST = 100_000

/** Asks how many sample records are made, and with which seed: the same seed makes the same ones. */
export function SampleDialog({ model, onClose }: SampleDialogProps) {
  const dispatch = useAppDispatch()
  const [count, setCount] = useState('50')
  const [seed, setSeed] = useState('1')
  const [done, setDone] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const control = useMemo(() => new AbortController(), [])
  const wanted = Number(count)
  const isCount = Number.isInteger(wanted) && wanted > 0 && wanted <= MOST
  const isSeed = Number.isInteger(Number(seed)) && seed.trim() !== ''
  const add = () => {
    setDone(0)
    const options = { signal: control.signal, onProgress: setDone }
    dispatch(addSamples(model, { count: wanted, seed: Number(seed) }, options)).then(
      onClose,
      (reason: unknown) => {
        setDone(undefined)
        setProblem(reason instanceof Error ? reason.message : 'They could not be added.')
      },
    )
  }
  const close = () => {
    control.abort()
    onClose()
  }
  return (
    <Dialog
      title={`Sample records for ${model.name}`}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            tone="primary"
            disabled={!isCount || !isSeed || done !== undefined}
            onClick={add}
            data-first-focus
          >
            Add
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field
          label="How many"
          {...(!isCount && { problem: 'Enter a whole number from 1 to 100,000.' })}
        >
          {(ids) => (
            <TextInput
              {...ids}
              numeric
              inputMode="numeric"
              value={count}
              onChange={({ target }) => setCount(target.value)}
            />
          )}
        </Field>
        <Field
          label="Seed"
          help="The same seed makes the same records."
          {...(!isSeed && { problem: 'Enter a whole number.' })}
        >
          {(ids) => (
            <TextInput
              {...ids}
              numeric
              inputMode="numeric"
              value={seed}
              onChange={({ target }) => setSeed(target.value)}
            />
          )}
        </Field>
        {done !== undefined && <Working what="Adding the records…" done={done} />}
        {problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}
