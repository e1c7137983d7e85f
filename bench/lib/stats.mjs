/** The value below which the share `p` of the samples lies; `undefined` for none. */
export function quantile(samples, p) {
  if (samples.length === 0) return undefined
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]
}

export const median = (samples) => quantile(samples, 0.5)

/** A figure as the tables print it: three significant digits, `–` for none. */
export function figure(value) {
  if (value === undefined || Number.isNaN(value)) return '–'
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
}
