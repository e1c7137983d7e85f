export { PalettePanel } from './PalettePanel'
export { searchDefinitions } from './search'
export { useInsert } from './useInsert'
