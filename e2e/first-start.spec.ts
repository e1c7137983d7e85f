import { expect, test } from './fixtures'

test('a first start shows the sample and brings it to an empty server', async ({
  editor,
  server,
}) => {
  const title = editor.canvas.getByRole('heading', { name: 'Know what the month will bring' })
  await expect(title).toBeVisible()
  await editor.untilSynced()
  await expect(editor.tab('Landing page')).toHaveAttribute('aria-current', 'page')
  // Nobody's work yet, so the status line does not wait for it.
  await expect
    .poll(() => server.keys())
    .toEqual(
      expect.arrayContaining([
        'componentTrees:sample-dashboard',
        'componentTrees:sample-landing',
        'componentTrees:sample-settings',
        'components:sample-pricetag',
        'files:sample-money-ts',
        'lambdas:sample-monthlytotals',
      ]),
    )
})

test('a second browser sees the same documents, and what the first one edits', async ({
  editor,
  openElsewhere,
}) => {
  await editor.untilSynced()
  await editor.layer(/^Hero, /).click()
  await editor.setProp('Title', 'Written in the first browser')
  await editor.untilSynced()

  const other = await openElsewhere()
  await other.page.getByRole('tab', { name: 'Documents' }).click()
  for (const name of ['Dashboard', 'Settings form', 'Landing page']) {
    await other.palette.getByRole('button', { name, exact: true }).click()
  }
  const title = other.canvas.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Written in the first browser')

  await editor.setProp('Title', 'Written later')
  await editor.untilSynced()
  // A person who does not want to wait for the interval.
  await other.choose('Help', 'Redux demo')
  await other.page.getByRole('button', { name: 'Pull' }).click()
  await other.page.keyboard.press('Escape')
  await expect(title).toHaveText('Written later')
})

test('a browser that starts on a filled server takes what is there and adds no sample', async ({
  page,
  server,
  editor: first,
  openElsewhere,
}) => {
  await first.untilSynced()
  await first.page.getByRole('tab', { name: 'Documents' }).click()
  await first.page.getByRole('button', { name: 'Actions for Dashboard' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await first.untilSynced()

  const other = await openElsewhere()
  await other.untilSynced()
  await other.page.getByRole('tab', { name: 'Documents' }).click()
  await expect(
    other.palette.getByRole('button', { name: 'Settings form', exact: true }),
  ).toBeVisible()
  await expect(other.palette.getByRole('button', { name: 'Dashboard', exact: true })).toBeHidden()
  expect(await server.keys()).not.toContain('componentTrees:sample-dashboard')
})
