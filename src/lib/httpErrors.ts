/** The server does not answer at all: a normal state, not a fault. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'

  constructor(cause?: unknown) {
    super('The server does not answer.', { cause })
  }
}

/** The server refuses, or fails, with a sentence. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}
