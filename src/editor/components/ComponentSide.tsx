import { useId, useState, type ComponentType } from 'react'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import { holdsCode } from '@/model/component/holdsCode'
import type { Json } from '@/model/json'
import { useAppSelector } from '@/store'
import { ComponentPreview } from './ComponentPreview'
import styles from './ComponentSide.module.css'
import { DetailsTab } from './DetailsTab'
import { ErrorList } from './ErrorList'
import { FieldsTab } from './FieldsTab'
import { ValueFieldContext, type ValueFieldProps } from './fieldSlot'
import { UseBar } from './UseBar'
import { ValuesTab } from './ValuesTab'

const TABS = [
  { id: 'values', label: 'Try it' },
  { id: 'fields', label: 'Fields' },
  { id: 'details', label: 'Details' },
] as const
type TabId = (typeof TABS)[number]['id']

interface ComponentSideProps {
  readonly id: string
  /** Draws the field of a value. */
  readonly Field: ComponentType<ValueFieldProps>
}

/** What stands beside the code of a component: how it looks, what can be set of it, and where it is used. */
export function ComponentSide({ id, Field }: ComponentSideProps) {
  const component = useAppSelector(({ components }) =>
    components.components.find((one) => one.id === id),
  )
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const [tab, setTab] = useState<TabId>('values')
  const [values, setValues] = useState<Readonly<Record<string, Json>>>({})
  const name = useId()
  if (!component || !holdsCode(component)) return null
  return (
    <ValueFieldContext value={Field}>
      <section className={styles.side} aria-label={`Component ${component.name}`}>
        <ComponentPreview id={id} name={component.name} values={values} />
        <ErrorList id={id} />
        <UseBar id={id} />
        <div className={styles.tabs}>
          <Tabs label="Component" tabs={TABS} value={tab} onChange={setTab} name={name} />
        </div>
        <TabPanel name={name} id={tab} className={styles.panel}>
          {tab === 'values' && <ValuesTab id={id} values={values} onValues={setValues} />}
          {tab !== 'values' && (
            <fieldset disabled={readOnly} className={styles.stored}>
              {readOnly && (
                <p className={styles.none}>This tab is read-only. Reload it to change these.</p>
              )}
              {tab === 'fields' ? (
                <FieldsTab component={component} />
              ) : (
                <DetailsTab component={component} />
              )}
            </fieldset>
          )}
        </TabPanel>
      </section>
    </ValueFieldContext>
  )
}
