export {
  breakpointId,
  MOST_BREAKPOINTS,
  whyNoName,
  whyNoWidth,
  withBreakpoint,
} from './breakpointList'
export {
  hasResponsive,
  joinKey,
  keysOfGone,
  laidOver,
  mapAt,
  namesIn,
  ownAt,
  ownBreakpoints,
  splitKey,
  valueAt,
  wideningFrom,
} from './keys'
export { breakpointAt, breakpointsIn, rangesOf, type WidthRange } from './ranges'
