import type { Page } from '@playwright/test'
import { recordOfEdge, recordOfNode } from '@/model/workflow/records'
import { graphOf, type ShortStep } from '@/model/workflow/testing/graphs'
import { violations } from './axe'
import { CodeArea, putFiles } from './codeEditor'
import { expect, test } from './fixtures'
import type { FlaskServer } from './server'
import { WorkflowPage } from './workflowPage'

/** Puts a workflow into the project, as another program would. */
async function putWorkflow(
  server: FlaskServer,
  name: string,
  steps: Readonly<Record<string, ShortStep>>,
): Promise<void> {
  const { nodes, edges } = graphOf(steps)
  await server.putRecord('workflows', { id: 'w', name, updatedAt: 1 })
  for (const node of nodes) await server.putRecord('workflowNodes', { ...recordOfNode(node) })
  for (const edge of edges) await server.putRecord('workflowEdges', { ...recordOfEdge(edge) })
}

/** Begins a workflow of the list. */
async function begin(page: Page, name: string): Promise<WorkflowPage> {
  const flow = new WorkflowPage(page)
  await flow.open()
  await flow.list.getByText(name).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  return flow
}

const panel = (page: Page) => page.getByRole('region', { name: 'Runs', exact: true })
const outcome = (page: Page, text: RegExp) =>
  expect(panel(page).getByText(text).first()).toBeVisible()
const row = (page: Page, name: string) =>
  panel(page).getByRole('list', { name: 'Steps of the run' }).getByRole('button', { name })

const noRates = 'export default async () => { throw new Error("Busy.") }\n'

test('the workflows of the sample do what they say', async ({ page, editor, server }) => {
  await expect(editor.canvas.getByText('Start free').first()).toBeVisible()
  await begin(page, 'Check invoices')
  await outcome(page, /^Done in/)
  await expect(page.getByText('36 invoices are written, 0 lines are wrong.')).toBeVisible()
  await editor.untilSynced()
  const code = new CodeArea(page)
  await code.goHere()
  await code.open('invoices.json')
  await expect(code.lines).toContainText('"customer"')

  await begin(page, 'Translate the landing page')
  await outcome(page, /^Done in/)
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
  const flow = await begin(page, 'Rates')
  await outcome(page, /^Done in/)
  await row(page, 'ask').click()
  await expect(flow.step('ask')).toHaveClass(/selected/)
  const attempts = panel(page).getByRole('tab', { name: 'Attempts (3)' })
  await attempts.click()
  await expect(panel(page).getByRole('row')).toHaveCount(4)
  await expect(panel(page).getByText(/tried again after/)).toHaveCount(2)
  await row(page, 'end').click()
  await panel(page).getByRole('tab', { name: 'Input' }).click()
  await expect(panel(page).getByText('the rates of last week')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('cancelling ends what runs at once, and tells what was written', async ({ page, server }) => {
  await putWorkflow(server, 'Long', {
    start: { kind: 'manual' },
    write: { kind: 'writeFile', params: { path: '/note.txt', content: '"x"' }, after: ['start'] },
    wait: { kind: 'delay', params: { time: '60' }, after: ['write'] },
  })
  await page.goto('/')
  await begin(page, 'Long')
  await expect(row(page, 'wait')).toContainText('Running')
  await page.getByRole('button', { name: 'Stop' }).click()
  await outcome(page, /^Cancelled after/)
  await outcome(page, /Already written, and not taken back: “write”/)
  await expect(row(page, 'wait')).toContainText('Cancelled')
})

test('a run goes on after a reload, and another tab sees it', async ({ page, server, context }) => {
  await putWorkflow(server, 'Rounds', {
    start: { kind: 'manual' },
    each: {
      kind: 'map',
      params: { items: '[1, 2, 3, 4, 5, 6]', concurrency: 1 },
      after: ['start'],
    },
    wait: { kind: 'delay', in: 'each', params: { time: '700', unit: 'ms' } },
    end: { kind: 'output', params: { value: 'input.length' }, after: ['each'] },
  })
  await page.goto('/')
  await begin(page, 'Rounds')
  await expect(row(page, 'wait')).toContainText('1 done')
  const other = await context.newPage()
  await other.goto('/')
  const there = new WorkflowPage(other)
  await there.open()
  await expect(there.step('each')).toContainText('Running')
  await page.reload()
  await outcome(page, /^Done in/)
  await expect(row(page, 'wait')).toContainText('6 done')
  await expect(there.step('end')).toContainText('Done')
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
  await begin(page, 'Writes')
  await expect(row(page, 'call')).toContainText('Running')
  await page.reload()
  await expect(row(page, 'call')).toContainText('Was it done?')
  await row(page, 'call').click()
  await panel(page).getByRole('button', { name: 'It was done' }).click()
  await outcome(page, /^Done in/)
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
  await page.goto('/')
  const flow = await begin(page, 'Names')
  await outcome(page, /^Done in/)
  await flow.select('join')
  const field = page.getByRole('region', { name: 'Inspector' }).locator('.monaco-editor').first()
  await field.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('input.fi')
  await expect(page.getByRole('option', { name: /first/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type(" + ' ' + nodes.make.out.last.toUpperCase(")
  await expect(page.getByText('= "Ada LOVELACE"')).toBeVisible()
  await row(page, 'join').click()
  await panel(page).getByRole('button', { name: 'Run this step' }).click()
  await expect(panel(page).getByText('"Ada LOVELACE"').first()).toBeVisible()
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
  await begin(page, 'Checks')
  await outcome(page, /^Done in/)
  await row(page, 'good').click()
  await expect(panel(page).getByText('30', { exact: true })).toBeVisible()
  await panel(page).getByRole('button', { name: 'The next round' }).click()
  await panel(page).getByRole('button', { name: 'The next round' }).click()
  await expect(panel(page).getByText('50', { exact: true })).toBeVisible()
  await row(page, 'bad').click()
  await panel(page)
    .getByRole('button', { name: /The next one that failed/ })
    .click()
  await expect(panel(page).getByText('No 4')).toBeVisible()
  await panel(page).getByRole('tab', { name: 'History' }).click()
  await panel(page).getByRole('combobox', { name: 'Which runs' }).selectOption('failed')
  await expect(panel(page).getByText('No run fits.')).toBeVisible()
})
