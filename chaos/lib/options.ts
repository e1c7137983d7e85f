/** How much a run of the chaos does. `npm run chaos` sets it; the small figures are those of `npm test`. */
export interface ChaosOptions {
  /** So often the server is killed in the middle of a push. */
  readonly kills: number
  /** For so long the server is gone once. */
  readonly outageSeconds: number
  /** So often the browser is killed between an edit and its commit. */
  readonly browserKills: number
  /** So many runs behind a network that loses, doubles, delays, reorders and cuts. */
  readonly networks: number
  /** So many runs in which the server is put back to a backup. */
  readonly restores: number
  /** So many runs with clocks a year off. */
  readonly clocks: number
  /** What all chance begins with; run `n` of a scenario has `seed + n`. */
  readonly seed: number
  readonly database: 'sqlite' | 'postgresql'
  /** A folder for what the scenarios report. */
  readonly reports: string | undefined
}

/** The options of this process. Throws for a database that is none. */
export function chaosOptions(env: NodeJS.ProcessEnv = process.env): ChaosOptions {
  const number = (name: string, fallback: number) => Number(env[name] ?? fallback)
  const { CHAOS_DATABASE: database = 'sqlite', CHAOS_REPORTS: reports } = env
  if (database !== 'sqlite' && database !== 'postgresql') {
    throw new Error(`CHAOS_DATABASE is “${database}”; it is sqlite or postgresql.`)
  }
  return {
    kills: number('CHAOS_KILLS', 3),
    outageSeconds: number('CHAOS_OUTAGE_SECONDS', 3),
    browserKills: number('CHAOS_BROWSER_KILLS', 2),
    networks: number('CHAOS_NETWORKS', 1),
    restores: number('CHAOS_RESTORES', 1),
    clocks: number('CHAOS_CLOCKS', 1),
    seed: number('CHAOS_SEED', 1),
    database,
    reports,
  }
}
