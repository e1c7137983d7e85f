import { Database } from 'lucide-react'
import { useState } from 'react'
import { countText } from '@/components/ui/amounts'
import { NameList } from '@/components/ui/NameList'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectModels, showModel } from '../view/shownModel'
import { DeleteModelDialog } from './DeleteModelDialog'
import { copyModel, nameModel } from './modelSteps'
import { useRowCounts } from './useRowCounts'

interface ModelListProps {
  /** The one on screen. */
  readonly shown: string | null
  readonly readOnly: boolean
}

/** All models of the project, with how many records each has. */
export function ModelList({ shown, readOnly }: ModelListProps) {
  const dispatch = useAppDispatch()
  const models = useAppSelector(selectModels)
  const counts = useRowCounts()
  const [deleted, setDeleted] = useState<{
    readonly id: string
    readonly answer: (isDeleted: boolean) => void
  }>()
  return (
    <>
      <NameList
        one="model"
        many="models"
        sign={Database}
        items={models}
        shown={shown}
        readOnly={readOnly}
        amountOf={(id) => {
          const count = counts.get(id)
          return count === undefined
            ? undefined
            : { text: count.toLocaleString('en'), title: countText(count, 'record') }
        }}
        duplicateLabel="Duplicate without records"
        deleteLabel="Delete…"
        onShow={(id) => dispatch(showModel(id))}
        onRename={(id, name) => dispatch(nameModel(id, name))}
        onDuplicate={(id) => dispatch(copyModel(id))}
        onDelete={(id) => new Promise((answer) => setDeleted({ id, answer }))}
      />
      {deleted && (
        <DeleteModelDialog
          id={deleted.id}
          count={counts.get(deleted.id) ?? 0}
          onClose={(isDeleted) => {
            setDeleted(undefined)
            deleted.answer(isDeleted)
          }}
        />
      )}
    </>
  )
}
