export { CanvasPanel } from './CanvasPanel'
export { askView, readView } from './view'
