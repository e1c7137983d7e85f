export { allDefinitionsIn, definitionsIn } from './definitions'
export { useAllDefinitions, useDefinitions } from './useDefinitions'
export { useWithMainValues } from './useWithMainValues'
export { DefinitionsProvider } from './DefinitionsProvider'
