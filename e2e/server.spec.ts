import { expect, test } from './fixtures'

test('a write that was answered survives the power cut of the server', async ({
  request,
  server,
}) => {
  const file = { id: 'file-1', name: 'Notes.md', content: 'Kept.' }
  const answer = await request.put('/api/storage/files:file-1', { data: { value: file } })
  expect(await answer.json()).toMatchObject({ success: true })

  await server.kill()
  await expect(request.get('/health')).rejects.toThrow('ECONNREFUSED')
  await server.start()

  const again = await request.get('/api/storage/files:file-1')
  expect(await again.json()).toEqual({ value: file })
})

test('each test has an empty database of its own', async ({ request }) => {
  expect(await (await request.get('/api/storage/keys')).json()).toEqual({ keys: [] })
})

test('the app and the API come from one process, under a Content-Security-Policy', async ({
  request,
}) => {
  const page = await request.get('/')
  expect(page.headers()['content-type']).toContain('text/html')
  expect(page.headers()['content-security-policy']).toContain("default-src 'self'")
  expect(await page.text()).toContain('<script type="module"')
  expect(await (await request.get('/health')).json()).toMatchObject({ status: 'ok' })
})

test('another site may neither read nor write through the browser', async ({ request }) => {
  const headers = { Origin: 'https://elsewhere.example' }
  const write = await request.put('/api/storage/files:x', { data: { value: 1 }, headers })
  expect(write.status()).toBe(403)
  const read = await request.get('/api/storage/keys', { headers })
  expect(read.headers()['access-control-allow-origin']).toBeUndefined()
  expect(await read.json()).toEqual({ keys: [] })
})
