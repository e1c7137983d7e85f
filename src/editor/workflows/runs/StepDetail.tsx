import { MousePointerClick, Play } from 'lucide-react'
import { useState } from 'react'
import { EmptyState } from '@/components/ui/EmptyState'
import { TabPanel, Tabs } from '@/components/ui/Tabs'
import { givenTo } from '@/model/workflow/run/givenTo'
import { ERROR_PORT, type WorkflowGraph } from '@/model/workflow/types'
import { AskWhether } from './AskWhether'
import { AttemptsTab } from './AttemptsTab'
import { LogsTab } from './LogsTab'
import { RoundPickers } from './RoundPicker'
import styles from './RunPanel.module.css'
import { RunStepButton } from './RunStepButton'
import type { ShownRun } from './shownRuns'
import type { Scopes } from './useScopes'
import { ValueTab } from './ValueTab'

interface StepDetailProps {
  readonly graph: WorkflowGraph
  readonly shown: ShownRun | undefined
  readonly scopes: Scopes
  readonly nodeId: string | undefined
}

type TabId = 'input' | 'output' | 'logs' | 'attempts'

/** Whoever looks at outputs wants that of the next step too. */
let lastTab: TabId = 'output'

/** Everything that is known of one step in the run that is shown. */
export function StepDetail({ graph, shown, scopes, nodeId }: StepDetailProps) {
  const [tab, setTab] = useState<TabId>(lastTab)
  if (nodeId !== undefined && !shown) {
    return (
      <EmptyState icon={<Play size={20} />} title="It has not run yet">
        Press Run: what this step was given and what it gave stands here then.
      </EmptyState>
    )
  }
  if (nodeId === undefined || !shown) {
    return (
      <EmptyState icon={<MousePointerClick size={20} />} title="No step is selected">
        Select a step to see what it was given, what it gave, and how long it took.
      </EmptyState>
    )
  }
  const { view } = shown
  const key = scopes.keyOf(nodeId)
  const step = view.steps.get(key)
  const logs = step?.attempts.reduce((sum, attempt) => sum + attempt.logs.length, 0) ?? 0
  const attempts = step?.attempts.length ?? 0
  const choose = (id: TabId) => {
    lastTab = id
    setTab(id)
  }
  const input = givenTo(view, key)
  return (
    <div className={styles.detail}>
      <div className={styles.detailBar}>
        <Tabs<TabId>
          label="What is known of the step"
          name="workflow-step"
          tabs={[
            { id: 'input', label: 'Input' },
            { id: 'output', label: 'Output' },
            { id: 'logs', label: logs > 0 ? `Logs (${logs})` : 'Logs' },
            { id: 'attempts', label: attempts > 1 ? `Attempts (${attempts})` : 'Timing' },
          ]}
          value={tab}
          onChange={choose}
        />
        <RoundPickers shown={shown} scopes={scopes} nodeId={nodeId} />
        <RunStepButton graph={graph} nodeId={nodeId} input={input} view={view} />
      </div>
      {step?.status === 'unknown' && <AskWhether runId={shown.runId} step={step} />}
      <TabPanel name="workflow-step" id={tab} className={styles.detailBody}>
        {tab === 'input' && (
          <ValueTab
            label="Input"
            values={input === undefined ? [] : [['', input]]}
            empty={step ? 'Nothing came in.' : 'It did not begin in this run.'}
          />
        )}
        {tab === 'output' && (
          <ValueTab
            label="Output"
            values={Object.entries(step?.outputs ?? {}).filter(([port]) => port !== ERROR_PORT)}
            error={step?.error}
            empty={
              step?.reason ?? (step ? 'Nothing came out yet.' : 'It did not begin in this run.')
            }
          />
        )}
        {tab === 'logs' && <LogsTab step={step} />}
        {tab === 'attempts' && <AttemptsTab step={step} startedAt={view.startedAt} />}
      </TabPanel>
    </div>
  )
}
