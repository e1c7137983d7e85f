import { violations } from './axe'
import { smallPage } from './documents'
import { expect, test } from './fixtures'

test('axe finds nothing serious in the light editor', async ({ open, page }) => {
  const editor = await open(smallPage())
  await editor.choose('Theme', 'Light')
  expect.soft(await violations(page), 'nothing selected').toEqual([])
  await editor.layer('Button, Go on').click()
  await editor.inspector.getByRole('button', { name: 'CSS', exact: true }).click()
  await page.getByRole('tab', { name: 'Documents' }).click()
  expect.soft(await violations(page), 'a selection and the documents').toEqual([])
  await editor.choose('Help', 'Redux demo')
  await expect(page.getByRole('dialog', { name: 'Redux demo' })).toBeVisible()
  expect.soft(await violations(page), 'the demo').toEqual([])
})

test('axe finds nothing serious in the dark editor', async ({ open, page }) => {
  const editor = await open(smallPage())
  await editor.choose('Theme', 'Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await editor.layer('Button, Go on').click()
  expect.soft(await violations(page), 'a selection').toEqual([])
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await violations(page), 'the command menu').toEqual([])
  await page.keyboard.press('Escape')
  await editor.choose('Help', 'Keyboard shortcuts')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  expect.soft(await violations(page), 'a dialog').toEqual([])
})

test('axe finds nothing serious while others are there', async ({ open, openElsewhere, page }) => {
  const editor = await open(smallPage())
  const other = await openElsewhere()
  await other.layer('Button, Go on').click()
  await expect(editor.layer(/^Button, Go on, selected by Guest/)).toBeVisible()
  for (const scheme of ['Light', 'Dark']) {
    await editor.choose('Theme', scheme)
    expect.soft(await violations(page), scheme).toEqual([])
  }
  await page.getByRole('button', { name: 'People in this project' }).click()
  await expect(page.getByRole('dialog', { name: 'People in this project' })).toBeVisible()
  expect.soft(await violations(page), 'the list of people').toEqual([])
})

test('the editor works from 1024 pixels up, and says so below', async ({ open, page }) => {
  const editor = await open(smallPage())
  await page.setViewportSize({ width: 1024, height: 700 })
  await editor.pick(editor.canvas.getByText('The first words'))
  await editor.setProp('Text', 'In a small window')
  await expect(editor.canvas.getByText('In a small window')).toBeVisible()
  for (const part of [editor.palette, editor.inspector, editor.status, editor.layers]) {
    await expect(part).toBeInViewport()
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBe(0)
  await page.setViewportSize({ width: 1023, height: 700 })
  await expect(page.getByText('This window is too narrow')).toBeVisible()
  await expect(editor.palette).toBeHidden()
})

test('F6 goes round the regions, Shift and F6 the other way', async ({ open, page }) => {
  await open(smallPage())
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? '',
    )
  const round: string[] = []
  for (let at = 0; at < 8; at += 1) {
    await page.keyboard.press('F6')
    round.push(await focused())
  }
  const regions = [...new Set(round)]
  expect(regions).toEqual(expect.arrayContaining(['Palette', 'Layers', 'Canvas', 'Inspector']))
  expect(round[regions.length]).toBe(round[0])
  await page.keyboard.press('Shift+F6')
  expect(await focused()).toBe(round.at(-2))
})

test('who wants less motion gets none', async ({ open, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const editor = await open(smallPage())
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await editor.layer('Button, Go on').click()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element)
      const lasts = (durations: string) =>
        durations.split(', ').some((text) => parseFloat(text) > 0.01)
      const moves =
        (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration)
      return moves ? [element.outerHTML.slice(0, 80)] : []
    }),
  )
  expect(moving).toEqual([])
})
