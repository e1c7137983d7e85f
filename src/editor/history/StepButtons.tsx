import { Redo2, Undo2 } from 'lucide-react'
import { IconButton } from '@/components/ui/IconButton'

interface StepKeys {
  readonly undo: string | undefined
  readonly redo: string | undefined
}

const KEYS: StepKeys = { undo: 'Mod+Z', redo: 'Shift+Mod+Z' }

interface StepButtonsProps {
  /** What undo would take back; it is greyed out without. */
  readonly undoLabel: string | null | undefined
  readonly redoLabel: string | null | undefined
  /** The keys for it, where they are not those that everybody knows. */
  readonly keys?: StepKeys
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Undo and redo, with the name of the step that they are about. */
export function StepButtons({
  undoLabel,
  redoLabel,
  keys = KEYS,
  onUndo,
  onRedo,
}: StepButtonsProps) {
  return (
    <>
      <IconButton
        label={undoLabel ? `Undo: ${undoLabel}` : 'Undo'}
        {...(keys.undo !== undefined && { keys: keys.undo })}
        disabled={!undoLabel}
        onClick={onUndo}
      >
        <Undo2 size={16} />
      </IconButton>
      <IconButton
        label={redoLabel ? `Redo: ${redoLabel}` : 'Redo'}
        {...(keys.redo !== undefined && { keys: keys.redo })}
        disabled={!redoLabel}
        onClick={onRedo}
      >
        <Redo2 size={16} />
      </IconButton>
    </>
  )
}
