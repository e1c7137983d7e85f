import { violations } from './axe'
import { CodeArea, putFiles, storedText } from './codeEditor'
import { expect, test } from './fixtures'
import { WorkflowPage } from './workflowPage'
import { beginWorkflow, putWorkflow, runOutcome, runPanel, runRow } from './workflowRuns'

const noRates = 'export default async () => { throw new Error("Busy.") }\n'

test('the workflows of the sample do what they say', async ({ page, editor, server }) => {
  await expect(editor.canvas.getByText('Start free').first()).toBeVisible()
  await beginWorkflow(page, 'Check invoices')
  await runOutcome(page, /^Done in/)
  await expect(page.getByText('36 invoices are written, 0 lines are wrong.')).toBeVisible()
  await editor.untilSynced()
  const code = new CodeArea(page)
  await code.goHere()
  await code.open('invoices.json')
  await expect(code.lines).toContainText('"customer"')

  await beginWorkflow(page, 'Translate the landing page')
  await runOutcome(page, /^Done in/)
  await editor.untilSynced()
  expect(JSON.stringify(await server.tree('sample-landing'))).toContain('Kostenlos starten')
  await page.keyboard.press('Alt+1')
  await expect(editor.canvas.getByText('Kostenlos starten').first()).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(editor.canvas.getByText('Start free').nth(1)).toBeVisible()
})

