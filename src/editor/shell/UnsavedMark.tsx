import { Save } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { tip } from '@/components/ui/tip'
import { useKeys } from '@/editor/commands/keymap'
import { saveTexts } from '@/editor/monaco/flushTexts'
import { useUnsaved } from '@/editor/monaco/unsaved'

/** Says how many texts wait to be saved, and saves them; nothing while there are none, as always with auto-save on. */
export function UnsavedMark() {
  const { size } = useUnsaved()
  const keys = useKeys('shell.save', 'Mod+S')
  if (size === 0) return null
  return (
    <Button
      size="small"
      tone="quiet"
      icon={<Save size={14} />}
      {...tip('Save the code', keys === undefined ? {} : { keys })}
      onClick={saveTexts}
    >
      {size === 1 ? '1 text not saved' : `${size} texts not saved`}
    </Button>
  )
}
