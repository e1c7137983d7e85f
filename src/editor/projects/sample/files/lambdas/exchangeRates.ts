/** Asks a service for rates that is busy more often than not: a stand-in for one of the real world. */
export default async function (_input: unknown, ctx: LambdaContext) {
  if (ctx.random() < 0.6) throw new Error('The service of exchange rates is busy.')
  const wobble = () => Math.round((ctx.random() - 0.5) * 400) / 10_000
  return { source: 'the service', EUR: 1, USD: 1.08 + wobble(), GBP: 0.86 + wobble() }
}
