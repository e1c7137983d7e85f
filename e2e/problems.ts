import type { BrowserContext } from '@playwright/test'

/**
 * What must not happen while a person works: uncaught errors, errors on the console and violations of the
 * Content-Security-Policy (which Chromium reports on the console), on every page and in every frame.
 */
export class Problems {
  readonly #found: string[] = []
  readonly #expected: RegExp[] = []

  /** Starts to listen to all pages of a browser profile, those opened later too. */
  watch(context: BrowserContext): void {
    context.on('weberror', (error) =>
      this.#add(`uncaught: ${error.error().stack ?? error.error().message}`),
    )
    context.on('console', (message) => {
      const isProblem =
        message.type() === 'error' || /Content[- ]Security[- ]Policy/i.test(message.text())
      if (isProblem) this.#add(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('page', (page) => page.on('crash', () => this.#add(`crashed: ${page.url()}`)))
  }

  /** Names a problem that the test brings about, such as the failed requests of a server that it kills. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** What happened and was not expected. */
  get unexpected(): readonly string[] {
    return this.#found.filter((text) => !this.#expected.some((pattern) => pattern.test(text)))
  }

  #add(text: string): void {
    this.#found.push(text)
  }
}
