export { CanvasPanel } from './CanvasPanel'
