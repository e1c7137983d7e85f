/** The words that documents of other tools use for steps of the spacing scale. */
const WORDS: Readonly<Record<string, number>> = {
  none: 0,
  xs: 1,
  sm: 2,
  md: 4,
  lg: 6,
  xl: 8,
  '2xl': 12,
}

/**
 * The CSS length of a spacing value: a step of the scale (`'4'`, quarter rems), a word (`'md'`) or any
 * CSS length. `undefined` for an empty value, so that the style sheet decides.
 */
export function spacing(value: string | number | undefined): string | undefined {
  if (value === undefined || value === '') return undefined
  const step = typeof value === 'string' && Object.hasOwn(WORDS, value) ? WORDS[value] : value
  const amount = Number(step)
  if (!Number.isFinite(amount)) return String(value)
  return Number.isInteger(amount) && amount >= 0 && amount <= 16
    ? `var(--space-${amount})`
    : `${amount / 4}rem`
}
