import { useState, type CSSProperties } from 'react'
import { Region, RegionTitle } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import { CanvasPanel } from '@/editor/canvas'
import { MainBar } from '@/editor/composed'
import { InspectorPanel } from '@/editor/inspector'
import { LayersPanel } from '@/editor/layers'
import { DocumentTabs } from '@/editor/projects'
import { mainOfHeader } from '@/model/component/composed'
import { useAppSelector } from '@/store'
import { selectActiveTreeId, selectHeader } from '@/store/selectors'
import { InsertPanel } from './InsertPanel'
import { NoDocument } from './NoDocument'
import { PANES, paneSizes, type PaneSizes } from './paneSizes'
import { StartHint } from './StartHint'
import styles from './Workspace.module.css'

interface WorkspaceProps {
  /** Whether the document is shown as it ships, without the panels around it. */
  readonly previewing: boolean
}

/** The panes of the window and their sizes, which this browser remembers. */
export function Workspace({ previewing }: WorkspaceProps) {
  const treeId = useAppSelector(selectActiveTreeId)
  const isMain = useAppSelector(
    (state) => treeId !== null && mainOfHeader(selectHeader(state, treeId)) !== undefined,
  )
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const [sizes, setSizes] = useState(() => paneSizes.read())
  const splitter = (pane: keyof PaneSizes) => ({
    ...PANES[pane],
    size: sizes[pane],
    property: `--${pane}` as const,
    onResized(size: number) {
      const next = { ...sizes, [pane]: size }
      setSizes(next)
      paneSizes.write(next)
    },
  })
  const widths = { '--left': `${sizes.left}px`, '--right': `${sizes.right}px` } as CSSProperties
  const heights = { '--insert': `${sizes.insert}%` } as CSSProperties

  return (
    <div className={styles.main} style={widths} data-previewing={previewing || undefined}>
      <div className={styles.left} style={heights}>
        <div className={styles.insert} inert={readOnly}>
          <InsertPanel />
        </div>
        <Splitter
          label="Height of the palette"
          axis="y"
          pane="before"
          unit="%"
          {...splitter('insert')}
        />
        <div className={styles.layers}>
          <Region name="Layers" header={<RegionTitle>Layers</RegionTitle>}>
            <LayersPanel />
          </Region>
        </div>
      </div>
      <Splitter
        label="Width of the left panels"
        axis="x"
        pane="before"
        unit="px"
        {...splitter('left')}
      />
      <div className={styles.centre}>
        <DocumentTabs />
        {!previewing && <MainBar />}
        <Region name="Canvas" className={styles.canvas}>
          {/* A main has a bar of its own: one at a time. */}
          {treeId !== null && !isMain && !previewing && !readOnly && <StartHint />}
          {treeId === null ? <NoDocument /> : <CanvasPanel previewing={previewing} />}
        </Region>
      </div>
      <Splitter
        label="Width of the inspector"
        axis="x"
        pane="after"
        unit="px"
        {...splitter('right')}
      />
      <div className={styles.right} inert={readOnly}>
        <Region name="Inspector">
          <InspectorPanel />
        </Region>
      </div>
    </div>
  )
}
