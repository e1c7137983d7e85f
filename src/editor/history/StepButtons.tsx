import { Redo2, Undo2 } from 'lucide-react'
import { IconButton } from '@/components/ui/IconButton'

interface StepButtonsProps {
  /** What undo would take back; it is greyed out without. */
  readonly undoLabel: string | null | undefined
  readonly redoLabel: string | null | undefined
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Undo and redo, with the name of the step that they are about. */
export function StepButtons({ undoLabel, redoLabel, onUndo, onRedo }: StepButtonsProps) {
  return (
    <>
      <IconButton
        label={undoLabel ? `Undo: ${undoLabel}` : 'Undo'}
        keys="Mod+Z"
        disabled={!undoLabel}
        onClick={onUndo}
      >
        <Undo2 size={16} />
      </IconButton>
      <IconButton
        label={redoLabel ? `Redo: ${redoLabel}` : 'Redo'}
        keys="Shift+Mod+Z"
        disabled={!redoLabel}
        onClick={onRedo}
      >
        <Redo2 size={16} />
      </IconButton>
    </>
  )
}
