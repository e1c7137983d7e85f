import type { Breakpoint } from '../breakpoints'

/** The narrowest and the widest width that a breakpoint may have, in CSS pixels. */
const WIDTH_RANGE = { min: 200, max: 4000 } as const

/** More of them could not be told apart in the toolbar. */
export const MOST_BREAKPOINTS = 8

/** Why a text is no width of a breakpoint beside others, as a sentence; `undefined` where it is one. */
export function whyNoWidth(text: string, others: readonly Breakpoint[]): string | undefined {
  const width = Number(text)
  const { min, max } = WIDTH_RANGE
  if (!/^\s*\d+\s*$/.test(text) || width < min || width > max) {
    return `Enter a whole number of pixels from ${min} to ${max}.`
  }
  const same = others.find(({ maxWidth }) => maxWidth === width)
  return same && `“${same.name}” has this width already. Enter another one.`
}

/** Why a text is no name of a breakpoint beside others, as a sentence; `undefined` where it is one. */
export function whyNoName(text: string, others: readonly Breakpoint[]): string | undefined {
  const name = text.trim()
  if (name === '') return 'Enter a name.'
  const same = others.find((other) => other.name.toLowerCase() === name.toLowerCase())
  return same && `There is a breakpoint “${same.name}” already. Enter another name.`
}

/**
 * An id for a new breakpoint, made from its name, by which values of one that was deleted are found again; none
 * of those that are taken.
 */
export function breakpointId(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 24)
    .replace(/-+$/, '')
  const wish = words === '' ? 'width' : words
  if (!taken.includes(wish)) return wish
  let number = 2
  while (taken.includes(`${wish}-${number}`)) number += 1
  return `${wish}-${number}`
}

/** The list with a breakpoint added, or changed where it has its id; widest first. */
export function withBreakpoint(
  breakpoints: readonly Breakpoint[],
  changed: Breakpoint,
): readonly Breakpoint[] {
  const others = breakpoints.filter(({ id }) => id !== changed.id)
  return [...others, changed].toSorted((a, b) => b.maxWidth - a.maxWidth)
}
