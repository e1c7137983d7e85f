import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** What the policy of the cage says no to is said on the console as well. */
const STOPPED =
  /Content Security Policy|violates|Refused|blocked|sandboxed|Unsafe attempt|SecurityError|Not allowed to/i

interface Outside {
  readonly url: string
  /** Requests and upgrades that came. */
  readonly came: string[]
  readonly server: Server
}

/** A server that anybody may use and that remembers who did: nobody in the cage is to reach it. */
async function outside(): Promise<Outside> {
  const came: string[] = []
  const server = createServer((request, response) => {
    came.push(`${request.method} ${request.url}`)
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': request.url?.endsWith('.js') ? 'text/javascript' : 'text/plain',
    })
    response.end('1')
  })
  server.on('upgrade', (request, socket) => {
    came.push(`UPGRADE ${request.url}`)
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, came, server }
}

/** The page of the cage in a frame, as the editor puts it there; nothing was given to it. */
async function openCage(page: Page): Promise<Frame> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const iframe = document.createElement('iframe')
        iframe.setAttribute('sandbox', 'allow-scripts')
        iframe.src = '/sandbox.html'
        iframe.addEventListener('load', resolve)
        document.body.append(iframe)
      }),
  )
  const frame = page.frames().find((one) => one.url().endsWith('/sandbox.html'))
  if (!frame) throw new Error('The cage did not load.')
  return frame
}

/** Tries every way out; answers for each what came of it. Runs in the cage, in a frame and in a worker alike. */
const PROBES = `async ({ app, out }) => {
  const found = {}
  const within = (promise) => Promise.race([promise, new Promise((_, no) => setTimeout(() => no(new Error('nothing')), 700))])
  const probe = async (name, way) => {
    try { found[name] = 'REACHED ' + (await within(Promise.resolve(way()))) }
    catch (error) { found[name] = String(error && error.name || error) }
  }
  const event = (target, good) => new Promise((yes, no) => {
    target.addEventListener(good, () => yes(good)); target.addEventListener('error', () => no(new Error('stopped')))
  })
  await probe('fetch of another server', async () => (await fetch(out + '/fetch')).status)
  await probe('fetch without cors', async () => (await fetch(out + '/no-cors', { mode: 'no-cors' })).type)
  await probe('fetch of the app', async () => (await fetch(app + '/health')).status)
  await probe('fetch of a blob', async () => (await fetch(URL.createObjectURL(new Blob(['x'])))).status)
  await probe('XMLHttpRequest', () => { const x = new XMLHttpRequest(); x.open('GET', out + '/xhr', false); x.send(); return x.status })
  await probe('WebSocket', () => event(new WebSocket(out.replace('http', 'ws') + '/socket'), 'open'))
  await probe('EventSource', () => event(new EventSource(out + '/events'), 'open'))
  await probe('import()', () => import(out + '/module.js').then(() => 'loaded'))
  await probe('eval', () => (0, eval)('1 + 1'))
  await probe('Function', () => new Function('return 2')())
  await probe('setTimeout with a text', () => new Promise((yes) => { globalThis.hit = yes; setTimeout('hit("ran")', 1) }))
  await probe('IndexedDB', () => event(indexedDB.open('espalier'), 'success'))
  await probe('caches', () => caches.open('x').then(() => 'opened'))
  await probe('file system', () => navigator.storage.getDirectory().then(() => 'opened'))
  await probe('worker of the app', () => event(new Worker(app + '/theme.js'), 'message'))
  await probe('worker of another server', () => event(new Worker(out + '/worker.js'), 'message'))
  await probe('beacon', () => { if (!navigator.sendBeacon(out + '/beacon', 'x')) throw new Error('stopped'); return 'queued' })
  if (typeof importScripts === 'function') {
    await probe('importScripts', () => { importScripts(out + '/script.js'); return 'loaded' })
    await probe('worker in the worker', () => new Promise((yes, no) => {
      const text = "fetch('" + out + "/nested').then(() => postMessage('reached'), () => postMessage('stopped'))"
      const worker = new Worker(URL.createObjectURL(new Blob([text])))
      worker.onmessage = ({ data }) => data === 'reached' ? yes(data) : no(new Error('stopped'))
    }))
  }
  if (typeof document === 'object') {
    await probe('parent document', () => parent.document.title)
    await probe('parent store', () => parent.localStorage.length)
    await probe('top document', () => top.document.cookie)
    await probe('cookie', () => { document.cookie = 'a=1'; return document.cookie })
    await probe('localStorage', () => localStorage.length)
    await probe('sessionStorage', () => sessionStorage.length)
    await probe('top navigation', () => { top.location.href = out + '/top'; return 'gone' })
    await probe('parent navigation', () => { parent.location = out + '/parent'; return 'gone' })
    await probe('open', () => { const w = open(out + '/popup'); if (!w) throw new Error('stopped'); return 'opened' })
    await probe('image', () => { const i = new Image(); i.src = out + '/image.png'; return event(i, 'load') })
    await probe('script', () => { const s = document.createElement('script'); s.src = out + '/script.js'; document.head.append(s); return event(s, 'load') })
    await probe('inline script', () => { const s = document.createElement('script'); s.textContent = 'window.inlined = 1'; document.head.append(s); if (!window.inlined) throw new Error('stopped'); return 'ran' })
    await probe('frame', () => { const f = document.createElement('iframe'); f.src = out + '/frame'; document.body.append(f); return new Promise(() => {}) })
    await probe('frame of the app', () => { const f = document.createElement('iframe'); f.src = app + '/'; document.body.append(f); return new Promise(() => {}) })
    await probe('style', () => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = out + '/style.css'; document.head.append(l); return event(l, 'load') })
    await probe('form', () => { const f = document.createElement('form'); f.action = out + '/form'; document.body.append(f); f.submit(); return new Promise(() => {}) })
    await probe('prefetch', () => { const l = document.createElement('link'); l.rel = 'prefetch'; l.href = out + '/prefetch'; document.head.append(l); return event(l, 'load') })
  }
  return found
}`

