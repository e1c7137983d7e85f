/** What a run of a lambda may take: the default, and how far a record may raise it (`docs/adr/0012`). */
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
  logLines: 1_000,
  logBytes: 256 * 1024,
  /** Calls of the host in one run, and at a time. */
  calls: 1_000,
  callsAtOnce: 6,
  /** Bytes of code, with all that it imports. */
  code: 512 * 1024,
} as const
