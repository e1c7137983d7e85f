import type { Page } from '@playwright/test'
import { CodeArea, putFiles, putRecord, storedText } from './codeEditor'
import { expect, test } from './fixtures'

test('what is typed is in the project, and Monaco and TypeScript are loaded when they are needed', async ({
  server,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await putFiles(server, { '/notes.md': '# Notes\n', '/a.ts': 'export const a = 1\n' })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  expect(asked.filter((url) => /editor\.api/.test(url))).toEqual([])
  await code.open('notes.md')
  await code.typeAtEnd('More words')
  await expect(code.lines).toContainText('More words')
  expect(asked.filter((url) => /ts\.worker/.test(url))).toEqual([])
  await expect.poll(() => storedText(server, 'files:-notes.md')).toContain('More words')
  // At once after a key, without a pause.
  await page.keyboard.type('!')
  await page.reload()
  await code.open('notes.md')
  await expect(code.lines).toContainText('More words!')
})

/** So long that the project hears of it only after the draft was kept. */
const LONG_NOTES = Array.from(
  { length: 6000 },
  (_, at) => `Line ${at} that was written before.\n`,
).join('')

/** Until all that was typed is in the browser's storage. */
async function untilKept(page: Page, characters: number): Promise<void> {
  const kept = (wanted: number) =>
    Object.entries(localStorage).some(
      ([name, draft]) =>
        name.startsWith('espalier.draft:') &&
        (JSON.parse(draft as string) as { edits: unknown[] }).edits.length >= wanted,
    )
  await page.waitForFunction(kept, characters, { polling: 10 })
}

test('what was typed last survives a tab that is killed, also where somebody else wrote meanwhile', async ({
  server,
  page,
  context,
  problems,
}) => {
  problems.expect(/^crashed/)
  await putFiles(server, { '/notes.md': LONG_NOTES })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  await code.open('notes.md')
  await code.typeAtEnd('Not lost')
  await untilKept(page, 'Not lost'.length)
  const devtools = await context.newCDPSession(page)
  void devtools.send('Page.crash').catch(() => {})
  await page.waitForEvent('crash')
  await putFiles(server, { '/notes.md': `Theirs\n${LONG_NOTES}` })

  const again = new CodeArea(await context.newPage())
  await again.page.goto('/')
  await again.goHere()
  await again.open('notes.md')
  await expect
    .poll(() => storedText(server, 'files:-notes.md'))
    .toBe(`Theirs\n${LONG_NOTES}Not lost`)
})

test('two people in one text: both see both, carets stay, and undo takes back only what is mine', async ({
  server,
  page,
  openElsewhere,
}) => {
  await putFiles(server, { '/poem.md': 'first\nsecond\nthird\n' })
  const mine = new CodeArea(page)
  await page.goto('/')
  await mine.goHere()
  await mine.open('poem.md')
  const theirs = new CodeArea((await openElsewhere()).page)
  await theirs.goHere()
  await theirs.open('poem.md')

  await mine.typeAtEnd('mine')
  await expect(theirs.lines).toContainText('mine')
  await theirs.focus()
  await theirs.page.keyboard.press('ControlOrMeta+Home')
  await theirs.page.keyboard.type('theirs\n')
  await expect(mine.lines).toContainText('theirs')
  // The caret is where it was, one line further down.
  await page.keyboard.type('!')
  await expect
    .poll(() => storedText(server, 'files:-poem.md'))
    .toBe('theirs\nfirst\nsecond\nthird\nmine!')

  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ControlOrMeta+z')
  await expect
    .poll(() => storedText(server, 'files:-poem.md'))
    .toBe('theirs\nfirst\nsecond\nthird\n')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect
    .poll(() => storedText(server, 'files:-poem.md'))
    .toBe('theirs\nfirst\nsecond\nthird\nmine!')
})

test('TypeScript knows the project: imports, also after a renaming, components and lambdas', async ({
  server,
  page,
  problems,
}) => {
  // The preview beside the code runs the component with its mistake.
  problems.expect(/titel is not defined/)
  await putFiles(server, {
    '/format.ts': 'export function price(cents: number): string { return `${cents / 100} €` }\n',
    '/use.ts':
      "// What it costs\nimport { price } from './format'\nexport const text: number = price(5)\n",
  })
  await putRecord(server, 'components', {
    id: 'card',
    name: 'Card',
    type: 'molecule',
    code: 'import { useState } from "react"\nexport default function Card({ title }: { title: string }) {\n  const [open] = useState(false)\n  return <p className={title} hidden={open}>{titel}</p>\n}\n',
  })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  await code.open('use.ts')
  await expect(code.marks('error')).toHaveCount(1)
  await code.untilTold('text', "Type 'string' is not assignable to type 'number'.")

  // Renamed by somebody else: the import leads nowhere.
  await putRecord(server, 'files', {
    id: '-format.ts',
    name: 'money.ts',
    path: '/',
    content: 'export function price(cents: number): number { return cents / 100 }\n',
  })
  await code.untilTold("'./format'", "Cannot find module './format'")

  // React is known without a network: the one mistake is the misspelt name.
  await code.open('Card.tsx')
  await expect(code.marks('error')).toHaveCount(1)
  await code.untilTold('titel', "Cannot find name 'titel'")

  // A problem of another text leads to its line.
  await page.getByRole('button', { name: 'Show problems' }).click()
  await page
    .getByRole('button', { name: /'string' is not assignable|Cannot find module/ })
    .first()
    .click()
  await expect(code.editor).toHaveAttribute('data-uri', /use\.ts$/)
  await expect(code.editor).toHaveClass(/focused/)
  await expect(code.editor.locator('.active-line-number')).toHaveText('2')
})

test('in a lambda `ctx` completes, and a call of another one is typed', async ({
  server,
  page,
}) => {
  await putRecord(server, 'lambdas', {
    id: 'total',
    name: 'total',
    code: 'export default async function (input: { prices: number[] }) {\n  return input.prices.length\n}\n',
  })
  await putRecord(server, 'lambdas', {
    id: 'order',
    name: 'order',
    language: 'javascript',
    code: 'export default async function (input, ctx) {\n  const sum = await ctx.call("total", { prices: [] })\n  \n}\n',
  })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  await code.open('order.js')
  await code.untilTold('sum', 'const sum: number')
  await code.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  for (let line = 0; line < 2; line += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type('ctx.')
  await expect(page.getByRole('listbox', { name: 'Suggest' })).toContainText('idempotencyKey')
  await expect(page.getByRole('listbox', { name: 'Suggest' })).toContainText('secret')
})

test('Format writes a text as Prettier does, and keeps the caret', async ({ server, page }) => {
  await putFiles(server, { '/a.ts': 'const  a=1\nexport   {a}\n', '/bad.ts': 'const {\n' })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  await code.open('a.ts')
  await code.focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Alt+f')
  await expect(code.lines).toContainText('export { a };')
  await page.keyboard.type('//')
  await expect.poll(() => storedText(server, 'files:-a.ts')).toBe('const a = 1;\nexport { a };//\n')
  await code.open('bad.ts')
  await code.focus()
  await page.keyboard.press('Shift+Alt+f')
  await expect(page.getByText(/“bad\.ts” is not formatted/)).toBeVisible()
})

test('a text of 5 MB and a line of 2 MB open and take keys', async ({ server, page }) => {
  const long = 'export const value = { name: "a line among many others", count: 12345 }\n'
  await putFiles(server, {
    '/big.ts': long.repeat(Math.ceil((5 * 1024 * 1024) / long.length)),
    '/min.js': `var a=[${'1234567,'.repeat(260_000)}0]\n`,
  })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  /** Milliseconds for which the page was busy. */
  const cpu = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  for (const name of ['big.ts', 'min.js']) {
    await code.open(name)
    await code.focus()
    await page.keyboard.press('ControlOrMeta+Home')
    const before = await cpu()
    await page.keyboard.type('// ten keys')
    await expect(code.lines).toContainText('// ten keys')
    // Of the page, whatever else the machine does: far from a freeze.
    expect((await cpu()) - before).toBeLessThan(1500)
    await expect
      .poll(async () => (await storedText(server, `files:-${name}`)).slice(0, 11), {
        timeout: 30_000,
      })
      .toBe('// ten keys')
  }
})

test('Tab indents, and leaves after Escape', async ({ server, page }) => {
  await putFiles(server, { '/notes.md': '# Notes\n' })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  await code.open('notes.md')
  await code.typeAtEnd('x')
  await page.keyboard.press('Tab')
  await page.keyboard.type('y')
  await expect(code.lines).toContainText(/x\s+y/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(code.editor.locator('.inputarea, .native-edit-context')).not.toBeFocused()
})

test('a text keeps its place while another one is shown, and its undo over a renaming', async ({
  server,
  page,
}) => {
  const long = Array.from({ length: 300 }, (_, n) => `line ${n}`).join('\n')
  await putFiles(server, { '/long.md': long, '/other.md': 'other' })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  await code.open('long.md')
  await code.typeAtEnd(' typed')
  await code.open('other.md')
  await code.open('long.md')
  await expect(code.lines).toContainText('line 299 typed')
  await expect.poll(() => storedText(server, 'files:-long.md')).toContain('typed')

  await putRecord(server, 'files', {
    id: '-long.md',
    name: 'renamed.md',
    path: '/',
    language: 'markdown',
    content: `${long} typed`,
  })
  await expect(code.editor).toHaveAttribute('data-uri', /renamed\.md$/)
  await expect(code.lines).toContainText('line 299 typed')
  await code.focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => storedText(server, 'files:-long.md')).toBe(long)
})
