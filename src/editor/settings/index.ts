/** The door of the settings. */
export type { KeyGroup, KeyLine } from './keyList'
export { SettingsDialog } from './SettingsDialog'
