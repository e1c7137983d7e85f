import { Monitor } from 'lucide-react'
import { Notices } from '@/components/notices/Notices'
import { EmptyState } from '@/components/ui/EmptyState'
import { ErrorBoundary } from '@/components/ui/ErrorBoundary'
import { TooltipLayer } from '@/components/ui/Tooltip'
import styles from './App.module.css'
import { Shell } from './Shell'
import { Starting } from './Starting'

interface AppProps {
  /** Whether the project has been read. */
  readonly started: boolean
}

/** The whole window. */
export function App({ started }: AppProps) {
  return (
    <ErrorBoundary name="The editor">
      <div className={styles.wide}>{started ? <Shell /> : <Starting />}</div>
      <div className={styles.narrow}>
        <EmptyState icon={<Monitor size={20} />} title="This window is too narrow">
          Espalier needs at least 1024 pixels. Make the window wider, zoom out, or use a larger
          screen.
        </EmptyState>
      </div>
      <Notices />
      <TooltipLayer />
    </ErrorBoundary>
  )
}
