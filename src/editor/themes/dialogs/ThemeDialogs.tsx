import { apart } from '@/components/ui/apart'
import type { Theme } from '@/model/theme/record'
import { NewModeDialog } from '../list/NewModeDialog'
import { NewTokenDialog } from './NewTokenDialog'
import { RampDialog } from './RampDialog'
import { SpacingDialog } from './SpacingDialog'
import { TypeScaleDialog } from './TypeScaleDialog'

const ImportDialog = apart(async () => (await import('../exchange/ImportDialog')).ImportDialog)
const ExportDialog = apart(async () => (await import('../exchange/ExportDialog')).ExportDialog)

const DIALOGS = {
  token: NewTokenDialog,
  ramp: RampDialog,
  type: TypeScaleDialog,
  spacing: SpacingDialog,
  mode: NewModeDialog,
  import: ImportDialog,
  export: ExportDialog,
} as const

/** A dialog of the area, and the theme that it is about. */
export interface OpenDialog {
  readonly dialog: keyof typeof DIALOGS
  readonly theme: Theme
}

interface ThemeDialogsProps {
  readonly open: OpenDialog | undefined
  readonly onClose: () => void
}

/** The dialog that is open, if one is. */
export function ThemeDialogs({ open, onClose }: ThemeDialogsProps) {
  if (!open) return null
  const View = DIALOGS[open.dialog]
  return <View theme={open.theme} onClose={onClose} />
}
