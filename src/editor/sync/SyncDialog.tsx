import { useState } from 'react'
import { Dialog } from '@/components/ui/Dialog'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import { useAppSelector } from '@/store'
import { Conflicts } from './Conflicts'
import { Overview } from './Overview'
import styles from './SyncDialog.module.css'
import { TrashList } from './TrashList'

type Tab = 'overview' | 'conflicts' | 'trash'

interface SyncDialogProps {
  /** The tab to begin with; conflicts if there are any, unless given. */
  readonly tab?: Tab
  /** Of the page on the canvas, which is what components are drawn in. */
  readonly scheme: 'light' | 'dark'
  readonly onClose: () => void
}

/** Where the work is stored, what needs a decision, and what was removed. */
export function SyncDialog({ tab: first, scheme, onClose }: SyncDialogProps) {
  const count = useAppSelector((state) => state.sync.conflicts.length)
  const [tab, setTab] = useState<Tab>(first ?? (count > 0 ? 'conflicts' : 'overview'))
  const [had] = useState(count > 0)
  const tabs = [
    { id: 'overview', label: 'Overview' },
    { id: 'conflicts', label: count > 0 ? `Conflicts (${count})` : 'Conflicts' },
    { id: 'trash', label: 'Trash' },
  ] as const
  return (
    <Dialog title="Sync" size="large" look="top" onClose={onClose}>
      <div className={styles.tabs}>
        <Tabs label="Sync" name="sync" tabs={tabs} value={tab} onChange={setTab} />
      </div>
      <TabPanel name="sync" id={tab} className={styles.panel}>
        {tab === 'overview' && <Overview />}
        {tab === 'conflicts' && <Conflicts had={had} scheme={scheme} />}
        {tab === 'trash' && <TrashList />}
      </TabPanel>
    </Dialog>
  )
}
