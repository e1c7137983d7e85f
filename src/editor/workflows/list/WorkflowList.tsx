import { Plus, Workflow as Sign } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { NameList } from '@/components/ui/NameList'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectWorkflows } from '../graph/selectWorkflows'
import { showWorkflow } from '../view/shownWorkflow'
import { addWorkflow, copyWorkflow, deleteWorkflow, nameWorkflow } from './commands'

interface WorkflowListProps {
  /** The one on the canvas. */
  readonly shown: string | null
  readonly readOnly: boolean
}

/** All workflows of the project, or how to begin the first one. */
export function WorkflowList({ shown, readOnly }: WorkflowListProps) {
  const dispatch = useAppDispatch()
  const workflows = useAppSelector(selectWorkflows)
  if (workflows.length === 0) {
    return (
      <EmptyState
        icon={<Sign size={20} />}
        title="No workflows yet"
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
        A workflow does steps one after another: read a file, change its data, ask a server.
      </EmptyState>
    )
  }
  return (
    <NameList
      one="workflow"
      many="workflows"
      sign={Sign}
      items={workflows}
      shown={shown}
      readOnly={readOnly}
      onShow={(id) => dispatch(showWorkflow(id))}
      onRename={(id, name) => dispatch(nameWorkflow(id, name))}
      onDuplicate={(id) => dispatch(copyWorkflow(id))}
      onDelete={async (id) => {
        dispatch(deleteWorkflow(id))
        return true
      }}
    />
  )
}
