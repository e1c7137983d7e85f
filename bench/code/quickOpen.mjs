import { watchKeysPainted } from '../lib/keysPainted.mjs'
import { at, figure, note, section } from '../sync/report.mjs'
import { replica } from '../sync/replica.mjs'
import { goToCode, inBrowser } from './inBrowser.mjs'

const AT_A_TIME = 500
const PAUSE_MS = 120
/** What is typed, each from an empty field: beginnings of names, letters of paths, words, and what is nowhere. */
const TYPED = ['button4', 'srcform', 'panel view 77', 'utl123', 'component9999', 'zzzqq', 'a']

/** A path as projects have them: folders of a hundred. */
function fileOf(n) {
  const kinds = ['components/button', 'lib/format', 'views/panel', 'util/parse', 'store/slice']
  const kind = kinds[n % kinds.length]
  return {
    folder: `/src/${kind.split('/')[0]}/part${Math.floor(n / 100)}`,
    name: `${kind.split('/')[1]}${n}.ts`,
  }
}

/** “Go to file” over a large project: what a key in it costs, with the list that it shows. */
export async function measureQuickOpen(url, files) {
  const own = replica(url, 'default')
  for (let from = 0; from < files; from += AT_A_TIME) {
    const part = Array.from({ length: Math.min(AT_A_TIME, files - from) }, (_, at) => {
      const { folder, name } = fileOf(from + at)
      const fields = {
        id: `f${from + at}`,
        name,
        path: folder,
        content: `export const n = ${from + at}\n`,
        language: 'typescript',
      }
      const set = Object.entries(fields).map(([field, value]) => [field, [null, value]])
      return [`files:f${from + at}`, Object.fromEntries(set)]
    })
    await own.sync(part, true)
  }
  section(`Go to file, over ${files.toLocaleString('en')} files`)
  await inBrowser(async (page) => {
    await goToCode(page, url)
    await page.getByRole('treeitem', { name: /^src/ }).waitFor()
    await page.waitForTimeout(3000) // the project is there, and the page at rest
    await page.keyboard.press('Control+p')
    const field = page.getByRole('combobox', { name: 'Go to file' })
    await field.waitFor()
    await typeAll(page, field) // once for everything that is made but once
    const stop = await watchKeysPainted(page)
    const found = await typeAll(page, field)
    const painted = await stop()
    figure('CPU from a key to the frame with the list, p50', at(painted, 0.5), 'ms')
    figure('the same, p95', at(painted, 0.95), 'ms', { most: 30 })
    note(`${painted.length} keys; the words found ${found.join(', ')} texts.`)
  })
}

async function typeAll(page, field) {
  const found = []
  for (const word of TYPED) {
    await field.fill('')
    await page.waitForTimeout(300)
    for (const letter of word) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await page.waitForTimeout(PAUSE_MS)
    }
    found.push(await page.getByRole('option').count())
  }
  return found
}
