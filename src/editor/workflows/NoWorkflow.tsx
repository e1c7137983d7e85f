import { Plus, Workflow } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Region } from '@/components/ui/Region'
import { useAppDispatch } from '@/store'
import { addWorkflow } from './list/commands'
import styles from './WorkflowsArea.module.css'

interface NoWorkflowProps {
  readonly readOnly: boolean
}

/** Stands in for the canvas while the project has no workflow. */
export function NoWorkflow({ readOnly }: NoWorkflowProps) {
  const dispatch = useAppDispatch()
  return (
    <Region name="Workflow" className={styles.nothing}>
      <EmptyState
        icon={<Workflow size={20} />}
        title="Draw what is to happen"
        actions={
          !readOnly && (
            <Button
              tone="primary"
              icon={<Plus size={14} />}
              onClick={() => dispatch(addWorkflow())}
            >
              New workflow
            </Button>
          )
        }
      >
        {readOnly
          ? 'This tab is read-only. Reload it to make a workflow.'
          : 'Steps are joined by edges, and run here in the browser. Begin with a new workflow.'}
      </EmptyState>
    </Region>
  )
}
