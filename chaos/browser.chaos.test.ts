import type { Page } from '@playwright/test'
import { expect, it, onTestFinished } from 'vitest'
import { drawFrom } from '@/model/testing/random'
import { findNode, smallPage } from '../e2e/documents'
import { EditorPage } from '../e2e/editorPage'
import { FlaskServer } from '../e2e/server'
import { openProfile } from './lib/chromium'
import { chaosOptions } from './lib/options'
import { tell } from './lib/report'
import { openStorage } from './lib/storage'

const { browserKills, seed, database } = chaosOptions()
const SHORTEST_WORK_MS = 300
const LONGEST_WORK_MS = 1500
const NUMBERED = /^(Welcome|Edit \d+)$/
const API = /\/(api|health)\b/
/** Edits follow one another in ms: faster than they are stored, slower, and so slow that they arrive between. */
const PAUSES = [4, 15, 40, 500] as const

/** How far the clock of the page is off each time. */
const YEARS = [0, 1, -1] as const

/** What the page told before it was killed: the numbers of edits. */
interface Journal {
  edited: number
  /** The status line said that all was saved here, or more. */
  saved: number
  /** The status line said that the server had it. */
  synced: number
}

it('what the status line called saved is there after the browser is killed before a commit', async () => {
  const draw = drawFrom(seed)
  const [storage, server] = [await openStorage(database), await FlaskServer.prepare()]
  const profile = openProfile()
  onTestFinished(async () => {
    await profile.dispose()
    await server.dispose()
    await storage.dispose()
  })
  await server.start(storage.environ)
  await server.putTree(smallPage())
  const journal: Journal = { edited: 0, saved: 0, synced: 0 }
  const faults: string[] = []
  const numberOnServer = async () => {
    const tree = await server.tree('page')
    const text = tree && findNode(tree, 'welcome').props?.['text']
    return numberIn(typeof text === 'string' ? text : '')
  }
  let between = 0
  let shown = 0
  let kills = 0
  while (between < browserKills) {
    const page = await profile.start()
    await page.addInitScript(shiftClock, draw.pick(YEARS) ?? 0)
    if (kills > 0) {
      const here = await numberHere(page, server.url)
      if (here < journal.saved) faults.push(`kill ${kills}: ${here} is here, ${journal.saved} was`)
      if ((await numberOnServer()) < journal.synced) faults.push(`kill ${kills}: not on the server`)
      journal.edited = journal.saved = here
    }
    const editor = new EditorPage(page)
    await page.goto(server.url)
    await editor.untilSynced()
    const there = await numberOnServer()
    if (there !== journal.edited) faults.push(`kill ${kills}: ${there} arrived`)
    journal.synced = journal.edited
    await killWhileWorking(editor)
    kills += 1
    if (journal.edited > journal.saved) between += 1
    if (journal.saved > there) shown += 1
  }
  tell({
    scenario: 'kill -9 of Chromium between edit and commit',
    happened: `${kills} kills, ${between} of them with an edit that was not stored yet, ${shown} after earlier ones were shown as saved`,
    edits: journal.edited,
    faults,
  })
  expect({ seed, faults }).toEqual({ seed, faults: [] })
  expect(shown).toBeGreaterThan(0)

  /** Types into the heading, one number after the other, until the browser is killed. */
  async function killWhileWorking(editor: EditorPage): Promise<void> {
    const { page } = editor
    await page.exposeFunction('told', (what: keyof Journal, number: number) => {
      journal[what] = Math.max(journal[what], number)
    })
    await editor.layer(/^Heading, /).click()
    const field = editor.inspector.getByLabel('Text', { exact: true })
    await field.focus()
    const work = { first: journal.edited, pause: draw.pick(PAUSES) ?? 15 }
    const ends = field.evaluate(typeNumbers, work).catch(() => {})
    await new Promise((resolve) =>
      setTimeout(resolve, SHORTEST_WORK_MS + draw.below(LONGEST_WORK_MS)),
    )
    // In the middle of an edit: it is told of before anything of it is stored.
    const known = journal.edited
    while (journal.edited === known) await new Promise((resolve) => setImmediate(resolve))
    await profile.kill()
    await ends
  }
})

/** What the heading says where nobody but this browser can know it: nothing is asked of the server. */
async function numberHere(page: Page, url: string): Promise<number> {
  await page.route(API, (route) => route.abort())
  await page.goto(url)
  const heading = new EditorPage(page).canvas.getByRole('heading', { name: NUMBERED })
  const text = await heading.textContent().catch(async () => {
    const shown = await page.evaluate(() => document.body.innerText)
    throw new Error(`Nothing of the document is here. The page says: ${shown}`)
  })
  await page.unroute(API)
  return numberIn(text ?? '')
}

function numberIn(text: string): number {
  return Number(/^Edit (\d+)$/.exec(text)?.[1] ?? 0)
}

/** Runs in the page before anything else: the clock is so many years off. */
function shiftClock(years: number): void {
  const { Date: Real } = globalThis
  const off = years * 365 * 86_400_000
  Real.now = (
    (now) => () =>
      now() + off
  )(Real.now)
  globalThis.Date = new Proxy(Real, {
    construct: (target, parts: unknown[]) =>
      Reflect.construct(target, parts.length === 0 ? [target.now()] : parts) as Date,
  })
}

/** Runs in the page: types numbers for ever, and tells of each and of what the status line says of it. */
function typeNumbers(
  field: HTMLElement,
  { first, pause }: { readonly first: number; readonly pause: number },
): Promise<never> {
  const { told } = globalThis as unknown as {
    readonly told: (what: keyof Journal, number: number) => void
  }
  const status = document.querySelector('[role=contentinfo] [role=status], footer [role=status]')
  const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  if (!status) throw new Error('There is no status line.')
  let number = first
  new MutationObserver(() => {
    if (status.getAttribute('aria-busy') !== 'false') return
    const text = status.textContent
    if (text === 'Synced') told('synced', number)
    if (/^(Saved here|Synced|Offline · saved here)/.test(text)) told('saved', number)
  }).observe(status, { attributes: true, characterData: true, childList: true, subtree: true })
  setInterval(() => {
    number += 1
    told('edited', number)
    property?.set?.call(field, `Edit ${number}`)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, pause)
  return new Promise(() => {})
}
