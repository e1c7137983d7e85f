import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { RefusalList } from './RefusalList'
import type { Refusal } from './refusals'

interface RefusalDialogProps {
  readonly title: string
  readonly refusals: readonly Refusal[]
  readonly onClose: () => void
}

/** Tells what was refused of something that was done for the most part. */
export function RefusalDialog({ title, refusals, onClose }: RefusalDialogProps) {
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      footer={
        <Button tone="primary" onClick={onClose} data-first-focus>
          Done
        </Button>
      }
    >
      <RefusalList refusals={refusals} fileName="refused.csv" />
    </Dialog>
  )
}
