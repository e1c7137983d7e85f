import { Braces, CircleAlert, PanelBottom, Play, Square, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import { tip } from '@/components/ui/tip'
import { kindOf } from '@/model/workflow/kinds'
import type { Problem } from '@/model/workflow/lint'
import type { WorkflowGraph } from '@/model/workflow/types'
import type { Json } from '@/model/json'
import { useAppDispatch } from '@/store'
import { cancelWorkflowRun, startWorkflow } from '@/store/workflows'
import { InputDialog } from '../runs/InputDialog'
import { showRun } from '../runs/shownRuns'
import { useLiveRuns } from './useLiveRuns'
import styles from './WorkflowBar.module.css'

interface WorkflowBarProps {
  readonly graph: WorkflowGraph
  readonly problems: readonly Problem[]
  /** Selects a step or an edge on the canvas and shows it. */
  readonly onShow: (problem: Problem) => void
  /** Whether the panel of runs is open. */
  readonly hasRuns: boolean
  readonly onToggleRuns: () => void
}

/** The line above the canvas: the name of the workflow, what is wrong with it, and the button that runs it. */
export function WorkflowBar({ graph, problems, onShow, hasRuns, onToggleRuns }: WorkflowBarProps) {
  const dispatch = useAppDispatch()
  const running = useLiveRuns(graph.id)
  const isRunning = running.length > 0
  const [isAsking, setAsking] = useState(false)
  const run = (input?: Json) =>
    void dispatch(
      startWorkflow(graph.id, {
        ...(input !== undefined && { input }),
        onProgress: ({ id }) => showRun(graph.id, id),
      }),
    )
  const hasTrigger = graph.nodes.some(
    ({ kind, disabled }) => kindOf(kind)?.role === 'trigger' && disabled === undefined,
  )
  return (
    <header className={styles.bar}>
      <h2 className={styles.name}>{graph.name}</h2>
      {problems.length > 0 && <Problems problems={problems} onShow={onShow} />}
      <span className={styles.room} />
      <IconButton
        label={hasRuns ? 'Hide the runs' : 'Show the runs'}
        size="small"
        pressed={hasRuns}
        onClick={onToggleRuns}
      >
        <PanelBottom size={16} />
      </IconButton>
      <IconButton
        label="Run with input…"
        size="small"
        disabled={isRunning || !hasTrigger}
        onClick={() => setAsking(true)}
      >
        <Braces size={16} />
      </IconButton>
      {/* One button for both, so that the focus stays where it is. */}
      <Button
        tone={isRunning ? 'plain' : 'primary'}
        size="small"
        icon={isRunning ? <Square size={12} /> : <Play size={12} />}
        disabled={!isRunning && !hasTrigger}
        {...tip(
          isRunning
            ? 'End this run'
            : hasTrigger
              ? 'Run this workflow'
              : 'Add a trigger first, such as “Run by hand”',
        )}
        onClick={({ detail }) => {
          // The second click of a double-click is not meant for the button that came meanwhile.
          if (detail > 1) return
          if (isRunning) for (const id of running) cancelWorkflowRun(id)
          else run()
        }}
      >
        {isRunning ? 'Stop' : 'Run'}
      </Button>
      {isAsking && (
        <InputDialog workflowId={graph.id} onRun={run} onClose={() => setAsking(false)} />
      )}
    </header>
  )
}

function Problems({ problems, onShow }: Pick<WorkflowBarProps, 'problems' | 'onShow'>) {
  const errors = problems.filter(({ level }) => level === 'error').length
  const warnings = problems.length - errors
  const words = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')]
  return (
    <Menu
      label="Problems"
      entries={problems.map((problem, at) => ({
        id: String(at),
        label: problem.message,
        icon:
          problem.level === 'error' ? <CircleAlert aria-hidden /> : <TriangleAlert aria-hidden />,
        run: () => onShow(problem),
      }))}
      renderTrigger={(props) => (
        <button
          type="button"
          className={styles.problems}
          data-level={errors > 0 ? 'error' : 'warning'}
          {...props}
        >
          {errors > 0 ? (
            <CircleAlert size={14} aria-hidden />
          ) : (
            <TriangleAlert size={14} aria-hidden />
          )}
          {words.filter(Boolean).join(', ')}
        </button>
      )}
    />
  )
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
