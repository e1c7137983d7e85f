import { parseCsv } from '../src/lib/csv'
import { money } from '../src/lib/money'

interface Input {
  /** Only invoices of this customer; all without. */
  customer?: string
}

/** Adds up the invoices of each month. */
export default async function (input: Input | null, ctx: LambdaContext) {
  const rows = parseCsv(await ctx.files.read('/data/invoices.csv'))
  const wanted = input?.customer
  const totals: Record<string, number> = {}
  for (const { date = '', customer, amount } of rows) {
    if (wanted !== undefined && customer !== wanted) continue
    const month = date.slice(0, 7)
    totals[month] = (totals[month] ?? 0) + Number(amount)
  }
  ctx.log(`${rows.length} invoices read`)
  return Object.entries(totals).map(([month, total]) => ({ month, total, shown: money(total) }))
}
