import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { expect, test } from './fixtures'
import { LambdaPage, putLambda } from './lambdaPage'

interface Api {
  readonly url: string
  readonly came: string[]
  readonly server: Server
}

/** A server that a lambda may be allowed to fetch from. */
async function api(away = ''): Promise<Api> {
  const came: string[] = []
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request
    came.push(`${method} ${url} ${headers.origin} ${headers.cookie ?? 'no cookie'}`)
    if (url !== '/closed') response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*')
    if (url === '/away') response.writeHead(302, { Location: `${away}/stolen` }).end()
    else if (url === '/moved') response.writeHead(302, { Location: '/here' }).end()
    else if (url === '/large') response.end('x'.repeat(6 * 1024 * 1024))
    else if (url !== '/slow')
      response.end(JSON.stringify({ path: url, key: headers['x-key'] ?? null }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, came, server }
}

const inLambda = (body: string) => `export default async function (input, ctx) {\n${body}\n}`

/** Puts lambdas into the project, and opens the first one. */
async function opened(
  {
    page,
    server,
    editor,
  }: Pick<Parameters<Parameters<typeof test>[2]>[0], 'page' | 'server' | 'editor'>,
  lambdas: readonly LambdaRecord[],
): Promise<LambdaPage> {
  for (const lambda of lambdas) await putLambda(server, lambda)
  await page.reload()
  await editor.untilSynced()
  const lambdaPage = new LambdaPage(page)
  await lambdaPage.open(lambdas[0]?.name ?? '')
  return lambdaPage
}

test('a lambda fetches from the origin that it was allowed, and from nowhere else', async ({
  page,
  server,
  editor,
  problems,
}) => {
  problems.expect(/Content Security Policy|CORS|Failed to load|ERR_/) // of what is stopped
  const other = await api()
  const own = await api(other.url)
  const capabilities = { net: [own.url] }
  const code = inLambda(`
  const out = {}
  const get = async (name, url, init) => {
    try { const r = await ctx.fetch(url, init); out[name] = [r.status, await r.json()] } catch (error) { out[name] = error.message }
  }
  await get('plain', '${own.url}/plain', { headers: { 'x-key': 'k' } })
  await get('moved', '${own.url}/moved')
  await get('away', '${own.url}/away')
  await get('closed', '${own.url}/closed')
  await get('large', '${own.url}/large')
  await get('other', '${other.url}/direct')
  await get('app', '${server.url}/api/storage/keys')
  return out`)
  const lambdas = await opened({ page, server, editor }, [
    { id: 'f', name: 'fetches', code, capabilities, timeout: 20_000 },
  ])
  await lambdas.allow({ f: capabilities })
  const run = await lambdas.run('f')
  const denied = (url: string) =>
    `It may not fetch from “${url}”: add this origin to the network of its capabilities, and allow it.`
  expect(run.output).toEqual({
    plain: [200, { path: '/plain', key: 'k' }],
    moved: [200, { path: '/here', key: null }],
    away: `“${own.url}” leads on to an address that is not allowed. Ask for that one, and allow it.`,
    closed: `“${own.url}” did not answer, or does not answer pages of other addresses (it sends no Access-Control-Allow-Origin).`,
    large: `“${own.url}” answered with more than 5 MB.`,
    other: denied(other.url),
    app: denied(server.url),
  })
  expect(other.came).toEqual([])
  expect(own.came.every((line) => line.endsWith('null no cookie'))).toBe(true)
  expect(run.calls.map(({ kind, about, ok }) => [kind, about, ok])).toEqual([
    ['fetch', `GET ${own.url}/plain`, true],
    ['fetch', `GET ${own.url}/moved`, true],
    ['fetch', `GET ${own.url}/away`, false],
    ['fetch', `GET ${own.url}/closed`, false],
    ['fetch', `GET ${own.url}/large`, false],
  ])
  for (const one of [own, other]) one.server.closeAllConnections()
})

test('a run ends when it is cancelled, in a loop and in a request', async ({
  page,
  server,
  editor,
}) => {
  const own = await api()
  const capabilities = { net: [own.url] }
  const lambdas = await opened({ page, server, editor }, [
    {
      id: 'slow',
      name: 'slow',
      code: inLambda(`await ctx.fetch('${own.url}/slow')`),
      capabilities,
      timeout: 30_000,
    },
    { id: 'loop', name: 'loop', code: inLambda('for (;;);'), timeout: 30_000 },
  ])
  await lambdas.allow({ slow: capabilities })
  for (const id of ['slow', 'loop']) {
    await lambdas.open(id)
    await lambdas.start()
    if (id === 'slow') await expect(() => expect(own.came).toHaveLength(1)).toPass()
    else await page.waitForTimeout(1000) // it says nothing of being in its loop
    const pressed = await lambdas.cancel()
    await expect(async () => expect(await lambdas.runs(id)).toHaveLength(1)).toPass({
      intervals: [20],
    })
    const [run] = await lambdas.runs(id)
    expect(run?.error).toMatchObject({ code: 'cancelled' })
    const late = (run?.startedAt ?? 0) + (run?.took ?? 0) - pressed
    // By itself it would go on for half a minute; npm run bench:code has how soon it ends.
    expect(late).toBeLessThan(10_000)
  }
  own.server.closeAllConnections()
})

test('files are read and written where that was allowed, and the edit can be undone', async ({
  page,
  server,
  editor,
}) => {
  const capabilities = { files: { '/data': 'write', '/src': 'read' } } as const
  const code = inLambda(`
  const tries = {}
  const attempt = async (name, work) => { try { tries[name] = await work() } catch (error) { tries[name] = error.message } }
  await ctx.files.write('/data/in/../a.json', '{"n":1}')
  await attempt('list', () => ctx.files.list('/data'))
  await attempt('read', () => ctx.files.read('data/a.json'))
  await attempt('above', () => ctx.files.write('/data/../../a.json', 'x'))
  await attempt('readonly', () => ctx.files.write('/src/a.ts', 'x'))
  await attempt('own code', () => ctx.files.write('/lambdas/files.ts', 'x'))
  await attempt('missing', () => ctx.files.read('/src/none.ts'))
  return tries`)
  const lambdas = await opened({ page, server, editor }, [
    { id: 'w', name: 'files', code, capabilities },
  ])
  await lambdas.allow({ w: capabilities })
  const run = await lambdas.run('w')
  const notIn = (access: string, path: string) =>
    `It may not ${access} “${path}”: add its folder to the files of its capabilities (“${access}”), and allow it.`
  expect(run.output).toEqual({
    list: ['/data/a.json'],
    read: '{"n":1}',
    above: notIn('write', '/a.json'),
    readonly: notIn('write', '/src/a.ts'),
    'own code': notIn('write', '/lambdas/files.ts'),
    missing: 'There is no file “/src/none.ts”.',
  })
  await editor.untilSynced()
  expect((await server.keys()).filter((key) => key.startsWith('files:'))).not.toEqual([])
})

test('a lambda calls another one, with the grants and within the time of each', async ({
  page,
  server,
  editor,
}) => {
  const lambdas = await opened({ page, server, editor }, [
    {
      id: 'a',
      name: 'outer',
      timeout: 8000,
      code: inLambda(`
  const tries = []
  for (const name of ['double', 'missing', 'throws', 'outer', 'round', 'down', 'sleeps'])
    tries.push(await ctx.call(name, 21).catch((error) => error.message))
  return tries`),
    },
    { id: 'b', name: 'double', code: inLambda('return input * 2') },
    { id: 'c', name: 'throws', code: inLambda('throw new Error("inside")') },
    { id: 'd', name: 'round', code: inLambda('return ctx.call("outer")') },
    ...Array.from({ length: 9 }, (_, n) => ({
      id: `n${n}`,
      name: n === 0 ? 'down' : `down${n}`,
      code: inLambda(`return ctx.call("down${n + 1}")`),
    })),
    {
      id: 's',
      name: 'sleeps',
      timeout: 60_000,
      code: inLambda('await new Promise((r) => setTimeout(r, 50_000))'),
    },
  ])
  const run = await lambdas.run('a')
  // Both come to their end at one moment: it may just hear that the other one did.
  expect(run.error?.code ?? JSON.stringify(run.output)).toMatch(/^timeout$|It was not done after/)
  const messages = (await lambdas.runs('d'))[0]?.error?.message ?? ''
  expect(messages).toContain('It would call itself without end: outer → round → outer.')
  expect((await lambdas.runs('b'))[0]).toMatchObject({
    status: 'done',
    output: 42,
    cause: 'lambda',
  })
  expect((await lambdas.runs('n0'))[0]?.error?.message).toContain('at most 8 deep')
  const [slept] = await lambdas.runs('s')
  expect(slept?.error?.code).toMatch(/timeout|cancelled/)
  expect(slept?.took).toBeLessThan(8200)
})

test('a frame that falls silent is removed, and the next run gets a new one', async ({
  page,
  server,
  editor,
}) => {
  const code = inLambda('return 1')
  const lambdas = await opened({ page, server, editor }, [
    { id: 'r', name: 'runs', code, timeout: 1000 },
  ])
  expect((await lambdas.run('r')).output).toBe(1)
  const cage = page.frames().find((frame) => frame.url().endsWith('/sandbox.html'))
  if (!cage) throw new Error('The cage is not there.')
  await page.locator('iframe[src="/sandbox.html"]').evaluate((frame) => (frame.id = 'hung'))
  // It never answers this; the promise ends with the frame.
  const hung = cage
    .evaluate(() => {
      for (;;);
    })
    .catch(() => 'gone')
  // A frame that hangs holds up every locator of Playwright, but nothing of the page.
  const isThere = () => page.evaluate(() => document.getElementById('hung') !== null)
  await page.waitForTimeout(2000) // nothing runs, so that nobody asks whether it lives
  expect(await isThere()).toBe(true)
  await page.evaluate(() => {
    const buttons = document.querySelectorAll<HTMLElement>('[aria-label="Lambda"] button')
    ;[...buttons].find(({ textContent }) => textContent === 'Run')?.click()
  })
  await expect.poll(async () => (await lambdas.runs('r')).length).toBe(2)
  const run = (await lambdas.runs('r')).at(-1)
  expect(run?.error).toMatchObject({ code: 'timeout' })
  expect(run?.took).toBeLessThan(3000)
  await expect.poll(isThere).toBe(false)
  expect(await hung).toBe('gone')
  expect((await lambdas.run('r')).output).toBe(1)
})

test('nothing that other frames say is taken for a word of the sandbox', async ({
  page,
  server,
  editor,
}) => {
  const code = inLambda('await new Promise((r) => setTimeout(r, 800)); return "real"')
  const lambdas = await opened({ page, server, editor }, [{ id: 'r', name: 'runs', code }])
  await lambdas.start()
  const canvas = page.frames().find((frame) => frame.url().endsWith('/canvas.html'))
  await canvas?.evaluate(() => {
    const done = '!{"kind":"done","output":"forged"}'
    for (const message of [
      { kind: 'sandboxReady' },
      { kind: 'said', run: '1', text: done },
      { kind: 'ended', run: '1', why: 'crashed' },
      done,
    ])
      window.parent.postMessage(message, '*')
  })
  await expect(async () => expect(await lambdas.runs('r')).toHaveLength(1)).toPass()
  expect((await lambdas.runs('r'))[0]).toMatchObject({ status: 'done', output: 'real' })
})

test('a secret is in no log and in no error', async ({ page, server, editor }) => {
  const capabilities = { secrets: ['token'] }
  const code = inLambda(
    `const token = await ctx.secret('token'); console.log('it is', { token }); throw new Error('bad ' + token)`,
  )
  const lambdas = await opened({ page, server, editor }, [
    { id: 's', name: 'secretive', code, capabilities },
    { id: 'first', name: 'first', code: inLambda('return 1') },
  ])
  await lambdas.open('first')
  await lambdas.run('first') // the database of the secrets is there now
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('espalier-lambdas')
        opening.addEventListener('success', () => {
          const tx = opening.result.transaction('secrets', 'readwrite')
          tx.objectStore('secrets').put('s3cr3t-value', 'token')
          tx.addEventListener('complete', () => {
            opening.result.close()
            resolve(undefined)
          })
        })
      }),
  )
  await lambdas.allow({ s: capabilities })
  await lambdas.open('secretive')
  const run = await lambdas.run('s')
  expect(run.logs[0]?.text).toBe('it is { token: "•••" }')
  expect(run.error?.message).toBe('bad •••')
  expect(JSON.stringify(run)).not.toContain('s3cr3t')
  await editor.untilSynced()
  expect((await server.keys()).join()).not.toContain('token')
})
