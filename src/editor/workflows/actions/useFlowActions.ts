import { isMotionReduced } from '@/components/ui/motion'
import { useMemo } from 'react'
import { useReactFlow } from 'reactflow'
import type { GraphIndex } from '@/model/workflow/graph'
import { outputsOf } from '@/model/workflow/ports'
import type { Disabled, Position } from '@/model/workflow/types'
import { useAppDispatch } from '@/store'
import type { Asked } from '../choosers/CanvasChooser'
import { remove, type Parts } from '../commands/remove'
import { duplicate } from '../commands/paste'
import type { Plan } from '../commands/plan'
import { switchOff } from '../commands/settings'
import { isNote } from '../shape/shape'
import type { FlowAction } from './flowAction'
import { copyText, pasteText, readClipboard } from './clipboard'
import { startRenaming } from '../view/renaming'
import { stepWorkflows } from '../view/runPlan'
import { toggleMinimap } from '../view/minimap'

interface FlowActionParts {
  readonly index: GraphIndex
  readonly selection: Parts
  readonly canEdit: boolean
  /** Does a plan and selects what it says. */
  readonly run: (plan: Plan | undefined) => boolean
  readonly ask: (asked: Asked) => void
  readonly selectAll: () => void
  /** Where a list about a step opens, in px of the window; in the middle of the canvas without. */
  readonly pointFor: (nodeId?: string) => Position
  readonly tidy: () => Promise<void>
  /** Shows the parameters of the step. */
  readonly openStep: (() => void) | undefined
}

/** How long the view moves, in ms; not at all for those who want no motion. */
const SMOOTH = 160

