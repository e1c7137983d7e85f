/** What stands beside the code of a lambda, and the one question that a run may ask. */
export { GrantsDialog } from './grants/GrantsDialog'
export { LambdaSide } from './LambdaSide'
