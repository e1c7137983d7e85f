import {
  useCallback,
  memo,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react'
import {
  Background,
  MiniMap,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  type Viewport,
} from 'reactflow'
import 'reactflow/dist/base.css'
import { ContextMenu } from '@/components/ui/ContextMenu'
import { useArea, useOfferedActions } from '@/editor/areas'
import { indexOf } from '@/model/workflow/graph'
import type { Problem } from '@/model/workflow/lint'
import type { Position, WorkflowGraph } from '@/model/workflow/types'
import { useAppDispatch, useAppSelector } from '@/store'
import { useFlowActions } from '../actions/useFlowActions'
import { useFlowKeys } from '../actions/useFlowKeys'
import { CanvasChooser, type Asked } from '../choosers/CanvasChooser'
import type { Plan } from '../commands/plan'
import type { Parts } from '../commands/remove'
import { GRID } from '../shape/shape'
import { announce } from '../view/announce'
import { useMinimap } from '../view/minimap'
import { startRenaming } from '../view/renaming'
import { runPlan } from '../view/runPlan'
import { keepViewport, viewportOf } from '../view/viewports'
import { CanvasActions, type CanvasDoes } from './canvasActions'
import { CanvasTools } from './CanvasTools'
import { ContainerNode } from './ContainerNode'
import { pointBelow, stepOfElement } from './elements'
import { EmptyCanvas } from './EmptyCanvas'
import styles from './FlowCanvas.module.css'
import { problemsByPart } from './flowParts'
import type { FlowEdge, FlowNode } from './flowTypes'
import { menuEntries, menuLabel } from './menuEntries'
import { NoteNode } from './NoteNode'
import { StepNode } from './StepNode'
import { useAdding, type AddKind } from './useAdding'
import { useConnecting } from './useConnecting'
import { useFlowParts } from './useFlowParts'
import { useKindDrop } from './useKindDrop'
import { useLatest } from './useLatest'
import { useMenus, type OpenMenu } from './useMenus'
import { useMoving } from './useMoving'
import { useSteering } from './useSteering'
import { useReveal } from './useReveal'
import { usePressed } from './usePressed'
import { useSelection } from './useSelection'
import { WireEdge } from './WireEdge'

const NODE_TYPES = { step: StepNode, container: ContainerNode, note: NoteNode }
const EDGE_TYPES = { wire: WireEdge }
const SNAP: [number, number] = [GRID, GRID]
const MULTI = ['Meta', 'Control', 'Shift']
const FIT = { maxZoom: 1, padding: 0.15 }

/** What the canvas is asked for from outside of it. */
export interface CanvasDoor {
  /** Selects steps and edges, and goes to the first of them. */
  readonly show: (parts: Parts) => void
}

/** Edges at ports that are gone are drawn all the same, which React Flow would tell of. */
const ignore = () => undefined

interface FlowCanvasProps {
  readonly ref?: Ref<CanvasDoor>
  readonly graph: WorkflowGraph
  readonly problems: readonly Problem[]
  /** Told how a step of the palette is added. */
  readonly onAdder: (add: AddKind | undefined) => void
  /** Told what is selected. */
  readonly onSelect?: (selection: Parts) => void
  /** Shows the parameters of the selected step. */
  readonly onOpen?: () => void
}

/** The canvas of one workflow, inside of a React Flow provider. */
export const FlowCanvas = memo(function FlowCanvas(props: FlowCanvasProps) {
  const { ref, graph, problems, onAdder, onSelect, onOpen } = props
  const dispatch = useAppDispatch()
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const canEdit = useAppSelector(({ sync }) => sync.readOnly === null)
  const canvas = useRef<HTMLDivElement>(null)
  const isPressed = usePressed()
  const index = indexOf(graph)
  const latest = useLatest(index)
  const byPart = useMemo(() => problemsByPart(problems), [problems])
  const parts = useFlowParts(graph, byPart)
  const { select, changeNodes, putBack } = parts
  const selection = useSelection(parts)
  const hasMap = useMinimap()
  const [asked, setAsked] = useState<Asked>()
  const [menu, setMenu] = useState<OpenMenu>()
  useEffect(() => onSelect?.(selection), [onSelect, selection])
  const { bringIntoSight, reveal } = useReveal(canvas)
  useImperativeHandle(
    ref,
    () => ({
      show({ nodes, edges }) {
        select(nodes, edges)
        const [edge] = edges.flatMap((id) => indexOf(graph).edges.get(id) ?? [])
        const id = nodes[0] ?? edge?.from
        if (id !== undefined) (nodes[0] === undefined ? bringIntoSight : reveal)([id])
      },
    }),
    [graph, select, bringIntoSight, reveal],
  )
  const run = useCallback(
    (plan: Plan | undefined) => {
      if (plan?.select) select(plan.select)
      if (!dispatch(runPlan(plan))) return false
      const active = document.activeElement
      const isHere = canvas.current?.contains(active) === true || active === document.body
      if (plan?.select && plan.select.length > 0 && isHere) reveal(plan.select)
      else if (plan?.select?.length === 0) canvas.current?.focus({ preventScroll: true })
      return true
    },
    [dispatch, select, reveal],
  )
  const pointFor = useCallback((nodeId?: string): Position => {
    const below = nodeId === undefined ? undefined : pointBelow(nodeId)
    if (below) return below
    const box = canvas.current?.getBoundingClientRect()
    return box ? { x: box.left + box.width / 2 - 112, y: box.top + box.height / 3 } : { x: 0, y: 0 }
  }, [])
  const selectAll = useCallback(
    () =>
      select(
        graph.nodes.map(({ id }) => id),
        graph.edges.map(({ id }) => id),
      ),
    [graph, select],
  )
  const tidy = useCallback(async () => {
    const layout = await import('../commands/layout')
    if (run(layout.tidy(indexOf(graph)))) {
      requestAnimationFrame(() => void flow.fitView(FIT))
    }
  }, [graph, run, flow])
  const actions = useFlowActions({
    index,
    selection,
    canEdit,
    run,
    ask: setAsked,
    selectAll,
    pointFor,
    tidy,
    openStep: onOpen,
  })
  useOfferedActions(actions, useArea() === 'workflows')
  const steering = useSteering({ index, selection, select, reveal, changeNodes, putBack, run })
  useFlowKeys({
    canvas,
    index,
    selection,
    canEdit,
    actions,
    run,
    ...steering,
    clear: () => select([]),
  })
  const connecting = useConnecting(index, setAsked)
  const moving = useMoving(index, { run, putBack })
  const kindDrop = useKindDrop(index, run)
  const does = useMemo<CanvasDoes>(
    () => ({
      canEdit,
      insertInEdge(edgeId, at) {
        const edge = latest.current.edges.get(edgeId)
        if (edge) setAsked({ what: 'kind in edge', edge, at })
      },
    }),
    [canEdit, latest],
  )
  const addKind = useAdding({
    index,
    selection,
    asked,
    run,
    pointFor,
    bringIntoSight,
    reveal,
    onAdder,
  })
  const menus = useMenus(select, setMenu)
  const writeOrOpen = useCallback(
    (_: unknown, { id, type }: FlowNode) => {
      if (type === 'note' && canEdit) startRenaming(id)
      else onOpen?.()
    },
    [canEdit, onOpen],
  )
  const { id: workflowId } = graph
  const keepView = useCallback(
    (_: unknown, moved: Viewport) => keepViewport(workflowId, moved),
    [workflowId],
  )
  const viewport = viewportOf(graph.id)
  return (
    <CanvasActions value={does}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- takes what is dragged to it; keys do the same */}
      <div
        ref={canvas}
        role="group"
        aria-label={`Steps of ${graph.name}`}
        tabIndex={-1}
        className={styles.canvas}
        data-workflow-canvas
        {...(canEdit && kindDrop)}
        onContextMenu={(event) => {
          // The key for menus comes as a menu event of what has the focus: here, of the canvas itself.
          if (event.target === canvas.current) menus.onPaneContextMenu(event)
        }}
        onFocus={({ target }) => {
          // A press selects by itself, perhaps with others.
          const id = isPressed.current ? undefined : stepOfElement(target)
          if (id === undefined || !target.matches('.react-flow__node')) return
          if (!selection.nodes.includes(id)) select([id])
        }}
      >
        <ReactFlow
          nodes={parts.nodes}
          edges={parts.edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          onNodesChange={parts.changeNodes}
          onEdgesChange={parts.changeEdges}
          {...connecting.handlers}
          {...moving}
          {...menus}
          onNodeDoubleClick={writeOrOpen}
          onMoveEnd={keepView}
          // By then the canvas has a size: the sizes of steps are known before.
          {...(viewport ? { defaultViewport: viewport } : { onInit: () => void flow.fitView(FIT) })}
          nodesDraggable={canEdit}
          nodesConnectable={canEdit}
          edgesReconnectable={canEdit}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          // It would hear the space bar of the whole page, and take it from every text.
          panActivationKeyCode={null}
          multiSelectionKeyCode={MULTI}
          selectionMode={SelectionMode.Partial}
          panOnScroll
          snapToGrid
          snapGrid={SNAP}
          minZoom={0.1}
          maxZoom={2}
          onlyRenderVisibleElements
          elevateNodesOnSelect={false}
          onError={ignore}
        >
          <Background gap={GRID * 3} size={1.4} />
          {hasMap && <MiniMap pannable zoomable ariaLabel="Map of the workflow" />}
        </ReactFlow>
        {graph.nodes.length === 0 && (
          <EmptyCanvas
            onAdd={canEdit ? () => actions.find(({ id }) => id === 'add')?.run() : undefined}
          />
        )}
        <CanvasTools actions={actions} />
        {asked && (
          <CanvasChooser
            asked={asked}
            index={index}
            reasons={byPart.edges}
            onKind={addKind}
            onTarget={connecting.join}
            onEdge={(id) => {
              select([], [id])
              announce('Selected. Delete removes it, I inserts a step.')
            }}
            onClose={() => setAsked(undefined)}
          />
        )}
        {menu && (
          <ContextMenu
            label={menu.of === 'canvas' ? 'Canvas' : menuLabel(selection, index)}
            entries={menuEntries(actions, menu.of)}
            at={menu.at}
            onClose={() => setMenu(undefined)}
          />
        )}
      </div>
    </CanvasActions>
  )
})
