/** Does sliced work, and answers its value, how long all of it took, and the longest slice, in milliseconds. */
function finish(work) {
  const began = performance.now()
  let longest = 0
  for (;;) {
    const from = performance.now()
    const step = work.next()
    longest = Math.max(longest, performance.now() - from)
    if (step.done) return { value: step.value, all: performance.now() - began, longest }
  }
}

/** The ways of many rows in and out, each as `[what, all, longest slice]`. */
export function rowSpeeds(engine, count) {
  const line = (n) => `Name ${n},${n % 90},a${n}@example.com,2026-01-${10 + (n % 19)}`
  const whole = Array.from({ length: count }, (_, n) => line(n))
  const broken = whole.map((row, n) => (n % 5 === 0 ? row.replace(',', ',"') : row))
  const header = 'name,age,email,born\n'
  const results = []
  const measure = (what, work) => {
    const { value, all, longest } = finish(work)
    results.push([what, all, longest])
    return value
  }
  const table = measure('CSV is read', engine.readTable(header + whole.join('\n')))
  const withBroken = measure(
    'CSV with broken quotes in each fifth row is read',
    engine.readTable(header + broken.join('\n')),
  )
  if (withBroken.refused.length < count / 5) throw new Error('Broken rows were taken.')
  let ids = 0
  const named = { id: 'm', name: 'People', newId: () => `f${(ids += 1)}` }
  const model = measure('a model is inferred', engine.inferModel(table, named))
  const mapping = engine.mapColumns(table.header, model.fields)
  const plan = measure('rows become checked records', engine.planImport(table, model, { mapping }))
  if (plan.rows.length !== count) throw new Error('Right rows were refused.')
  const records = plan.rows.map((row, n) => ({
    id: `r${n}`,
    modelId: 'm',
    ...Object.fromEntries(Object.entries(row).map(([id, value]) => [`f:${id}`, value])),
  }))
  const [name, age] = model.fields
  measure(
    'dry run of a number that becomes a text',
    engine.dryRun(records, { from: age, to: { ...age, type: 'string' } }),
  )
  measure(
    'dry run of texts that are no numbers',
    engine.dryRun(records, { from: name, to: { ...name, type: 'number' } }),
  )
  measure('CSV is written', engine.writeCsv(model, records))
  measure('sample records are made', engine.sampleRecords(model, { seed: 1, count }))
  return results
}
