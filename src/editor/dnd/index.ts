export { DragArea } from './DragArea'
export {
  canvasArrived,
  currentCanvasPort,
  registerCanvasPort,
  type CanvasPort,
  type Point,
} from './canvasPort'
export { currentHovered, setHovered, watchHovered } from './hover'
export { useDragSource, type DragSource, type ReadSource } from './source'
