/** The door of the settings. */
export { SettingsDialog } from './SettingsDialog'
