import { useState } from 'react'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import type { Problem } from '@/model/workflow/lint'
import type { WorkflowGraph } from '@/model/workflow/types'
import { HistoryList } from './HistoryList'
import { ProblemsTab } from './ProblemsTab'
import { RunBar } from './RunBar'
import styles from './RunPanel.module.css'
import { StepDetail } from './StepDetail'
import { StepList } from './StepList'
import { useScopes } from './useScopes'
import { useFollowRuns, useShownRun } from './useShownRun'

interface RunPanelProps {
  readonly graph: WorkflowGraph
  readonly problems: readonly Problem[]
  /** The one step that is selected on the canvas. */
  readonly nodeId: string | undefined
  readonly onSelectNode: (nodeId: string) => void
  readonly onSelectEdge: (edgeId: string) => void
}

type TabId = 'steps' | 'history' | 'problems'

/** What happened in a run of the workflow: its steps, and of one of them everything. */
export function RunPanel({ graph, problems, nodeId, onSelectNode, onSelectEdge }: RunPanelProps) {
  const [tab, setTab] = useState<TabId>('steps')
  const shown = useShownRun(graph.id)
  useFollowRuns(graph.id)
  const scopes = useScopes(shown)
  const count = problems.length > 0 ? ` (${problems.length})` : ''
  return (
    <div className={styles.panel}>
      <div className={styles.left}>
        <div className={styles.tabs}>
          <Tabs<TabId>
            label="Runs and problems"
            name="workflow-runs"
            tabs={[
              { id: 'steps', label: 'Steps' },
              { id: 'history', label: 'History' },
              { id: 'problems', label: `Problems${count}` },
            ]}
            value={tab}
            onChange={setTab}
          />
        </div>
        <TabPanel name="workflow-runs" id={tab} className={styles.list}>
          {tab === 'steps' && (
            <StepList shown={shown} scopes={scopes} nodeId={nodeId} onSelect={onSelectNode} />
          )}
          {tab === 'history' && <HistoryList workflowId={graph.id} shownId={shown?.runId} />}
          {tab === 'problems' && (
            <ProblemsTab
              graph={graph}
              problems={problems}
              onSelectNode={onSelectNode}
              onSelectEdge={onSelectEdge}
            />
          )}
        </TabPanel>
      </div>
      <div className={styles.right}>
        {shown && <RunBar graph={graph} shown={shown} />}
        <StepDetail graph={graph} shown={shown} scopes={scopes} nodeId={nodeId} />
      </div>
    </div>
  )
}
