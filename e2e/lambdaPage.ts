import { expect, type Page } from '@playwright/test'
import type { Capabilities, LambdaRecord, LambdaRun } from '@/model/lambda/lambda'
import type { FlaskServer } from './server'

/** Puts a lambda into the project, as another program would. */
export async function putLambda(server: FlaskServer, lambda: LambdaRecord): Promise<void> {
  const url = `${server.url}/api/storage/lambdas:${lambda.id}?space=default`
  const answer = await fetch(url, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ value: { language: 'typescript', ...lambda, updatedAt: 1 } }),
  })
  expect(answer.ok).toBe(true)
}

/** Lambdas as a person runs them, and what this browser remembers of their runs. */
export class LambdaPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Shows a lambda in the code area. */
  async open(name: string): Promise<void> {
    const areas = this.page.getByRole('navigation', { name: 'Areas' })
    await areas.getByRole('button', { name: 'Code' }).click()
    await this.page.getByRole('treeitem', { name: new RegExp(`^${name}`) }).click()
    await expect(this.#panel.getByRole('heading', { name })).toBeVisible()
  }

  /** Runs the lambda that is shown, and waits for its end; answers the run as it is remembered. */
  async run(lambdaId: string, within = 30_000): Promise<LambdaRun> {
    // It may be called by others meanwhile.
    const own = async () => (await this.runs(lambdaId)).filter(({ cause }) => cause === 'manual')
    const before = (await own()).length
    await this.start()
    await expect(async () => expect((await own()).length).toBeGreaterThan(before)).toPass({
      timeout: within,
      intervals: [50],
    })
    const run = (await own()).at(-1)
    if (!run) throw new Error(`No run of ${lambdaId} is remembered.`)
    return run
  }

  async start(): Promise<void> {
    await this.#panel.getByRole('button', { name: 'Run', exact: true }).click()
  }

  /** Presses “Cancel” in the page itself, as the way of a click counts for nothing; answers when, in ms since 1970. */
  async cancel(): Promise<number> {
    const button = this.#panel.getByRole('button', { name: 'Cancel', exact: true })
    return button.evaluate((element: HTMLButtonElement) => {
      const at = Date.now()
      element.click()
      return at
    })
  }

  /** Allows lambdas of the first project something, as the dialog does. */
  async allow(grants: Readonly<Record<string, Capabilities>>): Promise<void> {
    await this.page.evaluate((granted) => {
      localStorage.setItem('espalier.grants', JSON.stringify({ default: granted }))
    }, grants)
  }

  /** The remembered runs of a lambda, the oldest first. */
  async runs(lambdaId: string): Promise<readonly LambdaRun[]> {
    const all = await this.page.evaluate(async () => {
      const name = 'espalier-lambdas'
      // Opened before the app has made it, it would be made here, and empty.
      if (!(await indexedDB.databases()).some((one) => one.name === name)) return []
      return new Promise<LambdaRun[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(new Error('It does not open.')))
        opening.addEventListener('success', () => {
          const db = opening.result
          const reading = db.transaction('runs').objectStore('runs').getAll()
          reading.addEventListener('success', () => {
            db.close()
            resolve(reading.result as LambdaRun[])
          })
        })
      })
    })
    return all
      .filter((run) => run.lambdaId === lambdaId)
      .toSorted((a, b) => a.startedAt - b.startedAt)
  }

  get #panel() {
    return this.page.getByRole('region', { name: 'Lambda', exact: true })
  }
}
