import type { LambdaRecord } from './lambda'

/** What a run of a lambda may take: the default, and how far a record may raise it (`docs/adr/0014`). */
export const LAMBDA_LIMITS = {
  /** Wall clock of one attempt, in ms. */
  timeout: { standard: 5_000, most: 60_000 },
  /** Time inside of its virtual machine, in ms. */
  cpu: { standard: 2_000, most: 30_000 },
  /** In MB. */
  memory: { standard: 64, most: 256 },
  /** Bytes of stack; more lets deep recursion reach the host's own stack. */
  stack: 128 * 1024,
  /** Bytes of JSON. */
  input: 5 * 1024 * 1024,
  output: 5 * 1024 * 1024,
  /** Arrays and objects in one another: whoever shows or stores an output does so by recursion. */
  depth: 500,
  logLines: 1_000,
  logBytes: 256 * 1024,
  /** Calls of the host in one run, and at a time. */
  calls: 1_000,
  callsAtOnce: 6,
  /** A request that a lambda makes: how long it may take, in ms, and how many bytes it may bring. */
  fetchTime: 30_000,
  fetchBytes: 5 * 1024 * 1024,
  /** Bytes of code, with all that it imports. */
  code: 512 * 1024,
} as const

/** What one run of a lambda may take. */
export interface RunLimits {
  /** Milliseconds from the start to the end, and inside of the virtual machine. */
  readonly wall: number
  readonly cpu: number
  /** Bytes. */
  readonly memory: number
}

/** The limits of a lambda: what its record wants, within what is allowed; time to compute grows with the time to wait. */
export function limitsOf({ timeout, memory }: Pick<LambdaRecord, 'timeout' | 'memory'>): RunLimits {
  const { timeout: walls, cpu: cpus, memory: memories } = LAMBDA_LIMITS
  const wall = within(timeout, walls.standard, walls.most)
  const raised = Math.max(0, wall - walls.standard) / (walls.most - walls.standard)
  const cpu = Math.min(wall, cpus.standard + raised * (cpus.most - cpus.standard))
  const megabytes = within(memory, memories.standard, memories.most)
  return { wall, cpu: Math.round(cpu), memory: megabytes * 1024 * 1024 }
}

function within(wanted: unknown, standard: number, most: number): number {
  const isGiven = typeof wanted === 'number' && Number.isFinite(wanted) && wanted > 0
  return Math.max(1, Math.min(isGiven ? wanted : standard, most))
}
