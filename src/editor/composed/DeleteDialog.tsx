import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { useAppDispatch } from '@/store'
import { deleteComponent } from './deleteComponent'
import { useUses } from './useUses'
import { usedTimes } from './words'

interface DeleteDialogProps {
  readonly component: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}

/** Asks whether a component goes that is used: its instances are detached then. */
export function DeleteDialog({ component, onClose }: DeleteDialogProps) {
  const dispatch = useAppDispatch()
  const uses = useUses(component.id)
  return (
    <Dialog
      title={`Delete “${component.name}”?`}
      onClose={onClose}
      footer={
        <>
          <Button data-first-focus onClick={onClose}>
            Keep it
          </Button>
          <Button
            tone="danger"
            onClick={() => {
              onClose()
              dispatch(deleteComponent(component.id, component.name))
            }}
          >
            {uses > 0 ? 'Detach all and delete' : 'Delete component'}
          </Button>
        </>
      }
    >
      <p>
        {uses > 0
          ? `It is ${usedTimes(uses)}. Everything stays where it is and looks as it does, but is detached: it follows no component any more.`
          : 'It is not used anywhere.'}
      </p>
    </Dialog>
  )
}
