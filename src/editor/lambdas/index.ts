/** What stands beside the code of a lambda. */
export { LambdaSide } from './LambdaSide'
