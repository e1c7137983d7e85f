import { useEffect, useId, useState } from 'react'
import { Region } from '@/components/ui/Region'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import type { Model } from '@/model/data/model'
import { useAppDispatch } from '@/store'
import { FieldsTab } from './fields/FieldsTab'
import { addField } from './fields/fieldSteps'
import { giveIds } from './list/modelSteps'
import { RecordsTab } from './records/RecordsTab'
import styles from './ModelsArea.module.css'

interface ModelViewProps {
  readonly model: Model
  readonly readOnly: boolean
}

const TABS = [
  { id: 'records', label: 'Records' },
  { id: 'fields', label: 'Fields' },
] as const
type TabId = (typeof TABS)[number]['id']

/** One model: its records, its fields, and what they are in other languages. */
export function ModelView({ model, readOnly }: ModelViewProps) {
  const dispatch = useAppDispatch()
  const name = useId()
  const [tab, setTab] = useState<TabId>('records')
  const [field, setField] = useState<string>()
  useEffect(() => {
    dispatch(giveIds(model.id))
  }, [dispatch, model.id])
  const openField = (id: string) => {
    setField(id)
    setTab('fields')
  }
  const newField = () => {
    const id = dispatch(addField(model.id))
    if (id !== undefined) openField(id)
  }
  return (
    <Region name="Model" className={styles.view}>
      <header className={styles.bar}>
        <h2 className={styles.name}>{model.name}</h2>
        <div className={styles.tabs}>
          <Tabs label="Views of the model" name={name} tabs={TABS} value={tab} onChange={setTab} />
        </div>
        <span className={styles.room} />
      </header>
      <TabPanel name={name} id={tab} className={styles.panel}>
        {tab === 'records' && (
          <RecordsTab
            model={model}
            readOnly={readOnly}
            onOpenField={openField}
            onNewField={newField}
          />
        )}
        {tab === 'fields' && (
          <FieldsTab model={model} readOnly={readOnly} shown={field} onShow={setField} />
        )}
      </TabPanel>
    </Region>
  )
}
