import { aliasOf } from '../record'

/** A value of CSS as a theme has it: references become aliases, and the old triplets of shadcn/ui become colours. */
export function fromCss(css: string): string {
  const value = css.trim()
  const alias = /^var\(\s*--([a-z][a-z0-9-]{0,63})\s*\)$/.exec(value)?.[1]
  if (alias !== undefined) return `{${alias}}`
  return TRIPLET.test(value) ? `hsl(${value})` : value
}

/** A value as CSS has it. */
export function toCss(value: string): string {
  const alias = aliasOf(value)
  return alias === undefined ? value.trim() : `var(--${alias})`
}

/** `222.2 47.4% 11.2%`, with or without an alpha. */
const TRIPLET =
  /^\d{1,3}(?:\.\d{1,9})?(?:deg)?\s+\d{1,3}(?:\.\d{1,9})?%\s+\d{1,3}(?:\.\d{1,9})?%(?:\s*\/\s*[\d.]{1,12}%?)?$/

/** A text of a file as it is told in a sentence. */
export function shortened(text: string): string {
  const line = text.slice(0, 200).replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
