/** The door of what people see of the synchronisation. */
export { SyncDialog } from './SyncDialog'
