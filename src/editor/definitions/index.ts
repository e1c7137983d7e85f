export { definitionsIn } from './definitions'
export { useAllDefinitions, useDefinitions } from './useDefinitions'
export { DefinitionsProvider } from './DefinitionsProvider'
