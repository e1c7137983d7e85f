import { useCallback, useRef, useState, type CSSProperties } from 'react'
import { Region, RegionTitle } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import type { Problem } from '@/model/workflow/lint'
import type { WorkflowGraph } from '@/model/workflow/types'
import { WorkflowBar } from './bar/WorkflowBar'
import { FlowCanvas, type CanvasDoor } from './canvas/FlowCanvas'
import type { AddKind } from './canvas/useAdding'
import type { Parts } from './commands/remove'
import { useLint } from './graph/useLint'
import { WorkflowInspector } from './inspector/WorkflowInspector'
import { PANES, panes } from './view/panes'
import styles from './WorkflowsArea.module.css'

interface WorkflowViewProps {
  readonly graph: WorkflowGraph
  /** Told how a step of the palette is added. */
  readonly onAdder: (add: AddKind | undefined) => void
}

const NOTHING: Parts = { nodes: [], edges: [] }

/** One workflow: its canvas, and what stands around it. */
export function WorkflowView({ graph, onAdder }: WorkflowViewProps) {
  const problems = useLint(graph)
  const [selection, setSelection] = useState(NOTHING)
  const [width, setWidth] = useState(() => panes.read().right)
  const canvas = useRef<CanvasDoor>(null)
  const side = useRef<HTMLDivElement>(null)
  const open = useCallback(() => {
    // The first field of the step, behind the buttons of the panel.
    const field = side.current?.querySelector<HTMLElement>('input, textarea, select, button')
    field?.focus()
  }, [])
  const show = ({ nodeId, edgeId }: Problem) =>
    canvas.current?.show({
      nodes: nodeId === undefined ? [] : [nodeId],
      edges: edgeId === undefined ? [] : [edgeId],
    })
  return (
    <div className={styles.view} style={{ '--right': `${width}px` } as CSSProperties}>
      <div className={styles.centre}>
        <WorkflowBar graph={graph} problems={problems} onShow={show} />
        <Region name="Workflow" className={styles.canvas}>
          <FlowCanvas
            ref={canvas}
            graph={graph}
            problems={problems}
            onAdder={onAdder}
            onSelect={setSelection}
            onOpen={open}
          />
        </Region>
      </div>
      <Splitter
        label="Width of the inspector"
        axis="x"
        pane="after"
        unit="px"
        {...PANES.right}
        size={width}
        property="--right"
        onResized={(size) => {
          setWidth(size)
          panes.write({ ...panes.read(), right: size })
        }}
      />
      <div ref={side} className={styles.side}>
        <Region name="Inspector" header={<RegionTitle>Inspector</RegionTitle>}>
          <div className={styles.scroll}>
            <WorkflowInspector
              graph={graph}
              nodeIds={selection.nodes}
              edgeIds={selection.edges}
              problems={problems}
            />
          </div>
        </Region>
      </div>
    </div>
  )
}
