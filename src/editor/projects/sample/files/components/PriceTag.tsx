import { money } from '../src/lib/money'

interface PriceTagProps {
  /** What it costs, in whole currency units. */
  amount?: number
  currency?: 'EUR' | 'USD' | 'GBP'
  per?: 'month' | 'year' | 'once'
  /** The price before a discount; 0 for none. */
  before?: number
  highlighted?: boolean
}

/** A price with its period, and what it was before. */
export default function PriceTag({
  amount = 29,
  currency = 'EUR',
  per = 'month',
  before = 0,
  highlighted = false,
}: PriceTagProps) {
  return (
    <p style={{ display: 'flex', alignItems: 'baseline', gap: '0.4rem', margin: 0 }}>
      <span
        style={{
          fontSize: '2.25rem',
          fontWeight: 700,
          letterSpacing: '-0.02em',
          color: highlighted ? 'var(--primary)' : 'inherit',
        }}
      >
        {money(amount, currency)}
      </span>
      {per !== 'once' && <span style={{ color: 'var(--muted-foreground)' }}>/ {per}</span>}
      {before > amount && (
        <s style={{ marginInlineStart: 'auto', color: 'var(--muted-foreground)' }}>
          {money(before, currency)}
        </s>
      )}
    </p>
  )
}
