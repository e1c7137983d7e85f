import { median } from '../lib/stats.mjs'

const GIVEN = {
  input: {
    price: 12.5,
    count: 4,
    rows: Array.from({ length: 20 }, (_, n) => ({ n, ok: n % 2 === 0 })),
  },
  nodes: { user: { out: { name: 'Ada' } } },
}

/** What is evaluated, and the same in JavaScript. */
const CASES = [
  ['input.price * input.count', (g) => g.input.price * g.input.count],
  ["nodes.user.out.name ?? 'nobody'", (g) => g.nodes.user.out.name ?? 'nobody'],
  ['input.count > 3 && input.price < 20', (g) => g.input.count > 3 && g.input.price < 20],
  ['`${nodes.user.out.name}: ${input.count}`', (g) => `${g.nodes.user.out.name}: ${g.input.count}`],
  ['input.rows.filter(row => row.ok).length', (g) => g.input.rows.filter((row) => row.ok).length],
]

/** Evaluations a second of each case, beside JavaScript itself. */
export function expressionSpeeds({ compile, compileTemplate }) {
  const own = CASES.map(([text, plain]) => {
    const read = compile(text)
    if (!read.ok) throw read.error
    return {
      text,
      speed: speedOf(() => read.value.evaluate(GIVEN)),
      plain: speedOf(() => plain(GIVEN)),
    }
  })
  const template = compileTemplate('Hello {{ nodes.user.out.name }}, {{ input.count }} new')
  if (!template.ok) throw template.error
  const speed = speedOf(() => template.value.evaluate(GIVEN))
  const plain = speedOf(() => `Hello ${GIVEN.nodes.user.out.name}, ${GIVEN.input.count} new`)
  return [...own, { text: 'Hello {{ … }}, {{ … }} new', speed, plain }]
}

let sink
function speedOf(work) {
  const speeds = []
  for (let round = 0; round < 7; round++) {
    const began = performance.now()
    let count = 0
    while (performance.now() - began < 150) {
      for (let n = 0; n < 500; n++) sink = work()
      count += 500
    }
    if (round >= 2) speeds.push((count / (performance.now() - began)) * 1000)
  }
  if (sink === undefined) throw new Error('Nothing was evaluated.')
  return median(speeds)
}
