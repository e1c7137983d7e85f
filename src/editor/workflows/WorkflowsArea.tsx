import { Plus } from 'lucide-react'
import { useCallback, useEffect, useState, type CSSProperties } from 'react'
import { ReactFlowProvider } from 'reactflow'
import { IconButton } from '@/components/ui/IconButton'
import { Region, RegionTitle } from '@/components/ui/Region'
import { Splitter } from '@/components/ui/Splitter'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectGraph } from '@/store/workflows'
import type { AddKind } from './canvas/useAdding'
import { useStepKeys } from './actions/useStepKeys'
import { addWorkflow, unpackWorkflow } from './list/commands'
import { WorkflowList } from './list/WorkflowList'
import { StepPalette } from './palette/StepPalette'
import { Announcer } from './view/Announcer'
import { PANES, panes, type PaneSizes } from './view/panes'
import { selectShownId } from './view/shownWorkflow'
import { WorkflowView } from './WorkflowView'
import { NoWorkflow } from './NoWorkflow'
import styles from './WorkflowsArea.module.css'

/** The area in which workflows are drawn and run. */
export function WorkflowsArea() {
  const dispatch = useAppDispatch()
  useStepKeys()
  const shown = useAppSelector(selectShownId)
  const graph = useAppSelector((state) => (shown === null ? undefined : selectGraph(state, shown)))
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const [sizes, setSizes] = useState(() => panes.read())
  // The canvas says what a step of the palette does there.
  const [add, setAdd] = useState<AddKind>()
  const takeAdd = useCallback((next: AddKind | undefined) => setAdd(() => next), [])
  useEffect(() => {
    if (shown !== null) dispatch(unpackWorkflow(shown))
  }, [dispatch, shown])
  const splitter = (pane: keyof PaneSizes) => ({
    ...PANES[pane],
    size: sizes[pane],
    property: `--${pane}` as const,
    onResized(size: number) {
      setSizes({ ...sizes, [pane]: size })
      panes.write({ ...panes.read(), [pane]: size })
    },
  })
  const widths = { '--left': `${sizes.left}px` } as CSSProperties
  const heights = { '--list': `${sizes.list}%` } as CSSProperties
  return (
    <div className={styles.area} style={widths}>
      <div className={styles.left} style={heights}>
        <div className={styles.list}>
          <Region
            name="Workflows"
            header={
              <RegionTitle
                tools={
                  !readOnly && (
                    <IconButton
                      label="New workflow"
                      size="small"
                      onClick={() => dispatch(addWorkflow())}
                    >
                      <Plus size={16} />
                    </IconButton>
                  )
                }
              >
                Workflows
              </RegionTitle>
            }
          >
            <WorkflowList shown={shown} readOnly={readOnly} />
          </Region>
        </div>
        <Splitter
          label="Height of the list of workflows"
          axis="y"
          pane="before"
          unit="%"
          {...splitter('list')}
        />
        <div className={styles.palette} inert={readOnly || !graph}>
          <Region name="Steps" header={<RegionTitle>Steps</RegionTitle>}>
            <StepPalette onAdd={(kind) => add?.(kind)} />
          </Region>
        </div>
      </div>
      <Splitter
        label="Width of the list of workflows"
        axis="x"
        pane="before"
        unit="px"
        {...splitter('left')}
      />
      {graph ? (
        <ReactFlowProvider key={graph.id}>
          <WorkflowView graph={graph} onAdder={takeAdd} />
        </ReactFlowProvider>
      ) : (
        <NoWorkflow readOnly={readOnly} />
      )}
      <Announcer />
    </div>
  )
}
