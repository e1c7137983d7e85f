import { Region } from '@/components/ui/Region'
import type { Problem } from '@/editor/monaco/problems'
import type { CodeKey } from '@/model/code/target'
import { Explorer } from '../explorer/Explorer'
import type { ExplorerActions } from '../explorer/useExplorerActions'
import styles from './LeftPanel.module.css'

interface LeftPanelProps {
  readonly does: ExplorerActions
  readonly active: CodeKey | null
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly onUpload: (folder: string) => void
}

/** The left of the code area: the explorer. */
export function LeftPanel(props: LeftPanelProps) {
  return (
    <Region
      name="Explorer"
      header={
        <header className={styles.header}>
          <h2 className={styles.title}>Explorer</h2>
        </header>
      }
    >
      <Explorer {...props} />
    </Region>
  )
}
