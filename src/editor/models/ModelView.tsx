import { Download, Ellipsis } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { Region } from '@/components/ui/Region'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import type { Model } from '@/model/data/model'
import { useAppDispatch } from '@/store'
import { FieldsTab } from './fields/FieldsTab'
import { addField } from './fields/fieldSteps'
import { GenerateMenu } from './generate/GenerateMenu'
import { giveIds } from './list/modelSteps'
import { RecordsTab } from './records/RecordsTab'
import { SchemaTab } from './text/SchemaTab'
import { TypesTab } from './text/TypesTab'
import { ImportDialog } from './transfer/ImportDialog'
import { SampleDialog } from './transfer/SampleDialog'
import { exportModel } from './transfer/transferSteps'
import { announce } from './view/announce'
import styles from './ModelsArea.module.css'

interface ModelViewProps {
  readonly model: Model
  readonly readOnly: boolean
}

const TABS = [
  { id: 'records', label: 'Records' },
  { id: 'fields', label: 'Fields' },
  { id: 'schema', label: 'JSON Schema' },
  { id: 'typescript', label: 'TypeScript' },
  { id: 'zod', label: 'Zod' },
] as const
type TabId = (typeof TABS)[number]['id']

/** One model: its records, its fields, and what they are in other languages. */
export function ModelView({ model, readOnly }: ModelViewProps) {
  const dispatch = useAppDispatch()
  const name = useId()
  const [tab, setTab] = useState<TabId>('records')
  const [field, setField] = useState<string>()
  const [dialog, setDialog] = useState<'import' | 'sample'>()
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
  const exportAs = (format: 'csv' | 'json' | 'schema') => {
    announce('Exporting…')
    void dispatch(exportModel(model, format))
  }
  return (
    <Region name="Model" className={styles.view}>
      <header className={styles.bar}>
        <h2 className={styles.name}>{model.name}</h2>
        <div className={styles.tabs}>
          <Tabs label="Views of the model" name={name} tabs={TABS} value={tab} onChange={setTab} />
        </div>
        <span className={styles.room} />
        <GenerateMenu modelId={model.id} disabled={readOnly} />
        <Menu
          label="Export"
          align="end"
          entries={[
            { id: 'csv', label: 'Records as CSV', run: () => exportAs('csv') },
            { id: 'json', label: 'Records as JSON', run: () => exportAs('json') },
            { id: 'schema', label: 'JSON Schema', run: () => exportAs('schema') },
          ]}
          renderTrigger={(trigger) => (
            <IconButton {...trigger} label="Export">
              <Download size={16} />
            </IconButton>
          )}
        />
        <Menu
          label="More of the model"
          align="end"
          entries={[
            {
              id: 'import',
              label: 'Import CSV or JSON…',
              icon: <NamedIcon name="folder-open" />,
              disabled: readOnly,
              run: () => setDialog('import'),
            },
            {
              id: 'sample',
              label: 'Add sample records…',
              icon: <NamedIcon name="sparkles" />,
              disabled: readOnly,
              run: () => setDialog('sample'),
            },
          ]}
          renderTrigger={(trigger) => (
            <IconButton {...trigger} label="More of the model">
              <Ellipsis size={16} />
            </IconButton>
          )}
        />
      </header>
      <TabPanel name={name} id={tab} className={styles.panel}>
        {tab === 'records' && (
          <RecordsTab
            model={model}
            readOnly={readOnly}
            onOpenField={openField}
            onNewField={newField}
            onSample={() => setDialog('sample')}
            onImport={() => setDialog('import')}
          />
        )}
        {tab === 'fields' && (
          <FieldsTab model={model} readOnly={readOnly} shown={field} onShow={setField} />
        )}
        {tab === 'schema' && <SchemaTab model={model} readOnly={readOnly} />}
        {(tab === 'typescript' || tab === 'zod') && (
          <TypesTab key={tab} model={model} language={tab} />
        )}
      </TabPanel>
      {dialog === 'import' && <ImportDialog model={model} onClose={() => setDialog(undefined)} />}
      {dialog === 'sample' && <SampleDialog model={model} onClose={() => setDialog(undefined)} />}
    </Region>
  )
}
