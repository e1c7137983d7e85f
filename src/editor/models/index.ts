/** The area in which the models of the project and their records are edited. */
export { ModelsArea } from './ModelsArea'
