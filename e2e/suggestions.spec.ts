import type { Page } from '@playwright/test'
import { CodeArea, putFiles, storedText } from './codeEditor'
import { expect, test } from './fixtures'

/** A person's pace, in ms between two keys: suggestions come and go between them. */
const PACE = { delay: 120 }

/** Keeps back what is said to workers while it is wanted, as a busy machine does. */
async function slowWorkers(page: Page): Promise<(isSlow: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    const said: (() => void)[] = []
    // oxlint-disable-next-line typescript/unbound-method -- it is called on the worker again
    const { postMessage } = Worker.prototype
    let isSlow = false
    Worker.prototype.postMessage = function post(this: Worker, ...message: unknown[]) {
      const say = () => void Reflect.apply(postMessage, this, message)
      if (isSlow) said.push(say)
      else say()
    }
    Object.assign(window, {
      slowWorkers(slow: boolean) {
        isSlow = slow
        if (!slow) for (const say of said.splice(0)) say()
      },
    })
  })
  return (isSlow) =>
    page.evaluate(
      (slow) =>
        (window as unknown as { readonly slowWorkers: (slow: boolean) => void }).slowWorkers(slow),
      isSlow,
    )
}

const suggestions = (page: Page) => page.locator('.suggest-widget.visible .monaco-list-row')

test('prose is written without suggestions; they come when they are asked for', async ({
  server,
  page,
}) => {
  await putFiles(server, { '/poem.md': 'first\nsecond\n', '/poem.txt': 'first\nsecond\n' })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  for (const name of ['poem.md', 'poem.txt']) {
    await code.open(name)
    await code.focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('secon\n', PACE)
    await expect.poll(() => storedText(server, `files:-${name}`)).toBe('first\nsecond\nsecon\n')
    await page.keyboard.type('fir')
    await page.keyboard.press('ControlOrMeta+Space')
    await expect(suggestions(page)).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => storedText(server, `files:-${name}`))
      .toBe('first\nsecond\nsecon\nfirst')
  }
})

test('the word that is being typed is never suggested, however late suggestions come', async ({
  server,
  page,
}) => {
  const slow = await slowWorkers(page)
  await putFiles(server, { '/a.py': 'first\ntheirstory\n' })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  await code.open('a.py')
  await code.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await slow(true)
  await page.keyboard.type('the', PACE)
  await slow(false)
  await page.keyboard.type('irs', PACE)
  await expect(suggestions(page)).toHaveText(['theirstory'])
  // A word that is there in full is a line break away from the next one.
  await page.keyboard.type('tory', PACE)
  await page.keyboard.press('Enter')
  await expect.poll(() => storedText(server, 'files:-a.py')).toBe('theirstory\nfirst\ntheirstory\n')
})

test('what somebody else writes in the line ends a suggestion made for it', async ({
  server,
  page,
}) => {
  await putFiles(server, { '/a.py': 'total = 1\nprint() # end\n' })
  const code = new CodeArea(page)
  await page.goto('/')
  await code.goHere()
  await code.open('a.py')
  await code.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowDown')
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('tot')
  await expect(suggestions(page)).toHaveText(['total'])
  await expect.poll(() => storedText(server, 'files:-a.py')).toBe('total = 1\nprint(tot) # end\n')
  await putFiles(server, { '/a.py': 'total = 1\nprint(tot) # the end\n' })
  await expect(code.lines).toContainText('# the end')
  await expect(suggestions(page)).toHaveCount(0)
})
