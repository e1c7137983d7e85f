import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium-flags.mjs'
import { executable } from '../lib/chromium.mjs'
import { ask } from './http.mjs'
import { type, watch } from './inPage.mjs'
import { at, figure, note, section } from './report.mjs'

const RELOADS = 15
const EDITS = 200
const NEWS = 100
const API = /\/(api|health)\b/
/** Longer than edits are gathered for, so that each is a push of its own. */
const PAUSE_MS = 400
const SHORT_PAUSE_MS = 40
const LONGEST_MS = 120_000

/** What a person waits for, in real Chromium, on the production build, with a profile on disk. */
export async function measureBrowser(url, sizes) {
  section('In Chromium, on the production build')
  const loads = {}
  for (const count of sizes) {
    await bring(url, count)
    loads[count] = await firstLoad(url, count)
    const name = count.toLocaleString('en')
    figure(
      `first load of ${name} nodes: from the navigation to the document`,
      loads[count].cold,
      'ms',
    )
    figure(
      `from the navigation to the document from IndexedDB, ${name} nodes, p50`,
      at(loads[count].warm, 0.5),
      'ms',
      ...(count === 10_000 ? [{ most: 500 }] : []),
    )
  }
  const acks = await localAcks(url)
  figure('from the key to the commit in IndexedDB, p50', at(acks, 0.5), 'ms')
  figure('the same, p95', at(acks, 0.95), 'ms', { most: 50 })
  const { fromPush, fromKey } = await untilSeen(url)
  figure('from the push to the other browser showing it, by events, p50', at(fromPush, 0.5), 'ms', {
    most: 60,
  })
  figure('the same, p99', at(fromPush, 0.99), 'ms', { most: 300 })
  figure('from the key to the other browser showing it, p50', at(fromKey, 0.5), 'ms')
  figure('the same, p99', at(fromKey, 0.99), 'ms')
  note('Between the key and the push lie the 250 ms for which edits are gathered into one request.')
  return { loads, acks, fromPush, fromKey }
}

const spaceOf = (count) => `nodes-${count}`

/** Gives a server a document of so many nodes: sections of 100, of which the canvas draws those in view. */
async function bring(url, count) {
  const texts = (from, to) =>
    Array.from({ length: to - from }, (_, n) => ({
      id: `n${from + n}`,
      type: 'Text',
      props: { text: `Text ${from + n}, as long as such texts are` },
    }))
  const children = []
  for (let from = 2; from < count; from += 100) {
    const [first, ...rest] = texts(from, Math.min(count, from + 100))
    children.push({ ...first, type: 'Section', props: {}, children: rest })
  }
  const heading = { id: 'n1', type: 'Heading', props: { text: 'Edit 0' } }
  const root = { id: 'n0', type: 'Box', props: {}, children: [heading, ...children] }
  await ask('DELETE', `${url}/api/v1/spaces/default`).catch(() => {})
  await ask('PUT', `${url}/api/storage/componentTrees:page`, {
    value: { id: 'page', name: spaceOf(count), root },
  })
}

/** Does something with a page over a new profile on disk. */
async function inProfile(url, work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-profile-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: executable(),
    args: CHROMIUM_FLAGS,
    viewport: { width: 1440, height: 900 },
  })
  try {
    await context.addInitScript(watch)
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(LONGEST_MS)
    return await work(page, context)
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function documentAt(page) {
  return page
    .waitForFunction(() => globalThis.bench?.documentAt || undefined, undefined, { polling: 20 })
    .then((handle) => handle.jsonValue())
}

const synced = (page) =>
  page.locator('[role=status][aria-busy=false]', { hasText: /^Synced$/ }).waitFor()

/** The first load from the server, and then from IndexedDB alone: whatever is asked of the server fails. */
async function firstLoad(url) {
  return inProfile(url, async (page) => {
    await page.goto(url)
    const cold = await documentAt(page)
    await synced(page)
    await page.route(API, (route) => route.abort())
    const warm = []
    for (let n = 0; n < RELOADS; n++) {
      await page.goto(url)
      warm.push(await documentAt(page))
    }
    return { cold, warm: warm.slice(2) }
  })
}

async function fieldOf(page) {
  await page.getByRole('treeitem', { name: /^Heading, / }).click()
  const inspector = page.getByRole('region', { name: 'Inspector' })
  return inspector.getByLabel('Text', { exact: true })
}

/** From a key until the transaction with it is complete, in ms. */
async function localAcks(url) {
  await bring(url, 1000)
  return inProfile(url, async (page) => {
    await page.goto(url)
    await synced(page)
    const field = await fieldOf(page)
    const acks = []
    for (let n = 1; n <= EDITS; n++) {
      await page.waitForTimeout(SHORT_PAUSE_MS) // as fast as quick hands type
      const before = await field.evaluate((_, n) => ((globalThis.bench.stored.length = 0), n), n)
      const { at: began } = await field.evaluate(type, before)
      const stored = await page.waitForFunction(() => globalThis.bench.stored[0])
      acks.push((await stored.jsonValue()) - began)
    }
    return acks
  })
}

/** From a push, and from the key before it, until another browser shows it, in ms. */
async function untilSeen(url) {
  await bring(url, 1000)
  return inProfile(url, (writer) =>
    inProfile(url, async (reader) => {
      for (const page of [writer, reader]) {
        await page.goto(url)
        await synced(page)
      }
      const field = await fieldOf(writer)
      const [fromPush, fromKey] = [[], []]
      for (let n = 1; n <= NEWS; n++) {
        await writer.evaluate(() => (globalThis.bench.sent.length = 0))
        const { clock } = await field.evaluate(type, n)
        const shown = await reader.waitForFunction(
          (n) => globalThis.bench.shown.find(([number]) => number === n)?.[1],
          n,
        )
        const seen = await shown.jsonValue()
        const [sent] = await writer.evaluate(() => globalThis.bench.sent)
        fromPush.push(seen - sent)
        fromKey.push(seen - clock)
        await writer.waitForTimeout(PAUSE_MS) // until nothing of it is under way
      }
      return { fromPush, fromKey }
    }),
  )
}
