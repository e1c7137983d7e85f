import { Button } from '@/components/ui/Button'
import { detachInstance } from '@/editor/commands/detachInstance'
import { editMain } from '@/editor/commands/editMain'
import { runCommand } from '@/editor/commands/runCommand'
import type { ComponentDefinition } from '@/model/definition'
import { useAppDispatch } from '@/store'
import styles from './InstanceBar.module.css'

interface InstanceBarProps {
  /** Of a composed component. */
  readonly definition: ComponentDefinition
}

/** What can be done with a selected instance beside setting what its main exposes. */
export function InstanceBar({ definition }: InstanceBarProps) {
  const dispatch = useAppDispatch()
  return (
    <div className={styles.bar}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => dispatch(runCommand(editMain))}>
          Edit main
        </Button>
        <Button size="small" onClick={() => dispatch(runCommand(detachInstance))}>
          Detach
        </Button>
      </div>
      {Object.keys(definition.props).length === 0 && (
        <p className={styles.none}>
          Nothing of it can be set here yet. In the main, “Expose as prop” beside a field changes
          that.
        </p>
      )}
    </div>
  )
}
