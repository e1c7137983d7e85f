import { Region } from '@/components/ui/Region'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import type { Problem } from '@/editor/monaco/problems'
import type { CodeKey } from '@/model/code/target'
import { Explorer } from '../explorer/Explorer'
import type { ExplorerActions } from '../explorer/useExplorerActions'
import { SearchPanel } from '../search/SearchPanel'
import styles from './LeftPanel.module.css'
import { askSearch, showPanels, useShownPanels } from './shownPanels'

interface LeftPanelProps {
  readonly does: ExplorerActions
  readonly active: CodeKey | null
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly onUpload: (folder: string) => void
}

const TABS = [
  { id: 'explorer', label: 'Explorer' },
  { id: 'search', label: 'Search' },
] as const

/** The left of the code area: the explorer, or the search through all texts. Both stay as they are behind each other. */
export function LeftPanel(props: LeftPanelProps) {
  const { left, asked } = useShownPanels()
  return (
    <Region
      name="Explorer"
      header={
        <div className={styles.header}>
          <Tabs
            label="Explorer and search"
            name="code"
            tabs={TABS}
            value={left}
            onChange={(tab) => (tab === 'search' ? askSearch() : showPanels({ left: tab }))}
          />
        </div>
      }
    >
      <TabPanel name="code" id={left} className={styles.panel}>
        <div className={styles.view} hidden={left !== 'explorer'}>
          <Explorer {...props} />
        </div>
        {asked > 0 && (
          <div className={styles.view} hidden={left !== 'search'}>
            <SearchPanel asked={asked} readOnly={props.readOnly} />
          </div>
        )}
      </TabPanel>
    </Region>
  )
}
