import { useEffect, useState } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { CanvasPanel } from '@/editor/canvas'
import { InspectorPanel } from '@/editor/inspector'
import { LayersPanel } from '@/editor/layers'
import { DocumentTabs } from '@/editor/projects'
import { useAppSelector } from '@/store'
import { selectActiveTreeId } from '@/store/selectors'
import { InsertPanel } from './InsertPanel'
import { NoDocument } from './NoDocument'
import { readPanelSizes, writePanelSizes } from './panelSizes'
import { Region, RegionTitle } from './Region'
import { StartHint } from './StartHint'
import styles from './Workspace.module.css'

const COLUMNS = 'columns'
const LEFT = 'left'

interface WorkspaceProps {
  /** Whether the document is shown as it ships, without the panels around it. */
  readonly previewing: boolean
}

/** The panels of the window and their sizes, which this browser remembers. */
export function Workspace({ previewing }: WorkspaceProps) {
  const treeId = useAppSelector(selectActiveTreeId)
  const left = usePanelRef()
  const right = usePanelRef()
  const [columns] = useState(() => readPanelSizes(COLUMNS))
  const [rows] = useState(() => readPanelSizes(LEFT))

  useEffect(() => {
    for (const panel of [left.current, right.current]) {
      if (previewing) panel?.collapse()
      else panel?.expand()
    }
  }, [previewing, left, right])

  return (
    <Group
      className={styles.main}
      defaultLayout={columns}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) writePanelSizes(COLUMNS, layout)
      }}
    >
      <Panel
        id="left"
        panelRef={left}
        defaultSize={264}
        minSize={220}
        maxSize={420}
        collapsible
        groupResizeBehavior="preserve-pixel-size"
      >
        <Group
          orientation="vertical"
          defaultLayout={rows}
          onLayoutChanged={(layout, { isUserInteraction }) => {
            if (isUserInteraction) writePanelSizes(LEFT, layout)
          }}
        >
          <Panel id="insert" defaultSize="52%" minSize={160}>
            <InsertPanel />
          </Panel>
          <Separator className={styles.separator} aria-label="Height of the palette" />
          <Panel id="layers" minSize={120}>
            <Region name="Layers" header={<RegionTitle>Layers</RegionTitle>}>
              <LayersPanel />
            </Region>
          </Panel>
        </Group>
      </Panel>
      <Separator className={styles.separator} aria-label="Width of the left panels" />
      <Panel id="centre" minSize={320}>
        <div className={styles.centre}>
          <DocumentTabs />
          <Region name="Canvas" className={styles.canvas}>
            {treeId !== null && !previewing && <StartHint />}
            {treeId === null ? <NoDocument /> : <CanvasPanel previewing={previewing} />}
          </Region>
        </div>
      </Panel>
      <Separator className={styles.separator} aria-label="Width of the inspector" />
      <Panel
        id="right"
        panelRef={right}
        defaultSize={300}
        minSize={260}
        maxSize={480}
        collapsible
        groupResizeBehavior="preserve-pixel-size"
      >
        <Region name="Inspector">
          <InspectorPanel />
        </Region>
      </Panel>
    </Group>
  )
}
