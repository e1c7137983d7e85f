import { Dialog } from '@/components/ui/Dialog'
import { ReduxIntegrationDemo } from '@/components/ReduxIntegrationDemo'

interface DemoDialogProps {
  readonly onClose: () => void
}

/** Shows the store at work: files, trees and synchronisation through the public hooks. */
export function DemoDialog({ onClose }: DemoDialogProps) {
  return (
    <Dialog title="Redux demo" size="wide" onClose={onClose}>
      <ReduxIntegrationDemo />
    </Dialog>
  )
}