/** All that can be done on the canvas now, in the order of menus. */
export function useFlowActions(parts: FlowActionParts): readonly FlowAction[] {
  const { index, selection, canEdit, run, ask, selectAll, pointFor, tidy, openStep } = parts
  const flow = useReactFlow()
  const dispatch = useAppDispatch()
  return useMemo(() => {
    const nodes = selection.nodes.flatMap((id) => index.nodes.get(id) ?? [])
    const [first] = nodes
    const single = nodes.length === 1 ? first : undefined
    const [edge] = selection.edges.flatMap((id) => index.edges.get(id) ?? [])
    const some = nodes.length > 0
    const duration = isMotionReduced() ? 0 : SMOOTH
    const off = (disabled: Disabled | undefined) => switchOff(index, selection.nodes, disabled)
    const switches = (
      [
        ['skip', 'Skip', 'circle-slash', 'skip'],
        ['bypass', 'Bypass', 'fast-forward', 'bypass'],
        ['on', 'Switch on', 'power', undefined],
      ] as const
    ).map(([id, title, icon, disabled]): FlowAction => ({
      id,
      title,
      icon,
      of: 'selection',
      enabled: canEdit && off(disabled) !== undefined,
      run: () => void run(off(disabled)),
    }))
    const actions: FlowAction[] = [
      {
        id: 'open',
        title: 'Show parameters',
        icon: 'sliders-horizontal',
        keys: ['Enter'],
        of: 'selection',
        enabled: single !== undefined && openStep !== undefined,
        run: () => openStep?.(),
      },
      {
        id: 'rename',
        title: single && isNote(single) ? 'Write' : 'Rename',
        icon: 'pencil',
        keys: ['F2'],
        of: 'selection',
        enabled: canEdit && single !== undefined,
        run: () => startRenaming(single?.id ?? null),
      },
      {
        id: 'connect',
        title: 'Connect to…',
        icon: 'spline',
        keys: ['C'],
        of: 'selection',
        enabled: canEdit && single !== undefined && outputsOf(single).length > 0,
        run: () => single && ask({ what: 'target', source: single, at: pointFor(single.id) }),
      },
      {
        id: 'edges',
        title: 'Edges…',
        icon: 'waypoints',
        keys: ['E'],
        of: 'selection',
        enabled: single !== undefined && !isNote(single),
        run: () => single && ask({ what: 'edge', node: single, at: pointFor(single.id) }),
      },
      {
        id: 'insertInEdge',
        title: 'Insert a step in the edge…',
        icon: 'plus',
        keys: ['I'],
        of: 'selection',
        enabled: canEdit && edge !== undefined && selection.edges.length === 1 && !some,
        run: () => edge && ask({ what: 'kind in edge', edge, at: pointFor(edge.to) }),
      },
      {
        id: 'duplicate',
        title: 'Duplicate',
        icon: 'copy-plus',
        keys: ['Mod+D'],
        of: 'selection',
        enabled: canEdit && some,
        run: () => void run(duplicate(index, selection.nodes, () => crypto.randomUUID())),
      },
      {
        id: 'copy',
        title: 'Copy',
        icon: 'copy',
        keys: ['Mod+C'],
        native: true,
        of: 'selection',
        enabled: some,
        run: () => void copyText(index, selection.nodes),
      },
      {
        id: 'cut',
        title: 'Cut',
        icon: 'scissors',
        keys: ['Mod+X'],
        native: true,
        of: 'selection',
        enabled: canEdit && some,
        run: () =>
          void copyText(index, selection.nodes).then(
            (isDone) => isDone && run(remove(index, selection)),
          ),
      },
      ...switches,
      {
        id: 'delete',
        title: 'Delete',
        icon: 'trash-2',
        keys: ['Delete', 'Backspace'],
        of: 'selection',
        danger: true,
        enabled: canEdit && (some || edge !== undefined),
        run: () => void run(remove(index, selection)),
      },
      {
        id: 'add',
        title: 'Add step…',
        icon: 'plus',
        keys: ['A', '/', 'Shift+/'],
        of: 'canvas',
        enabled: canEdit,
        run: () => {
          const at = pointFor()
          ask({ what: 'kind', at, place: flow.screenToFlowPosition(at) })
        },
      },
      {
        id: 'paste',
        title: 'Paste',
        icon: 'clipboard-paste',
        keys: ['Mod+V'],
        native: true,
        of: 'canvas',
        enabled: canEdit,
        run: () =>
          void readClipboard(dispatch).then(
            (text) => text !== undefined && dispatch(pasteText({ index, selection, text, run })),
          ),
      },
      {
        id: 'all',
        title: 'Select all',
        icon: 'box-select',
        keys: ['Mod+A'],
        of: 'canvas',
        enabled: index.graph.nodes.length > 0,
        run: selectAll,
      },
      {
        id: 'tidy',
        title: 'Tidy up',
        icon: 'layout-dashboard',
        keys: ['T'],
        of: 'canvas',
        enabled: canEdit && index.graph.nodes.length > 1,
        run: () => void tidy(),
      },
      {
        id: 'fit',
        title: 'Fit the workflow',
        icon: 'maximize',
        keys: ['Shift+1'],
        of: 'canvas',
        enabled: true,
        run: () => void flow.fitView({ maxZoom: 1, padding: 0.15, duration }),
      },
      {
        id: 'fitSelection',
        title: 'Zoom to the selection',
        icon: 'scan-search',
        keys: ['Shift+2'],
        of: 'canvas',
        enabled: some,
        run: () =>
          void flow.fitView({
            nodes: selection.nodes.map((id) => ({ id })),
            maxZoom: 1.5,
            padding: 0.3,
            duration,
          }),
      },
      {
        id: 'zoomIn',
        title: 'Zoom in',
        icon: 'zoom-in',
        keys: ['Mod+Plus', 'Shift+Mod+Plus', 'Mod+='],
        of: 'canvas',
        enabled: true,
        run: () => void flow.zoomIn({ duration }),
      },
      {
        id: 'zoomOut',
        title: 'Zoom out',
        icon: 'zoom-out',
        keys: ['Mod+-'],
        of: 'canvas',
        enabled: true,
        run: () => void flow.zoomOut({ duration }),
      },
      {
        id: 'actualSize',
        title: 'Zoom to 100 %',
        icon: 'square',
        keys: ['Mod+0'],
        of: 'canvas',
        enabled: true,
        run: () => void flow.zoomTo(1, { duration }),
      },
      {
        id: 'minimap',
        title: 'Show or hide the map',
        icon: 'map',
        keys: ['M'],
        of: 'canvas',
        enabled: true,
        run: toggleMinimap,
      },
      {
        id: 'undo',
        title: 'Undo',
        icon: 'undo-2',
        keys: ['Mod+Z'],
        native: true,
        of: 'canvas',
        enabled: canEdit,
        run: () => dispatch(stepWorkflows('undo')),
      },
      {
        id: 'redo',
        title: 'Redo',
        icon: 'redo-2',
        keys: ['Shift+Mod+Z'],
        native: true,
        of: 'canvas',
        enabled: canEdit,
        run: () => dispatch(stepWorkflows('redo')),
      },
    ]
    return actions
  }, [index, selection, canEdit, run, ask, selectAll, pointFor, tidy, openStep, flow, dispatch])
}
