/** Whether a browser would take a value for a CSS property (in camel case). Empty text is none. */
export function isCssValue(property: string, value: string): boolean {
  const text = value.trim()
  if (text === '' || /[;{}]/.test(text)) return false
  // Environments without style (tests, servers) take what is well formed.
  if (typeof CSS === 'undefined' || typeof CSS.supports !== 'function') return true
  return CSS.supports(kebab(property), text)
}

/** A CSS property as style sheets write it: `maxWidth` is `max-width`. */
export function kebab(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** A CSS property as records name it: `max-width` is `maxWidth`. Custom properties stay. */
export function camel(property: string): string {
  const name = property.trim()
  if (name.startsWith('--')) return name
  return name.replaceAll(/-+([a-z])/gi, (_, letter: string) => letter.toUpperCase())
}

/** A length as people type it: a bare number counts pixels. */
export function asLength(text: string): string {
  const trimmed = text.trim()
  return /^-?\d*\.?\d+$/.test(trimmed) && Number(trimmed) !== 0 ? `${Number(trimmed)}px` : trimmed
}

/** A length some steps on; `undefined` where the text is no number with a unit. */
export function stepLength(text: string, by: number): string | undefined {
  const [, number = '', unit = ''] = /^\s*(-?\d*\.?\d+)\s*([a-z%]*)\s*$/i.exec(text) ?? []
  if (number === '') return undefined
  const step = unit === 'rem' || unit === 'em' ? 0.125 : 1
  return `${Number((Number(number) + by * step).toPrecision(12))}${unit || 'px'}`
}
