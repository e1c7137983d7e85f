const SELECTOR = '[data-region]'
const FOCUSABLE =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]'

/** The element that had the focus when a region was left. */
const left = new WeakMap<Element, HTMLElement>()

/**
 * Moves the focus to the next region of the window, or the one before: to where it was there last, else
 * to the region itself. Answers the region's name; `undefined` when there is none.
 */
export function cycleRegions(root: ParentNode, backwards: boolean): string | undefined {
  const regions = [...root.querySelectorAll<HTMLElement>(SELECTOR)].filter(
    // Those of an area that is not seen keep their place, but nobody gets there.
    (region) => region.closest('[inert]') === null,
  )
  const active = document.activeElement
  const at = regions.findIndex((region) => region.contains(active))
  const current = regions[at]
  if (current && active instanceof HTMLElement) left.set(current, active)
  const step = backwards ? -1 : 1
  const start = at === -1 && backwards ? 0 : at
  const next = regions[(start + step + regions.length) % regions.length]
  if (!next) return undefined
  const before = left.get(next)
  const target =
    before?.isConnected && next.contains(before)
      ? before
      : (next.querySelector<HTMLElement>(FOCUSABLE) ?? next)
  target.focus()
  return next.dataset['region']
}
