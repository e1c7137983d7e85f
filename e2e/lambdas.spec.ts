import type { Page } from '@playwright/test'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { violations } from './axe'
import { expect, test } from './fixtures'
import type { FlaskServer } from './server'

/** Puts a lambda into the project, as another program would. */
async function putLambda(server: FlaskServer, lambda: LambdaRecord): Promise<void> {
  const answer = await fetch(`${server.url}/api/storage/lambdas:${lambda.id}?space=default`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ value: { language: 'typescript', ...lambda, updatedAt: 1 } }),
  })
  expect(answer.ok).toBe(true)
}

/** The panel of a lambda, opened through the explorer. */
async function openLambda(page: Page, name: string) {
  await page
    .getByRole('navigation', { name: 'Areas' })
    .getByRole('button', { name: 'Code' })
    .click()
  await page.getByRole('treeitem', { name: new RegExp(`^${name}`) }).click()
  const panel = page.getByRole('region', { name: 'Lambda', exact: true })
  await expect(panel.getByRole('heading', { name })).toBeVisible()
  return {
    panel,
    status: panel.getByRole('status'),
    run: panel.getByRole('button', { name: 'Run', exact: true }),
    input: panel.getByRole('textbox', { name: 'Input' }),
    output: panel.getByRole('region', { name: 'Output' }),
    console: panel.getByRole('region', { name: 'Console' }),
    dialog: page.getByRole('dialog'),
    tab: (tab: string) => panel.getByRole('tab', { name: new RegExp(`^${tab}`) }).click(),
    async type(text: string) {
      await panel.getByRole('textbox', { name: 'Input' }).focus()
      await page.keyboard.press('ControlOrMeta+a')
      // Pasted: the editor closes brackets that are typed.
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
      await page.keyboard.press('ControlOrMeta+v')
    },
  }
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

const sum: LambdaRecord = {
  id: 'l-sum',
  name: 'sumUp',
  code: `export default async function (input: { numbers: number[] }, ctx: LambdaContext) {
  console.log('adding', input.numbers.length)
  ctx.warn('no rounding')
  return { sum: input.numbers.reduce((a, b) => a + b, 0) }
}
`,
  events: [{ id: 'e-small', name: 'Small', input: { numbers: [1, 2] } }],
}

test('a lambda runs with a test event, and shows output, console, time and memory', async ({
  page,
  server,
}) => {
  await putLambda(server, sum)
  await page.goto('/')
  const lambda = await openLambda(page, 'sumUp')
  await expect(lambda.status).toHaveText('Not run yet')
  await lambda.run.click()
  await expect(lambda.status).toHaveText(/^Done in \d+ ms$/)
  await expect(lambda.output.getByRole('treeitem', { name: 'sum: 3' })).toBeVisible()
  await expect(lambda.console).toContainText('adding 2')
  await expect(lambda.console).toContainText('no rounding')
  await expect(lambda.panel.getByText(/MB|kB/).first()).toBeVisible()
  await lambda.console.getByRole('combobox').selectOption('Warnings and errors')
  await expect(lambda.console).not.toContainText('adding 2')
  await expect(lambda.console).toContainText('no rounding')
  expect(await violations(page)).toEqual([])

  await lambda.output.getByRole('radio', { name: 'As text' }).click()
  await expect(lambda.output.getByRole('group', { name: 'Output as text' })).toHaveText(/"sum": 3/)
  await lambda.output.getByRole('button', { name: 'Copy the output' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied)).toEqual({ sum: 3 })
})

test('an input that is no JSON is placed and not run; Mod+Enter runs from the input', async ({
  page,
  server,
}) => {
  await putLambda(server, sum)
  await page.goto('/')
  const lambda = await openLambda(page, 'sumUp')
  await lambda.type('{\n  "numbers": [1, 2,]\n}')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(lambda.status).toHaveText('Not run: the input is no JSON.')
  await expect(lambda.panel).toContainText('Line 2, column 20: There is a comma too many')
  await lambda.type('{ "numbers": [20, 22] }')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(lambda.status).toHaveText(/^Done in/)
  await expect(lambda.output.getByRole('treeitem', { name: 'sum: 42' })).toBeVisible()
})

test('test events are kept, renamed, copied and deleted, and survive a reload', async ({
  page,
  editor,
  server,
}) => {
  await putLambda(server, { ...sum, events: [] })
  await page.reload()
  await editor.untilSynced()
  const lambda = await openLambda(page, 'sumUp')
  const select = lambda.panel.getByRole('combobox', { name: 'Test event' })
  const choose = async (entry: string) => {
    await lambda.panel.getByRole('button', { name: 'Actions on test events' }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  await lambda.type('{ "numbers": [7] }')
  await lambda.panel.getByRole('button', { name: 'Keep as test event…' }).click()
  await lambda.dialog.getByRole('textbox', { name: 'Name' }).fill('Seven')
  await page.keyboard.press('Enter')
  await expect(select.locator('option:checked')).toHaveText('Seven')

  await choose('Duplicate')
  await expect(select.locator('option:checked')).toHaveText('Seven copy')
  await choose('Rename…')
  await lambda.dialog.getByRole('textbox', { name: 'Name' }).fill('Seven')
  await page.keyboard.press('Enter')
  await expect(lambda.dialog).toContainText('“Seven” exists already')
  await lambda.dialog.getByRole('textbox', { name: 'Name' }).fill('Eight')
  await page.keyboard.press('Enter')
  await lambda.type('{ "numbers": [8] }')
  await lambda.run.click()
  await expect(lambda.output.getByRole('treeitem', { name: 'sum: 8' })).toBeVisible()
  await editor.untilSynced()

  await page.reload()
  const again = await openLambda(page, 'sumUp')
  await expect(select.locator('option')).toHaveText(['Seven', 'Eight', 'Not kept'])
  await select.selectOption('Eight')
  await again.run.click()
  await expect(again.output.getByRole('treeitem', { name: 'sum: 8' })).toBeVisible()
  await choose('Delete')
  await expect(select.locator('option')).toHaveText(['Seven', 'Not kept'])
})

test('an error leads to its line', async ({ page, server }) => {
  await putLambda(server, {
    id: 'l-bad',
    name: 'fails',
    code: `export default function () {
  const order: any = undefined
  return order.price
}
`,
  })
  await page.goto('/')
  const lambda = await openLambda(page, 'fails')
  await lambda.run.click()
  await expect(lambda.status).toHaveText(/^Failed after \d+ ms: TypeError$/)
  const error = lambda.output.getByRole('group', { name: 'Error' })
  await expect(error).toContainText('TypeError')
  await error.getByRole('button', { name: '/lambdas/fails.ts:3' }).click()
  await expect(page.locator('.monaco-editor .squiggly-error').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('an endless loop is cancelled by hand, and ends by itself', async ({ page, server }) => {
  await putLambda(server, {
    id: 'l-loop',
    name: 'endless',
    timeout: 6000,
    code: `export default async function () {
  for (;;) await new Promise((resolve) => setTimeout(resolve, 10))
}
`,
  })
  await page.goto('/')
  const lambda = await openLambda(page, 'endless')
  await lambda.run.click()
  await expect(lambda.status).toHaveText('Running…')
  await lambda.panel.getByRole('button', { name: 'Cancel' }).click()
  await expect(lambda.status).toHaveText(/^Failed after \d+ ms: cancelled$/)
  await lambda.run.click()
  await expect(lambda.status).toHaveText(/^Failed after \d+ ms: out of time$/)
  await lambda.output.getByRole('button', { name: 'Open the settings' }).click()
  const timeout = lambda.panel.getByRole('textbox', { name: 'Timeout' })
  await timeout.fill('90000')
  await timeout.press('Enter')
  await expect(lambda.panel).toContainText('90,000 ms is too much.')
  await expect(timeout).toHaveValue('90000')
  await timeout.press('Escape')
  await expect(timeout).toHaveValue('6000')
  expect(await violations(page)).toEqual([])
})

test('the history has each run, runs it again and compares outputs', async ({ page, server }) => {
  await putLambda(server, sum)
  await page.goto('/')
  const lambda = await openLambda(page, 'sumUp')
  await lambda.run.click()
  await expect(lambda.status).toHaveText(/^Done in/)
  await lambda.type('{ "numbers": [40, 2] }')
  await lambda.run.click()
  await expect(lambda.output.getByRole('treeitem', { name: 'sum: 42' })).toBeVisible()

  await page.reload()
  await openLambda(page, 'sumUp')
  await expect(lambda.status).toHaveText(/^Done in/)
  await lambda.tab('History')
  const runs = lambda.panel.getByRole('list', { name: 'Runs' }).getByRole('button')
  await expect(runs).toHaveCount(2)
  await expect(runs.first()).toContainText('By hand')
  await runs.first().click()
  await expect(lambda.output.getByRole('treeitem', { name: 'sum: 42' })).toBeVisible()
  await expect(lambda.console).toContainText('adding 2')
  await lambda.panel.getByRole('button', { name: 'Compare outputs…' }).click()
  const difference = lambda.dialog.locator('.monaco-diff-editor')
  await expect(difference).toContainText('"sum": 42')
  await expect(difference.locator('.char-insert, .line-insert').first()).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await violations(page)).toEqual([])

  await lambda.panel.getByRole('button', { name: 'Run again with this input' }).click()
  await expect(lambda.output.getByRole('treeitem', { name: 'sum: 42' })).toBeVisible()
  await lambda.tab('History')
  await expect(runs).toHaveCount(3)
  await lambda.panel.getByRole('button', { name: 'Clear' }).click()
  await expect(lambda.panel).toContainText('No runs yet')
})

test('what a lambda asks for is granted in a dialog, used, listed and taken back', async ({
  page,
  server,
}) => {
  await putLambda(server, {
    id: 'l-secret',
    name: 'greets',
    code: `export default async function (_: unknown, ctx: LambdaContext) {
  return (await ctx.secret('key')).length
}
`,
    capabilities: { secrets: ['key'], files: { '/data': 'read' } },
  })
  await page.goto('/')
  const lambda = await openLambda(page, 'greets')
  await lambda.tab('Settings')
  await lambda.panel.getByRole('button', { name: 'Set…' }).click()
  await lambda.panel.getByLabel('Value of key').fill('hunter2')
  await page.keyboard.press('Enter')
  await expect(lambda.panel).toContainText('Has a value')
  await expect(lambda.panel).not.toContainText('hunter2')

  await lambda.run.click()
  await expect(lambda.dialog).toContainText('use the secret “key” of this browser')
  for (const box of await lambda.dialog.getByRole('checkbox').all())
    await expect(box).not.toBeChecked()
  await expect(lambda.dialog.getByRole('button', { name: 'Allow' })).toBeDisabled()
  expect(await violations(page)).toEqual([])
  await lambda.dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(lambda.status).toHaveText(/^Failed after/)

  await lambda.run.click()
  await lambda.dialog.getByRole('button', { name: 'Run without' }).click()
  await expect(lambda.status).toHaveText(/^Failed after \d+ ms: not granted$/)

  await lambda.run.click()
  await lambda.dialog.getByRole('checkbox', { name: /secret “key”/ }).check()
  await lambda.dialog.getByRole('button', { name: 'Allow' }).click()
  await expect(lambda.status).toHaveText(/^Done in/)
  const grant = lambda.panel.getByRole('switch', { name: 'Grant key in this browser' })
  await expect(grant).toBeChecked()
  await lambda.tab('Calls')
  const calls = lambda.panel.getByRole('table', { name: 'Calls' })
  await expect(calls.getByRole('row', { name: /Secret key/ })).toBeVisible()

  await lambda.tab('Settings')
  await grant.click()
  await expect(grant).not.toBeChecked()
  await lambda.run.click()
  await expect(lambda.dialog).toContainText('use the secret “key”')
  await page.keyboard.press('Escape')
})
