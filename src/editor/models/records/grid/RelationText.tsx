import { useAppSelector } from '@/store'
import { selectModel } from '../../view/shownModel'
import { nameOfRecord } from '../rows/recordNames'
import { useRecord } from '../rows/useRecord'
import styles from './Grid.module.css'

interface RelationTextProps {
  readonly modelId: string
  readonly id: string
}

/** The name of the record that a relation leads to; its id where it is not there any more. */
export function RelationText({ modelId, id }: RelationTextProps) {
  const model = useAppSelector((state) => selectModel(state, modelId))
  const record = useRecord(modelId, id)
  return (
    <span className={styles.chip} data-missing={record ? undefined : true}>
      {record ? nameOfRecord(model, record) : id}
    </span>
  )
}
