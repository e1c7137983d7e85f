import { writeFile } from 'node:fs/promises'
import { smallPage } from './documents'
import { expect, test } from './fixtures'

const letter = {
  id: 'letter',
  name: 'A letter',
  root: {
    id: 'l',
    type: 'Box',
    children: [{ id: 'd', type: 'Text', props: { text: 'Dear reader' } }],
  },
}
const strange = {
  name: 'A strange page',
  root: {
    id: 's',
    type: 'Box',
    children: [
      {
        id: 'x',
        type: 'HoloDeck',
        props: { power: 9 },
        children: [{ id: 'y', type: 'Text', props: { text: 'Inside' } }],
      },
    ],
  },
}

/** A file as the picker of a person would give it. */
function file(name: string, content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) }
}

test('documents open by the file picker, one or many, with a report', async ({ open, page }) => {
  const editor = await open(smallPage())
  const pick = async (...files: ReturnType<typeof file>[]) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('banner').getByRole('button', { name: 'Open JSON documents' }).click()
    await (await chooser).setFiles(files)
  }
  await pick(file('letter.json', letter))
  await expect(page.getByText('“A letter” is open.')).toBeVisible()
  await expect(editor.canvas.getByText('Dear reader')).toBeVisible()

  await pick(
    file('strange.json', strange),
    file('broken.json', '{ "root": '),
    file('registry.json', { components: [{ type: 'Hero', category: 'x', file: 'hero.json' }] }),
    file('number.json', '7'),
  )
  const report = page.getByRole('dialog', { name: 'Opening documents' })
  await expect(
    report.getByText(/^1 document opened, 3 not opened\. 1 component is not in the catalog/),
  ).toBeVisible()
  await expect(report.getByRole('region', { name: 'strange.json' })).toContainText('HoloDeck')
  await expect(report.getByRole('region', { name: 'broken.json' })).toContainText(
    /not JSON, line 1, column 11: the text ends too early/,
  )
  for (const name of ['registry.json', 'number.json']) {
    const section = report.getByRole('region', { name })
    await expect(section).toContainText('Not opened')
    await expect(section.getByText(/\.$/).first()).toBeVisible()
  }
  await report.getByRole('button', { name: 'Done' }).click()
  await expect(editor.tab('A strange page')).toHaveAttribute('aria-current', 'page')
  await expect(editor.canvas.getByText(/HoloDeck/)).toBeVisible()
  await expect(editor.canvas.getByText('Inside')).toBeVisible()
  expect(await editor.exported()).toMatchObject(strange)
})

test('a document opens from the clipboard, and nodes paste as nodes', async ({
  open,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = await open(smallPage())
  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(letter))
  await editor.layer('Box').click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(editor.tab('A letter')).toHaveAttribute('aria-current', 'page')
  await expect(editor.canvas.getByText('Dear reader')).toBeVisible()
})

test('documents open by dropping files on the window', async ({ open, page }, testInfo) => {
  const editor = await open(smallPage())
  const files = [testInfo.outputPath('letter.json'), testInfo.outputPath('notes.json')]
  await writeFile(testInfo.outputPath('letter.json'), JSON.stringify(letter))
  await writeFile(
    testInfo.outputPath('notes.json'),
    JSON.stringify({ ...letter, id: 'n', name: 'Notes' }),
  )
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data })
  }
  await expect(page.getByText('Drop to open')).toBeVisible()
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 200, y: 300, data })
  await expect(page.getByText('Drop to open')).toBeHidden()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(editor.tab('A letter')).toBeVisible()
  await page.getByRole('tab', { name: 'Documents' }).click()
  await editor.palette.getByRole('button', { name: 'Notes', exact: true }).click()
  await expect(editor.tab('Notes')).toHaveAttribute('aria-current', 'page')
})
