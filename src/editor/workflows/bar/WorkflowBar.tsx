import { ChevronDown, CircleAlert, PanelBottom, Play, Square, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { tip } from '@/components/ui/tip'
import { kindOf } from '@/model/workflow/kinds'
import type { Problem } from '@/model/workflow/lint'
import type { WorkflowGraph } from '@/model/workflow/types'
import { InputDialog } from '../runs/InputDialog'
import { useRunControls } from '../runs/useRunControls'
import styles from './WorkflowBar.module.css'

interface WorkflowBarProps {
  readonly graph: WorkflowGraph
  readonly problems: readonly Problem[]
  /** Whether the panel of runs and problems is open. */
  readonly isPanelOpen: boolean
  readonly onPanel: (open: boolean) => void
  /** Shows the problems of the workflow. */
  readonly onProblems: () => void
}

/** The line above the canvas: the name of the workflow, what is wrong with it, and the buttons that run it. */
export function WorkflowBar(props: WorkflowBarProps) {
  const { graph, problems, isPanelOpen, onPanel, onProblems } = props
  const { isRunning, run, stop } = useRunControls(graph.id)
  const [isAsking, setAsking] = useState(false)
  const canRun = graph.nodes.some(
    ({ kind, disabled }) => kindOf(kind)?.role === 'trigger' && disabled === undefined,
  )
  const begin = (begun: () => void) => {
    onPanel(true)
    begun()
  }
  return (
    <header className={styles.bar}>
      <h2 className={styles.name}>{graph.name}</h2>
      {problems.length > 0 && <ProblemCount problems={problems} onShow={onProblems} />}
      <span className={styles.room} />
      <IconButton
        label={isPanelOpen ? 'Hide the runs' : 'Show the runs'}
        pressed={isPanelOpen}
        onClick={() => onPanel(!isPanelOpen)}
      >
        <PanelBottom size={16} />
      </IconButton>
      <IconButton
        label="Run with input…"
        disabled={isRunning || !canRun}
        onClick={() => setAsking(true)}
      >
        <ChevronDown size={16} />
      </IconButton>
      {/* One button for both, so that the focus stays where it is. */}
      <Button
        tone={isRunning ? 'plain' : 'primary'}
        size="small"
        icon={isRunning ? <Square size={12} /> : <Play size={12} />}
        disabled={!isRunning && !canRun}
        {...tip(
          isRunning
            ? 'End this run'
            : canRun
              ? 'Run this workflow'
              : 'Add a trigger first, such as “Run by hand”',
        )}
        onClick={({ detail }) => {
          // The second click of a double-click is not meant for the button that came meanwhile.
          if (detail > 1) return
          if (isRunning) stop()
          else begin(() => run())
        }}
      >
        {isRunning ? 'Stop' : 'Run'}
      </Button>
      {isAsking && (
        <InputDialog
          workflowId={graph.id}
          onRun={(input) => begin(() => run(input))}
          onClose={() => setAsking(false)}
        />
      )}
    </header>
  )
}

interface ProblemCountProps {
  readonly problems: readonly Problem[]
  readonly onShow: () => void
}

function ProblemCount({ problems, onShow }: ProblemCountProps) {
  const errors = problems.filter(({ level }) => level === 'error').length
  const warnings = problems.length - errors
  const words = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')]
  return (
    <button
      type="button"
      className={styles.problems}
      data-level={errors > 0 ? 'error' : 'warning'}
      onClick={onShow}
    >
      {errors > 0 ? <CircleAlert size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
      {words.filter(Boolean).join(', ')}
    </button>
  )
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
