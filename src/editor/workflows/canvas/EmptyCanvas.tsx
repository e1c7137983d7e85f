import { Plus, Workflow } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import styles from './FlowCanvas.module.css'

interface EmptyCanvasProps {
  /** Absent where nothing can be changed. */
  readonly onAdd: (() => void) | undefined
}

/** Stands on the canvas of a workflow without steps. */
export function EmptyCanvas({ onAdd }: EmptyCanvasProps) {
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={<Workflow size={20} />}
        title="This workflow has no steps"
        actions={
          onAdd && (
            <Button tone="primary" icon={<Plus size={14} />} onClick={onAdd}>
              Add a step
            </Button>
          )
        }
      >
        Begin with a trigger, such as “Manual”, and drag the steps that follow from the palette.
      </EmptyState>
    </div>
  )
}
