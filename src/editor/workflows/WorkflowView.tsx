import { useCallback, useMemo, useRef, useState, type CSSProperties } from 'react'
import { Region, RegionTitle } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import type { Problem } from '@/model/workflow/lint'
import type { WorkflowGraph } from '@/model/workflow/types'
import { WorkflowBar } from './bar/WorkflowBar'
import { FlowCanvas, type CanvasDoor } from './canvas/FlowCanvas'
import type { AddKind } from './canvas/useAdding'
import type { Parts } from './commands/remove'
import { useLint } from './graph/useLint'
import { SamplesContext } from './inspector/samples'
import { WorkflowInspector } from './inspector/WorkflowInspector'
import { RunPanel } from './runs/RunPanel'
import { sampleScope } from './runs/sampleScope'
import { useShownRun } from './runs/useShownRun'
import { PANES, panes, type PaneSizes } from './view/panes'
import { rememberRunsOpen, wasRunsOpen } from './view/runsOpen'
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
  const [hasRuns, setHasRuns] = useState(wasRunsOpen)
  const canvas = useRef<CanvasDoor>(null)
  const side = useRef<HTMLDivElement>(null)
  const samples = useSampleValues(graph.id)
  const open = useCallback(() => {
    // The first field of the step, behind the buttons of the panel.
    const field = side.current?.querySelector<HTMLElement>('input, textarea, select, button')
    field?.focus()
  }, [])
  const showNode = (nodeId: string) => canvas.current?.show({ nodes: [nodeId], edges: [] })
  const showEdge = (edgeId: string) => canvas.current?.show({ nodes: [], edges: [edgeId] })
  const show = ({ nodeId, edgeId }: Problem) => {
    if (nodeId !== undefined) showNode(nodeId)
    else if (edgeId !== undefined) showEdge(edgeId)
  }
  const toggleRuns = () => {
    rememberRunsOpen(!hasRuns)
    setHasRuns(!hasRuns)
  }
  const splitter = (pane: keyof PaneSizes) => ({
    ...PANES[pane],
    size: sizes[pane],
    property: `--${pane}` as const,
    unit: 'px' as const,
    pane: 'after' as const,
    onResized(size: number) {
      setSizes({ ...sizes, [pane]: size })
      panes.write({ ...panes.read(), [pane]: size })
    },
  })
  const widths = { '--right': `${sizes.right}px` } as CSSProperties
  const heights = { '--runs': `${sizes.runs}px` } as CSSProperties
  return (
    <SamplesContext value={samples}>
      <div className={styles.view} style={heights} data-runs={hasRuns}>
        <div className={styles.drawing} style={widths}>
          <div className={styles.centre}>
            <WorkflowBar
              graph={graph}
              problems={problems}
              hasRuns={hasRuns}
              onShow={show}
              onToggleRuns={toggleRuns}
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
          <Splitter label="Width of the inspector" axis="x" {...splitter('right')} />
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
        {hasRuns && (
          <>
            <Splitter label="Height of the runs" axis="y" {...splitter('runs')} />
            <div className={styles.runs}>
              <RunPanel
                graph={graph}
                problems={problems}
                nodeId={selection.nodes.length === 1 ? selection.nodes[0] : undefined}
                onSelectNode={showNode}
                onSelectEdge={showEdge}
              />
            </div>
          </>
        )}
      </div>
    </SamplesContext>
  )
}

/** What expressions can be tried with: the values of the run that is shown, as it was when it last changed. */
function useSampleValues(workflowId: string) {
  const shown = useShownRun(workflowId)
  const version = shown?.version
  return useMemo(() => {
    const known = new Map<string, ReturnType<typeof sampleScope>>()
    return (nodeId: string) => {
      let scope = known.get(nodeId)
      if (!scope) known.set(nodeId, (scope = sampleScope(shown?.view, nodeId)))
      return scope
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the view changes in place; its version says when
  }, [shown, version])
}
