import { lazy, Suspense, use, useMemo, useState } from 'react'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import { useWithMainValues } from '@/editor/definitions/useWithMainValues'
import type { Definitions } from '@/model/definition'
import type { NodeId, TreeId, TreeNode } from '@/model/tree/types'
import { useAppDispatch, useAppStore } from '@/store'
import { DocumentInfo } from './DocumentInfo'
import { draftsOf } from './fields/drafts'
import { FieldEditorContext } from './fields/fieldEditor'
import { ExposingContext, useExposing } from './expose/exposing'
import { createFieldEditor } from './fields/createFieldEditor'
import { commonFields, otherProps } from './fields/propFields'
import { useNodes } from './fields/useNodes'
import { useFilter, type FieldFilter } from './filter'
import { FilterBar } from './FilterBar'
import { Header } from './Header'
import styles from './InspectorPanel.module.css'
import { InstanceBar } from './InstanceBar'
import { isMissing, MissingType } from './MissingType'
import { AdvancedSection } from './sections/AdvancedSection'
import { PropSections } from './sections/PropSections'
import { useWidths } from '@/editor/view/useWidths'
import { GoneWidths } from './widths/GoneWidths'
import { WidthsContext } from './widths/widths'
import { StyleSections } from './styles/StyleSections'

const loadJsonTab = async () => ({ default: (await import('./json/JsonTab')).JsonTab })
const JsonTab = lazy(loadJsonTab)

const TABS = [
  { id: 'fields', label: 'Properties' },
  { id: 'json', label: 'JSON' },
] as const

interface NodeInspectorProps {
  readonly treeId: TreeId
  readonly selection: readonly NodeId[]
  readonly definitions: Definitions
  readonly onFilter: (filter: FieldFilter) => void
}

/** The fields of the selected nodes, or the JSON of the one. */
export function NodeInspector(props: NodeInspectorProps) {
  const { treeId, selection, onFilter } = props
  const definitions = useWithMainValues(props.definitions, treeId, selection)
  const nodes = useNodes(treeId, selection)
  const store = useAppStore()
  const dispatch = useAppDispatch()
  const widths = useWidths()
  const { at } = widths
  const editor = useMemo(
    () => createFieldEditor({ treeId, ids: selection, at, drafts: draftsOf(store), dispatch }),
    [treeId, selection, at, store, dispatch],
  )
  const exposing = useExposing(treeId, nodes)
  const [tab, setTab] = useState<'fields' | 'json'>('fields')
  const [first] = nodes
  if (!first) return <DocumentInfo treeId={treeId} />
  return (
    <FieldEditorContext value={editor}>
      <ExposingContext value={exposing}>
        <WidthsContext value={widths}>
          <Header nodes={nodes} definitions={definitions} />
          <div className={styles.tabs}>
            <Tabs label="Inspector" name="inspector" tabs={TABS} value={tab} onChange={setTab} />
          </div>
          <TabPanel name="inspector" id={tab} className={styles.body}>
            {tab === 'fields' ? (
              <Fields nodes={nodes} definitions={definitions} onFilter={onFilter} />
            ) : nodes.length > 1 ? (
              <p className={styles.note}>Select a single component to edit its JSON.</p>
            ) : (
              <Suspense fallback={<p className={styles.note}>Loading the code editor…</p>}>
                <JsonTab key={first.id} node={first} definition={definitions.get(first.type)} />
              </Suspense>
            )}
          </TabPanel>
        </WidthsContext>
      </ExposingContext>
    </FieldEditorContext>
  )
}

interface FieldsProps {
  readonly nodes: readonly TreeNode[]
  readonly definitions: Definitions
  readonly onFilter: (filter: FieldFilter) => void
}

function Fields({ nodes, definitions, onFilter }: FieldsProps) {
  const { filtering } = useFilter()
  const types = [...new Set(nodes.map(({ type }) => type))].join('\n')
  const fields = useMemo(() => commonFields(definitions, types.split('\n')), [definitions, types])
  const { breakpoints } = use(WidthsContext)
  const others = otherProps(nodes, fields, breakpoints)
  const [only] = nodes.length === 1 ? nodes : []
  const instance = only && definitions.get(only.type)
  return (
    <>
      <FilterBar onFilter={onFilter} />
      <div className={styles.scroll}>
        {only && isMissing(definitions, only.type) && (
          <MissingType node={only} definitions={definitions} />
        )}
        {instance?.main && <InstanceBar definition={instance} />}
        <PropSections nodes={nodes} fields={fields} />
        {fields.length === 0 && !instance?.main && (
          <AdvancedSection nodes={nodes} others={others} declared={false} />
        )}
        <StyleSections nodes={nodes} />
        {(fields.length > 0 || instance?.main) && (
          <AdvancedSection nodes={nodes} others={others} declared />
        )}
        <GoneWidths nodes={nodes} />
        {filtering && <p className={styles.none}>No field matches.</p>}
      </div>
    </>
  )
}
