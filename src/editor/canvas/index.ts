export { CanvasPanel } from './CanvasPanel'
export { askView } from './view'
