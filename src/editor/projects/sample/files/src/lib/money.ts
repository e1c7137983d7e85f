/** What stands before an amount, by currency. */
const SIGNS: Record<string, string> = { EUR: '€', USD: '$', GBP: '£' }

/** An amount for people to read: `money(1234.5)` is “€1,234.50”. */
export function money(amount: number, currency = 'EUR'): string {
  const [whole = '0', cents] = Math.abs(amount).toFixed(2).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = cents === '00' ? '' : `.${cents}`
  return `${amount < 0 ? '-' : ''}${SIGNS[currency] ?? `${currency} `}${grouped}${rest}`
}
