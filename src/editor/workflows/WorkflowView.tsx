import { useCallback, useRef, useState, type CSSProperties } from 'react'
import { Region, RegionTitle } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import type { WorkflowGraph } from '@/model/workflow/types'
import { WorkflowBar } from './bar/WorkflowBar'
import { FlowCanvas, type CanvasDoor } from './canvas/FlowCanvas'
import type { AddKind } from './canvas/useAdding'
import type { Parts } from './commands/remove'
import { useLint } from './graph/useLint'
import { WorkflowInspector } from './inspector/WorkflowInspector'
import { RunPanel } from './runs/RunPanel'
import { RunSamples } from './runs/RunSamples'
import { PANES, panes } from './view/panes'
import { openRuns, useRunsOpen } from './view/runsOpen'
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
  const [sizes, setSizes] = useState(() => panes.read())
  const isPanelOpen = useRunsOpen()
  const canvas = useRef<CanvasDoor>(null)
  const side = useRef<HTMLDivElement>(null)
  const splitter = (pane: 'right' | 'runs') => ({
    ...PANES[pane],
    size: sizes[pane],
    property: `--${pane}` as const,
    onResized(size: number) {
      setSizes({ ...sizes, [pane]: size })
      panes.write({ ...panes.read(), [pane]: size })
    },
  })
  const open = useCallback(() => {
    side.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }, [])
  const show = (nodes: readonly string[], edges: readonly string[] = []) =>
    canvas.current?.show({ nodes, edges })
  const [only] = selection.nodes.length === 1 ? selection.nodes : []
  return (
    <div className={styles.view}>
      <div className={styles.drawing} style={{ '--right': `${sizes.right}px` } as CSSProperties}>
        <div className={styles.centre}>
          <WorkflowBar
            graph={graph}
            problems={problems}
            isPanelOpen={isPanelOpen}
            onPanel={openRuns}
            onProblems={() => openRuns(true)}
          />
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
          {...splitter('right')}
        />
        <div ref={side} className={styles.side}>
          <Region name="Inspector" header={<RegionTitle>Inspector</RegionTitle>}>
            <div className={styles.scroll}>
              <RunSamples workflowId={graph.id}>
                <WorkflowInspector
                  graph={graph}
                  nodeIds={selection.nodes}
                  edgeIds={selection.edges}
                  problems={problems}
                />
              </RunSamples>
            </div>
          </Region>
        </div>
      </div>
      {isPanelOpen && (
        <div className={styles.runs} style={{ '--runs': `${sizes.runs}px` } as CSSProperties}>
          <Splitter
            label="Height of the runs"
            axis="y"
            pane="after"
            unit="px"
            {...splitter('runs')}
          />
          <div className={styles.runsPanel}>
            <Region name="Runs">
              <RunPanel
                graph={graph}
                problems={problems}
                nodeId={only}
                onSelectNode={(id) => show([id])}
                onSelectEdge={(id) => show([], [id])}
              />
            </Region>
          </div>
        </div>
      )}
    </div>
  )
}