test('a lambda that fails is tried again, and then a file stands in', async ({ page, server }) => {
  await server.putRecord('lambdas', { id: 'rates', name: 'rates', code: noRates })
  await putFiles(server, { '/data/rates.json': '{ "source": "the rates of last week" }' })
  await putWorkflow(server, 'Rates', {
    start: { kind: 'manual' },
    ask: {
      kind: 'lambda',
      params: { lambda: 'rates' },
      retry: { maxAttempts: 3, initialMs: 50 },
      after: ['start'],
    },
    file: {
      kind: 'readFile',
      params: { path: '/data/rates.json', format: 'json' },
      after: ['ask:error'],
    },
    rates: { kind: 'join', params: { mode: 'first' }, after: ['ask', 'file'] },
    end: { kind: 'output', params: { value: 'input.source' }, after: ['rates'] },
  })
  await page.goto('/')
  const flow = await beginWorkflow(page, 'Rates')
  await runOutcome(page, /^Done in/)
  await runRow(page, 'ask').click()
  await expect(flow.step('ask')).toHaveClass(/selected/)
  const attempts = runPanel(page).getByRole('tab', { name: 'Attempts (3)' })
  await attempts.click()
  await expect(runPanel(page).getByRole('row')).toHaveCount(4)
  await expect(runPanel(page).getByText(/tried again after/)).toHaveCount(2)
  await runRow(page, 'end').click()
  await runPanel(page).getByRole('tab', { name: 'Input' }).click()
  await expect(runPanel(page).getByText('the rates of last week')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('cancelling ends what runs at once, and tells what was written', async ({ page, server }) => {
  await putWorkflow(server, 'Long', {
    start: { kind: 'manual' },
    write: { kind: 'writeFile', params: { path: '/note.txt', content: '"x"' }, after: ['start'] },
    wait: { kind: 'delay', params: { time: '60' }, after: ['write'] },
  })
  await page.goto('/')
  await beginWorkflow(page, 'Long')
  await expect(runRow(page, 'wait')).toContainText('Running')
  await page.getByRole('button', { name: 'Stop' }).click()
  await runOutcome(page, /^Cancelled after/)
  await runOutcome(page, /Already written, and not taken back: “write”/)
  await expect(runRow(page, 'wait')).toContainText('Cancelled')
})

test('a run goes on after a reload, and another tab sees it', async ({ page, server, context }) => {
  await putWorkflow(server, 'Rounds', {
    start: { kind: 'manual' },
    each: {
      kind: 'map',
      // Long enough for a second tab to open meanwhile, on a slow machine too.
      params: { items: '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]', concurrency: 1 },
      after: ['start'],
    },
    wait: { kind: 'delay', in: 'each', params: { time: '1500', unit: 'ms' } },
    end: { kind: 'output', params: { value: 'input.length' }, after: ['each'] },
  })
  await page.goto('/')
  await beginWorkflow(page, 'Rounds')
  await expect(runRow(page, 'wait')).toContainText('1 done')
  const other = await context.newPage()
  await other.goto('/')
  const there = new WorkflowPage(other)
  await there.open()
  await expect(there.step('each')).toContainText('Running')
  await page.reload()
  await runOutcome(page, /^Done in/)
  await expect(runRow(page, 'wait')).toContainText('10 done')
  await expect(there.step('end')).toContainText('Done', { timeout: 30_000 })
})

test('a write that a reload cut off is asked about', async ({ page, server }) => {
  const slow = 'export default async (_, ctx) => { while (ctx.now() < 9e15) {} }\n'
  await server.putRecord('lambdas', { id: 'slow', name: 'slow', code: slow, timeout: 60_000 })
  await putWorkflow(server, 'Writes', {
    start: { kind: 'manual' },
    call: { kind: 'lambda', params: { lambda: 'slow' }, after: ['start'] },
    end: { kind: 'output', params: { value: 'nodes.call.out' }, after: ['call'] },
  })
  await page.goto('/')
  await beginWorkflow(page, 'Writes')
  await expect(runRow(page, 'call')).toContainText('Running')
  await page.reload()
  await expect(runRow(page, 'call')).toContainText('Was it done?')
  await runRow(page, 'call').click()
  await runPanel(page).getByRole('button', { name: 'It was done' }).click()
  await runOutcome(page, /^Done in/)
})

test('an expression is written with proposals, and tried with the last run', async ({
  page,
  server,
}) => {
  await putWorkflow(server, 'Names', {
    start: { kind: 'manual' },
    make: {
      kind: 'transform',
      params: { value: '{ first: "Ada", last: "Lovelace" }' },
      after: ['start'],
    },
    join: { kind: 'transform', params: { value: 'input' }, after: ['make'] },
  })
  await putFiles(server, { '/note.ts': '// one\n' })
  await page.goto('/')
  const flow = await beginWorkflow(page, 'Names')
  await runOutcome(page, /^Done in/)
  await flow.select('join')
  const field = page.getByRole('region', { name: 'Inspector' }).locator('.monaco-editor').first()
  await field.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('input.fi')
  await expect(page.getByRole('option', { name: /first/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type(" + ' ' + nodes.make.out.last.toUpperCase(")
  await expect(page.getByText('= "Ada LOVELACE"')).toBeVisible()
  await runRow(page, 'join').click()
  await runPanel(page).getByRole('button', { name: 'Run this step' }).click()
  await expect(runPanel(page).getByText('"Ada LOVELACE"').first()).toBeVisible()

  // Its keys are its own: in a file Enter is a line break, and Escape leaves nothing.
  const code = new CodeArea(page)
  await code.goHere()
  await code.open('note.ts')
  await code.typeAtEnd('// two')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.keyboard.type('// three')
  await expect.poll(() => storedText(server, 'files:-note.ts')).toBe('// one\n// two\n// three')
})

test('rounds are looked at one by one, and history finds what failed', async ({ page, server }) => {
  await putWorkflow(server, 'Checks', {
    start: { kind: 'manual' },
    each: { kind: 'map', params: { items: '[3, 4, 5]', onError: 'collect' }, after: ['start'] },
    check: { kind: 'if', in: 'each', params: { condition: 'item !== 4' } },
    bad: {
      kind: 'throw',
      in: 'each',
      params: { message: 'No {{ item }}' },
      after: ['check:false'],
    },
    good: { kind: 'transform', in: 'each', params: { value: 'item * 10' }, after: ['check:true'] },
  })
  await page.goto('/')
  await beginWorkflow(page, 'Checks')
  await runOutcome(page, /^Done in/)
  await runRow(page, 'good').click()
  await expect(runPanel(page).getByText('30', { exact: true })).toBeVisible()
  await runPanel(page).getByRole('button', { name: 'The next round' }).click()
  await runPanel(page).getByRole('button', { name: 'The next round' }).click()
  await expect(runPanel(page).getByText('50', { exact: true })).toBeVisible()
  await runRow(page, 'bad').click()
  await runPanel(page)
    .getByRole('button', { name: /The next one that failed/ })
    .click()
  await expect(runPanel(page).getByText('No 4')).toBeVisible()
  await runPanel(page).getByRole('tab', { name: 'History' }).click()
  await runPanel(page).getByRole('combobox', { name: 'Which runs' }).selectOption('failed')
  await expect(runPanel(page).getByText('No run fits.')).toBeVisible()
})
