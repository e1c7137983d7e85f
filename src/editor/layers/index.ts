export { LayersPanel } from './LayersPanel'
