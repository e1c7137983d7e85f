import { SettingsDialog } from '@/editor/settings'
import { keyGroups } from './keyGroups'
import type { ShellAction } from './shellActions'

interface ShellSettingsProps {
  readonly actions: readonly ShellAction[]
  readonly onClose: () => void
}

/** The settings, with all that has keys in this window. */
export function ShellSettings({ actions, onClose }: ShellSettingsProps) {
  return <SettingsDialog keys={keyGroups(actions)} onClose={onClose} />
}
