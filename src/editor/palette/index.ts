export { PalettePanel } from './PalettePanel'
export { paletteGroups, searchDefinitions } from './search'
export { useInsert } from './useInsert'
export { useSelectedTypes } from './useSelectedTypes'