/** Some ways only start something and tell nothing: what counts there is that the server saw nobody. */
const STARTED: ReadonlySet<string> = new Set([
  'beacon',
  'top navigation',
  'parent navigation',
  'WebSocket',
])

function reached(found: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(found)
    .filter(([name, result]) => result.startsWith('REACHED') && !STARTED.has(name))
    .map(([name, result]) => `${name}: ${result}`)
}

test.describe('the cage', () => {
  test.beforeEach(({ problems }) => problems.expect(STOPPED))

  test('a worker in it reaches nothing, whatever it runs', async ({
    page,
    editor,
    server,
    problems,
  }) => {
    problems.expect(/./) // each way out that is stopped says so in its own words
    await editor.untilSynced()
    const { url, came, server: other } = await outside()
    const frame = await openCage(page)
    const found = await frame.evaluate(
      async ([source, given]) =>
        new Promise<Record<string, string>>((resolve) => {
          const text = `(${source})(${given}).then((found) => postMessage(found))`
          const worker = new Worker(URL.createObjectURL(new Blob([text])))
          worker.addEventListener('message', ({ data }) => resolve(data as Record<string, string>))
        }),
      [PROBES, JSON.stringify({ app: server.url, out: url })] as const,
    )
    console.log('in a worker', found)
    expect(Object.keys(found).length).toBeGreaterThan(17)
    expect(reached(found)).toEqual([])
    expect(came).toEqual([])
    expect(found['IndexedDB']).toBe('SecurityError')
    expect(found['eval']).toBe('EvalError')
    expect(found['Function']).toBe('EvalError')
    other.close()
  })

  test('the frame itself reaches nothing, and cannot lead the editor away', async ({
    page,
    editor,
    server,
    problems,
  }) => {
    problems.expect(/./)
    await editor.untilSynced()
    const { url, came, server: other } = await outside()
    const frame = await openCage(page)
    const before = page.url()
    // A script of the page's own, as text is evaluated nowhere in it: the probes are a function of the test.
    const found = await frame.evaluate(
      `(${PROBES})(${JSON.stringify({ app: server.url, out: url })})`,
    )
    const results = found as Readonly<Record<string, string>>
    console.log('in the frame', results)
    expect(Object.keys(results).length).toBeGreaterThan(30)
    expect(reached(results)).toEqual([])
    expect(came).toEqual([])
    expect(page.url()).toBe(before)
    await expect(editor.layers).toBeVisible()
    // Even itself it leads nowhere.
    await frame.evaluate((out) => void (location.href = `${out}/self?data`), url).catch(() => {})
    await page.waitForTimeout(500) // a request that is not made has no event
    expect(came).toEqual([])
    other.close()
  })

  test('nobody but the editor may embed it, and in a tab it does nothing', async ({
    page,
    server,
    problems,
  }) => {
    problems.expect(/./)
    const answer = await page.goto('/sandbox.html')
    expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
    await expect(page.locator('body')).toHaveText(/part of the editor/)
    expect(await page.evaluate(() => window.origin)).toBe('null')
    expect(await page.content()).toContain('http-equiv="Content-Security-Policy"')
    const { url, server: other } = await outside()
    await page.goto(url)
    await page.setContent(`<iframe src="${server.url}/sandbox.html"></iframe>`)
    await page.waitForTimeout(500) // what is refused does not load
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${server.url}/sandbox.html`)
    other.close()
  })

  test('a worker that was taken over is cut off when it says too much', async ({
    page,
    editor,
  }) => {
    await editor.untilSynced()
    const ends = await page.evaluate(async () => {
      const says = {
        'what is no text': 'postMessage({ kind: "ended", run: "2", why: "timeout" })',
        'one word too long': 'postMessage("x".repeat(7 * 1024 * 1024))',
        'too many words': 'for (let i = 0; i < 10000; i++) postMessage("{}")',
        'too much together': 'for (let i = 0; i < 100; i++) postMessage("x".repeat(1024 * 1024))',
        'an error': 'throw new Error("x")',
        nothing: 'for (;;);',
      }
      const wasm = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0).buffer // an empty module
      const results: Record<string, unknown> = {}
      for (const [name, words] of Object.entries(says)) {
        const iframe = document.createElement('iframe')
        iframe.setAttribute('sandbox', 'allow-scripts')
        iframe.src = '/sandbox.html'
        const ready = new Promise((resolve) => {
          window.addEventListener('message', function hear({ source }) {
            if (source !== iframe.contentWindow) return
            window.removeEventListener('message', hear)
            resolve(undefined)
          })
        })
        document.body.append(iframe)
        await ready
        const { port1, port2 } = new MessageChannel()
        const worker = `onmessage = ({ data }) => { if (data.kind === 'start') { ${words} } }`
        const begin = { kind: 'begin', worker, workerType: 'classic', wasm }
        iframe.contentWindow?.postMessage(begin, '*', [port2])
        results[name] = await new Promise((resolve) => {
          let count = 0
          port1.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
            if (data.kind === 'ended') resolve(data)
            else count += 1
            if (count > 6000) resolve('it goes on')
          })
          port1.start()
          port1.postMessage({ kind: 'start', run: '1', job: {}, wall: 1000 })
        })
        iframe.remove()
      }
      return results
    })
    const ended = (why: string) => ({ kind: 'ended', run: '1', why })
    expect(ends).toEqual({
      'what is no text': ended('flooded'),
      'one word too long': ended('flooded'),
      'too many words': ended('flooded'),
      'too much together': ended('flooded'),
      'an error': ended('crashed'),
      nothing: ended('timeout'),
    })
  })
})
