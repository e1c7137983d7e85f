/**
 * The `popover` attribute of what floats above everything; absent where the browser has no popovers
 * (before 2024, and jsdom), which would hide the element for good. It is merely fixed in place then.
 */
export const TOP_LAYER =
  typeof HTMLElement !== 'undefined' && 'showPopover' in HTMLElement.prototype
    ? ('manual' as const)
    : undefined
