/** The area in which workflows are drawn and run. */
export { WorkflowsArea } from './WorkflowsArea'
