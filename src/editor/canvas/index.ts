export { CanvasPanel } from './CanvasPanel'
export { askView, readView } from '@/editor/view/view'
