/** How the way to the server misbehaves. */
export interface Fault {
  /**
   * `hang`: takes the request and does not answer; the next fault ends it. `lose-answer`: the server does the work, the answer is
   * lost. `kill`: the server is killed with SIGKILL when the request arrives. `answer`: something between
   * answers in the server's place.
   */
  readonly kind: 'none' | 'hang' | 'lose-answer' | 'kill' | 'answer'
  readonly status?: number
  readonly type?: string
  readonly body?: string
  /** Only requests whose path has this in it. */
  readonly only?: string
  /** How many such requests pass before. */
  readonly after?: number
  /** How many requests it hits; all unless given. */
  readonly times?: number
}

/** The requests that the proxy passed or hit, newest last. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly bytes: number
}
