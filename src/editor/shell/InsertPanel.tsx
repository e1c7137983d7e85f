import { Suspense, useEffect, useState } from 'react'
import { Region } from '@/components/ui/Region'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import { ComponentList } from '@/editor/composed'
import { requestOpen } from '@/editor/open'
import { PalettePanel } from '@/editor/palette'
import { documentsPanel } from '@/editor/projects'
import styles from './Workspace.module.css'

const TABS = [
  { id: 'insert', label: 'Insert' },
  { id: 'documents', label: 'Documents' },
] as const

/** The upper left of the window: what can be inserted, and the documents of the project. */
export function InsertPanel() {
  const [tab, setTab] = useState<(typeof TABS)[number]['id']>('insert')
  useEffect(() => void documentsPanel.preload(), [])
  return (
    <Region
      name="Palette"
      header={
        <div className={styles.tabsHeader}>
          <Tabs label="Palette" name="left" tabs={TABS} value={tab} onChange={setTab} />
        </div>
      }
    >
      <TabPanel name="left" id={tab} className={styles.tabPanel}>
        {tab === 'insert' ? (
          <PalettePanel />
        ) : (
          <Suspense>
            <documentsPanel.View onOpenFiles={requestOpen}>
              <ComponentList />
            </documentsPanel.View>
          </Suspense>
        )}
      </TabPanel>
    </Region>
  )
}
