import { useState } from 'react'
import { countText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectModel } from '../view/shownModel'
import { relationsTo, removeModel } from './modelSteps'

interface DeleteModelDialogProps {
  readonly id: string
  readonly count: number
  readonly onClose: (isDeleted: boolean) => void
}

/** Says what goes with a model before it is deleted. */
export function DeleteModelDialog({ id, count, onClose }: DeleteModelDialogProps) {
  const dispatch = useAppDispatch()
  const model = useAppSelector((state) => selectModel(state, id))
  const models = useAppSelector((state) => state.models.models)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const leading = relationsTo(models, id)
  const remove = () => {
    setBusy(true)
    dispatch(removeModel(id)).then(
      () => onClose(true),
      (reason: unknown) => {
        setBusy(false)
        setProblem(reason instanceof Error ? reason.message : 'The records could not be read.')
      },
    )
  }
  return (
    <Dialog
      title={`Delete “${model?.name ?? ''}”?`}
      onClose={() => onClose(false)}
      footer={
        <>
          <Button onClick={() => onClose(false)}>Keep it</Button>
          <Button tone="danger" disabled={isBusy} onClick={remove} data-first-focus>
            Delete
          </Button>
        </>
      }
    >
      <p>
        {count === 0
          ? 'The model has no records.'
          : `${countText(count, 'record')} of it ${count === 1 ? 'goes' : 'go'} with it.`}
      </p>
      {leading.length > 0 && (
        <p>
          {leading.join(', ')} {leading.length === 1 ? 'leads' : 'lead'} to it, and{' '}
          {leading.length === 1 ? 'keeps its' : 'keep their'} values without anything to lead to.
        </p>
      )}
      <p>One undo brings everything back.</p>
      {problem && <p role="alert">{problem}</p>}
    </Dialog>
  )
}
