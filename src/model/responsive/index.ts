export {
  hasResponsive,
  joinKey,
  keysOfGone,
  laidOver,
  mapAt,
  ownAt,
  ownBreakpoints,
  splitKey,
  valueAt,
} from './keys'
export { breakpointAt, breakpointsIn, rangesOf, type WidthRange } from './ranges'
