/** The door for whoever changes files, components and lambdas as wholes. */
export { editEntities, type EntityEdit } from './editEntities'
export { redoEntities, undoEntities } from './steps'
