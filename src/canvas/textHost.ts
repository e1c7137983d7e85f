import { MARK, nodeElementAround } from './nodeElements'

/**
 * The element inside of a node's own that shows its text, and nothing but text: where people can type.
 * `undefined` when the node draws its text elsewhere (in an attribute, or mixed with other elements).
 */
export function findTextHost(element: HTMLElement, text: string): HTMLElement | undefined {
  const own = [element, ...element.querySelectorAll<HTMLElement>('*')].filter(
    (candidate) => nodeElementAround(candidate) === element && holdsOnlyText(candidate),
  )
  const wanted = collapse(text)
  const exact = own.find((candidate) => collapse(candidate.textContent) === wanted)
  if (exact && wanted !== '') return exact
  // An empty text leaves no trace; one sole place without a mark of its own is it.
  return own.length === 1 && wanted === '' ? own[0] : undefined
}

/** Text as it looks: white space runs together. */
function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function holdsOnlyText(element: HTMLElement): boolean {
  if (
    !(element instanceof HTMLElement) ||
    element.matches('input, textarea, select, img, br, hr')
  ) {
    return false
  }
  return (
    element.querySelector(`[${MARK}]`) === null &&
    [...element.childNodes].every((child) => child instanceof Text)
  )
}
