interface MonthTotal {
  month: string
  total: number
  shown: string
}

/** Says in a sentence which month was best, by way of `monthlyTotals`. */
export default async function (_input: unknown, ctx: LambdaContext) {
  const totals = (await ctx.call('monthlyTotals', {})) as MonthTotal[]
  const best = totals.reduce((a, b) => (b.total > a.total ? b : a))
  return `${best.month} was the best month, with ${best.shown}.`
}
