import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CodeArea, putFiles } from './codeEditor'
import { watchFrames } from './components'
import { expect, test } from './fixtures'
import { WorkflowPage } from './workflowPage'
import { beginWorkflow, putWorkflow, runOutcome, runPanel, runRow } from './workflowRuns'

test('a step asks a server that it was allowed, says who it is, and waits as it is told', async ({
  page,
  server,
  problems,
}) => {
  problems.expect(/503/)
  const came: (string | undefined)[] = []
  const api = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*')
    response.setHeader('Access-Control-Expose-Headers', '*')
    response.setHeader('Content-Type', 'application/json')
    if (request.method !== 'POST') return response.end()
    came.push(request.headers['idempotency-key'] as string)
    const isBusy = came.length === 1
    response.statusCode = isBusy ? 503 : 200
    return response.end(JSON.stringify({ order: isBusy ? null : 7 }))
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  try {
    await putWorkflow(server, 'Order', {
      start: { kind: 'manual' },
      ask: {
        kind: 'http',
        params: { method: 'POST', url: `${url}/orders?key=1`, body: '{ a: 1 }' },
        retry: { maxAttempts: 2, initialMs: 50 },
        after: ['start'],
      },
      end: { kind: 'output', params: { value: 'input.body.order' }, after: ['ask'] },
    })
    await page.goto('/')
    await beginWorkflow(page, 'Order')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(url)
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByRole('button', { name: 'Allow' }).click()
    await runOutcome(page, /^Done in/)
    await runRow(page, 'ask').click()
    await runPanel(page).getByRole('tab', { name: 'Attempts (2)' }).click()
    await expect(runPanel(page).getByText(/answered with the status 503/)).toBeVisible()
    await expect(runPanel(page).getByText(`fetch POST ${url}/orders`).first()).toBeVisible()
    expect(came).toHaveLength(2)
    expect(came[0]).toBeTruthy()
    expect(came[1]).toBe(came[0])
    // It can be taken back.
    await page
      .getByRole('region', { name: 'Workflow', exact: true })
      .click({ position: { x: 40, y: 40 } })
    await page.getByRole('button', { name: `Take “${url}” away` }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(
      page.getByText('“Order” was not allowed what it asks for, and did not run.'),
    ).toBeVisible()
  } finally {
    api.close()
  }
})

test('what is missing or far too much is an error at the step, and the editor goes on', async ({
  page,
  server,
  problems,
}) => {
  problems.expect(/neverSettled|never/)
  await server.putRecord('lambdas', {
    id: 'never',
    name: 'never',
    code: 'export default () => new Promise(() => setTimeout(() => {}, 1e6))\n',
    timeout: 60_000,
  })
  await putWorkflow(server, 'Bad', {
    start: { kind: 'manual' },
    way: {
      kind: 'switch',
      params: {
        cases: ['many', 'gone', 'huge', 'never'].map((port) => ({
          port,
          label: port,
          when: `input === '${port}'`,
        })),
      },
      after: ['start'],
    },
    each: { kind: 'map', params: { items: "'x,'.repeat(100000).split(',')" }, after: ['way:many'] },
    one: { kind: 'transform', in: 'each', params: { value: 'index' } },
    call: { kind: 'lambda', params: { lambda: 'gone' }, after: ['way:gone'] },
    text: { kind: 'transform', params: { value: "'x'.repeat(1000000)" }, after: ['way:huge'] },
    texts: {
      kind: 'transform',
      params: { value: '[1, 2, 3, 4, 5, 6].map(n => input)' },
      after: ['text'],
    },
    never: { kind: 'lambda', params: { lambda: 'never' }, after: ['way:never'] },
  })
  await page.goto('/')
  const longestGap = await watchFrames(page)
  const run = async (input: string) => {
    await page.getByRole('button', { name: 'Run with input…' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill(JSON.stringify(input))
    await page.getByRole('dialog').getByRole('button', { name: 'Run' }).click()
  }
  await beginWorkflow(page, 'Bad')
  await runOutcome(page, /^Done in/)
  await run('many')
  await runOutcome(page, /a Map goes over at most 100,000/)
  await run('gone')
  await runOutcome(page, /There is no lambda “gone”/)
  await run('huge')
  await runOutcome(page, /more than 5 MB/)
  await run('never')
  await expect(runRow(page, 'never')).toContainText('Running')
  await page.getByRole('button', { name: 'Stop' }).click()
  await runOutcome(page, /^Cancelled after/)
  expect(await longestGap()).toBeLessThan(1500)
})

test('a file that is changed begins a run, and what the run writes does not', async ({
  page,
  server,
}) => {
  await putFiles(server, { '/data/names.csv': 'name\nAda\n' })
  await putWorkflow(server, 'Watch', {
    start: { kind: 'fileChanged', params: { path: '/data/*.csv' } },
    rows: {
      kind: 'readFile',
      params: { path: '{{ input.path }}', format: 'csv' },
      after: ['start'],
    },
    write: {
      kind: 'writeFile',
      params: { path: '/data/copy.csv', format: 'csv', content: 'input' },
      after: ['rows'],
    },
  })
  await page.goto('/')
  const code = new CodeArea(page)
  await code.goHere()
  await code.open('names.csv')
  await code.typeAtEnd('Grace\n')
  const flow = new WorkflowPage(page)
  await flow.open()
  await page.getByRole('button', { name: 'Show the runs' }).click()
  await runOutcome(page, /File changed: \/data\/names.csv/)
  await runOutcome(page, /^Done in/)
  await code.goHere()
  await code.open('copy.csv')
  await expect(code.lines).toContainText('Grace')
  await flow.open()
  await runPanel(page).getByRole('tab', { name: 'History' }).click()
  const runs = runPanel(page).getByRole('list', { name: 'Runs' }).getByRole('listitem')
  await expect(runs.filter({ hasText: 'names.csv' })).not.toHaveCount(0)
  await expect(runs.filter({ hasText: 'copy.csv' })).toHaveCount(0)
})
