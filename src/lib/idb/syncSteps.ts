/** The transactions of a synchronisation: loaded with the first one, as no edit needs them. */
export { adoptOldOutbox } from './adoptOldOutbox'
export { beginAnew } from './beginAnew'
export { freezeBatch } from './freezeBatch'
export { putBack, receiveAnswer } from './receiveAnswer'
export { resolveConflicts } from './resolveConflicts'
