import type { Locator } from '@playwright/test'
import { pageWith, putComponent, watchFrames } from './components'
import { node } from './documents'
import { expect, test } from './fixtures'

/** A gap between two frames that a person begins to see as a halt, in ms; this machine runs other tests beside. */
const SMOOTH = 1000

test('code without an end is stopped from within, and the rest of the page lives', async ({
  open,
  page,
  problems,
  server,
}) => {
  problems.expect(/It ran for more than a second/)
  problems.expect(/Maximum call stack size exceeded/)
  problems.expect(/React error #301/) // too many re-renders, in the words of a production build
  const attacks = {
    Render: 'export const Render = () => { while (true) {} }',
    Caught: 'export const Caught = () => { for (;;) { try { for (;;) ; } catch {} } }',
    Effect:
      'import { useEffect } from "react"\nexport const Effect = () => { useEffect(() => { do {} while (true) }, []); return <p>x</p> }',
    Module: 'let a = 0\nwhile (true) a++\nexport const Module = () => <p>{a}</p>',
    Doubling:
      'const f = (n: number): number => f(n + 1) + f(n + 1)\nexport const Doubling = () => <p>{f(0)}</p>',
    Fibonacci:
      'const f = (n: number): number => (n < 2 ? n : f(n - 1) + f(n - 2))\nexport const Fibonacci = () => <p>{f(60)}</p>',
    Deep: 'function f(n: number): number { return f(n + 1) + 1 }\nexport const Deep = () => <p>{f(0)}</p>',
    State:
      'import { useState } from "react"\nexport const State = () => { const [, set] = useState(0); set(Math.random()); return <p>x</p> }',
  }
  for (const [name, code] of Object.entries(attacks)) await putComponent(server, name, code)
  const editor = await open(
    pageWith(...Object.keys(attacks).map((name) => node(name, `component:${name.toLowerCase()}`))),
  )
  const longestGap = await watchFrames(page)
  for (const name of Object.keys(attacks)) {
    const failed = editor.canvas.locator(`[role=alert][data-node="root/${name}"]`)
    await expect(failed).toContainText(`${name} could not be drawn`, { timeout: 20_000 })
  }
  await expect(editor.canvas.locator('[role=alert][data-node="root/Module"]')).toContainText(
    'It ran for more than a second without a pause, so it was stopped (line 2)',
  )
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Still alive')
  await expect(editor.canvas.getByRole('heading', { name: 'Still alive' })).toBeVisible()
  expect(await longestGap()).toBeLessThan(SMOOTH)
})

test('code that waits for ever in turns, timers and handlers leaves the editor alone', async ({
  open,
  page,
  problems,
  server,
}) => {
  problems.expect(/It ran for more than a second/)
  await putComponent(
    server,
    'Busy',
    `import { useEffect, useState } from 'react'
    async function spin() { while (true) await null }
    export function Busy() {
      const [count, setCount] = useState(0)
      useEffect(() => { setCount(count + 1) })
      useEffect(() => {
        const flood = setInterval(() => { for (let i = 0; i < 100; i++) console.log('flood', i) })
        setTimeout(() => clearInterval(flood), 500)
        void spin()
        const again = () => Promise.resolve().then(again)
        void again()
      }, [])
      return <button onClick={() => { for (;;) ; }}>Busy</button>
    }`,
  )
  const editor = await open(pageWith(node('busy', 'component:busy')))
  await expect(editor.canvas.getByText('Busy')).toBeVisible()
  const longestGap = await watchFrames(page)
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Still alive')
  await expect(editor.canvas.getByRole('heading', { name: 'Still alive' })).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('button', { name: 'Preview' }).click()
  await editor.canvas.getByText('Busy').click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await editor.layer('Heading, Still alive').click()
  await editor.setProp('Text', 'Alive after the click')
  await expect(editor.canvas.getByRole('heading', { name: 'Alive after' })).toBeVisible()
  expect(await longestGap()).toBeLessThan(SMOOTH)
})

const HANG = `export const Hang = () => { /(a+)+$/.test('a'.repeat(60) + 'b'); return <p>Never</p> }`

test('a frame that hangs is replaced, and what made it hang is not run again', async ({
  open,
  page,
  server,
}) => {
  await putComponent(server, 'Hang', 'export const Hang = () => <p>Fine so far</p>')
  const editor = await open(pageWith(node('h', 'component:hang')))
  const { canvas } = editor
  await expect(canvas.getByText('Fine so far')).toBeVisible()
  const longestGap = await watchFrames(page)
  await putComponent(server, 'Hang', HANG)
  const held = canvas.locator('[data-placeholder][data-node="root/h"]')
  await expect(held).toContainText('Hang is not run, because the canvas stopped with it', {
    timeout: 20_000,
  })
  await expect(page.getByText('“Hang” stopped the canvas and is not run')).toBeVisible()
  await expect(canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  expect(await longestGap()).toBeLessThan(SMOOTH)
  // A reload does not hang again.
  await page.reload()
  await expect(held).toBeVisible()
  const told = page.getByText('“Hang” stopped the canvas and is not run')
  await expect(told).toBeHidden()
  // Run again, it hangs again, and again nothing is lost.
  await editor.pick(held.getByRole('button', { name: 'Run it again' }))
  await expect(told).toBeVisible({ timeout: 20_000 })
  await expect(held).toBeVisible({ timeout: 20_000 })
  await putComponent(server, 'Hang', 'export const Hang = () => <p>Mended</p>')
  await expect(canvas.getByText('Mended')).toBeVisible()
})

test('one that hangs later, in a timer, is found as the one that changed last', async ({
  open,
  server,
}) => {
  await putComponent(server, 'Late', 'export const Late = () => <p>Fine so far</p>')
  const editor = await open(pageWith(node('h', 'component:late')))
  await expect(editor.canvas.getByText('Fine so far')).toBeVisible()
  await putComponent(
    server,
    'Late',
    `import { useEffect } from 'react'
    export const Late = () => {
      useEffect(() => { setTimeout(() => { /(a+)+$/.test('a'.repeat(60) + 'b') }, 300) }, [])
      return <p>Not yet</p>
    }`,
  )
  await expect(editor.canvas.getByText('Late is not run')).toBeVisible({ timeout: 20_000 })
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
})

test('it reaches neither the editor, nor storage, nor the network, nor another page', async ({
  open,
  page,
  problems,
  server,
}) => {
  problems.expect(/Content[- ]Security[- ]Policy/i)
  problems.expect(
    /sandboxed|Unsafe attempt|allow-popups|allow-modals|Blocked|Failed to (?:construct|execute|load)|net::ERR/i,
  )
  await putComponent(
    server,
    'Spy',
    `import { useEffect, useState } from 'react'
    const tries: Record<string, () => unknown> = {
      parentDocument: () => window.parent.document.title,
      topLocation: () => { window.top!.location.href = 'https://evil.example/'; return new Promise(() => {}) },
      topStorage: () => window.top!.localStorage.length,
      opener: () => window.open('https://evil.example/')!.closed,
      localStorage: () => localStorage.length,
      sessionStorage: () => sessionStorage.length,
      cookies: () => document.cookie,
      setCookie: () => { document.cookie = 'a=1'; return document.cookie },
      indexedDB: () => new Promise((done, fail) => {
        const request = indexedDB.open('espalier')
        request.onsuccess = done
        request.onerror = fail
      }),
      caches: () => caches.keys(),
      fetch: () => fetch('/api/storage/keys'),
      fetchAway: () => fetch('https://evil.example/', { mode: 'no-cors' }),
      xhr: () => new Promise((done, fail) => {
        const request = new XMLHttpRequest()
        request.open('GET', '/api/storage/keys')
        request.onload = done
        request.onerror = fail
        request.send()
      }),
      webSocket: () => new Promise((done, fail) => {
        const socket = new WebSocket('ws://' + location.host + '/')
        socket.onopen = done
        socket.onerror = fail
      }),
      eventSource: () => new Promise((done, fail) => {
        const source = new EventSource('/api/events')
        source.onopen = done
        source.onerror = fail
      }),
      // Chromium says that it is queued, and then the policy keeps it.
      beacon: () => { navigator.sendBeacon('/api/beacon-sent', 'x'); throw new Error('see the test') },
      worker: () => new Promise((done, fail) => {
        const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
        worker.onmessage = done
        worker.onerror = fail
      }),
      serviceWorker: () => navigator.serviceWorker.register('/sw.js'),
      frame: () => new Promise((done, fail) => {
        const frame = document.createElement('iframe')
        frame.src = '/'
        frame.onload = () => { try { done(frame.contentWindow!.location.href) } catch (error) { fail(error) } }
        document.body.append(frame)
      }),
      script: () => new Promise((done, fail) => {
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.body.append(script)
        if ((window as any).ran) done(1); else fail(new Error('did not run'))
      }),
      eval: () => (0, eval)('1'),
      constructor: () => (() => {}).constructor('return 1')(),
      timerText: () => new Promise((done, fail) => {
        setTimeout('window.late = true' as never)
        setTimeout(() => ((window as any).late ? done(1) : fail(new Error('did not run'))), 50)
      }),
      base: () => { const base = document.createElement('base'); base.href = 'https://evil.example/'; document.head.append(base); if (document.baseURI.includes('evil')) return 1; throw new Error('ignored') },
      form: () => new Promise((done, fail) => {
        const form = document.createElement('form')
        form.action = '/api/storage/keys'
        document.body.append(form)
        form.submit()
        setTimeout(() => fail(new Error('stayed')), 50)
      }),
      alert: () => { if (confirm('x')) return 1; throw new Error('not shown') },
    }
    export function Spy() {
      const [results, setResults] = useState<Record<string, string>>({})
      useEffect(() => {
        for (const [name, attempt] of Object.entries(tries)) {
          const tell = (text: string) => setResults((before) => ({ ...before, [name]: text }))
          const late = new Promise((_, fail) => setTimeout(() => fail(new Error('nothing came')), 1500))
          Promise.race([new Promise((done) => done(attempt())), late]).then(
            (value) => tell('reached ' + String(value)),
            () => tell('refused'),
          )
        }
      }, [])
      return <ul>{Object.keys(tries).map((name) => <li key={name} title={name}>{results[name] ?? 'pending'}</li>)}</ul>
    }`,
  )
  const sent: string[] = []
  page.on('response', (response) => void sent.push(response.url()))
  const editor = await open(pageWith(node('spy', 'component:spy')))
  const items = editor.canvas.locator('[data-node="root/spy"] li')
  await expect(items.first()).toBeVisible()
  await expect(editor.canvas.locator('li', { hasText: 'pending' })).toHaveCount(0)
  expect(await reached(items)).toEqual([])
  expect(sent.filter((url) => /beacon-sent|evil/.test(url))).toEqual([])
  expect(new URL(page.url()).pathname).toBe('/')
  expect(page.context().pages()).toHaveLength(1)
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
})

/** What was not refused, by name. */
async function reached(items: Locator): Promise<readonly string[]> {
  return items.evaluateAll((elements) =>
    elements.flatMap((item) =>
      item.textContent === 'refused' ? [] : [`${(item as HTMLElement).title}: ${item.textContent}`],
    ),
  )
}

test('forged and flooding messages change nothing and do not slow the editor', async ({
  open,
  page,
  problems,
  server,
}) => {
  problems.expect(/Planted/)
  await putComponent(
    server,
    'Forger',
    `import { useEffect } from 'react'
    export function Forger() {
      useEffect(() => {
        const say = (message: unknown) => parent.postMessage(message, '*')
        const node = 'welcome'
        say({ kind: 'text', nodeId: node, prop: 'text', value: 'Forged', done: true })
        say({ kind: 'editing', nodeId: node })
        say({ kind: 'text', nodeId: node, prop: 'text', value: 'Forged', done: false })
        say({ kind: 'editing', nodeId: null, pressed: '__proto__' })
        say({ kind: 'codeError', type: 'component:constructor', nodeId: null, message: 'Planted', path: '/nowhere', line: 1 })
        say({ kind: 'patch', treeId: 'page', changes: [[node, null]] })
        say({ kind: 'running', type: '__proto__' })
        say({ kind: 'running', type: null })
        say({ kind: 'runAgain', type: 'component:../../x' })
        say({ kind: 'painted', treeId: 'page' })
        say({ kind: 'measured', seq: 1, snapshot: { slots: 'all' } })
        say(JSON.parse('{"__proto__":{"polluted":true},"kind":"event","name":"x"}'))
        say({ kind: 'toString' })
        setInterval(() => { for (let i = 0; i < 20; i++) say({ kind: 'height', height: i }) }, 10)
      }, [])
      return <p>Forger</p>
    }`,
  )
  const editor = await open(pageWith(node('forger', 'component:forger')))
  await expect(editor.canvas.getByText('Forger')).toBeVisible()
  const longestGap = await watchFrames(page)
  await editor.layer('Text, The first words').click()
  await editor.setProp('Text', 'Mine')
  await expect(editor.canvas.getByText('Mine')).toBeVisible()
  await editor.untilSynced()
  const stored = JSON.stringify(await server.tree('page'))
  expect(stored).not.toContain('Forged')
  expect(stored).toContain('Mine')
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  expect(await longestGap()).toBeLessThan(SMOOTH)
})

test('a flood of messages ends the frame, not the editor', async ({ open, page, server }) => {
  await putComponent(server, 'Flood', 'export const Flood = () => <p>Calm</p>')
  const editor = await open(pageWith(node('flood', 'component:flood')))
  await expect(editor.canvas.getByText('Calm')).toBeVisible()
  const longestGap = await watchFrames(page)
  await putComponent(
    server,
    'Flood',
    `import { useEffect } from 'react'
    export function Flood() {
      useEffect(() => {
        setInterval(() => { for (let i = 0; i < 2000; i++) parent.postMessage({ kind: 'height', height: i }, '*') }, 20)
      }, [])
      return <p>Loud</p>
    }`,
  )
  await expect(editor.canvas.getByText('Flood is not run')).toBeVisible({ timeout: 20_000 })
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Still alive')
  await expect(editor.canvas.getByRole('heading', { name: 'Still alive' })).toBeVisible()
  expect(await longestGap()).toBeLessThan(SMOOTH)
})

test('what it does to its own page ends with that page', async ({
  open,
  page,
  problems,
  server,
}) => {
  problems.expect(/./) // it breaks the renderer of its own frame on purpose
  await putComponent(server, 'Vandal', 'export const Vandal = () => <p>Calm</p>')
  await putComponent(
    server,
    'Neighbour',
    'export const Neighbour = () => <p>{String(({} as any).polluted)}</p>',
  )
  const editor = await open(
    pageWith(node('v', 'component:vandal'), node('n', 'component:neighbour')),
  )
  await expect(editor.canvas.getByText('Calm')).toBeVisible()
  await putComponent(
    server,
    'Vandal',
    `try { (Object.prototype as any).polluted = 'yes' } catch {}
    try { (Array.prototype as any).polluted = 'yes' } catch {}
    document.head.append(Object.assign(document.createElement('style'), { textContent: '* { display: none !important }' }))
    Array.prototype.map = () => { throw new Error('gone') }
    document.createElement = () => { throw new Error('gone') }
    document.body.replaceChildren()
    export const Vandal = () => <p>Done</p>`,
  )
  // The wrecked frame is replaced by one that does not run it.
  const held = editor.canvas.locator('[data-placeholder][data-node="root/v"]')
  await expect(held).toContainText('Vandal is not run', { timeout: 20_000 })
  await expect(editor.canvas.getByText('undefined')).toBeVisible()
  // The editor itself is untouched.
  expect(await page.evaluate(() => 'polluted' in {} || 'polluted' in [])).toBe(false)
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Still alive')
  await expect(editor.canvas.getByRole('heading', { name: 'Still alive' })).toBeVisible()
  await editor.untilSynced()
  expect(JSON.stringify(await server.tree('page'))).toContain('Still alive')
  await putComponent(server, 'Vandal', 'export const Vandal = () => <p>Mended</p>')
  await expect(editor.canvas.getByText('Mended')).toBeVisible()
})

test('one that takes the page away later, again and again, is run no more', async ({
  open,
  page,
  server,
}) => {
  await putComponent(
    server,
    'Late',
    `import { useEffect } from 'react'
    export const Late = () => {
      useEffect(() => void setTimeout(() => document.body.replaceChildren(), 500), [])
      return <p>Fine so far</p>
    }`,
  )
  const editor = await open(pageWith(node('l', 'component:late')))
  const held = editor.canvas.locator('[data-placeholder][data-node="root/l"]')
  await expect(held).toContainText('Late is not run', { timeout: 30_000 })
  await expect(editor.canvas.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await page.reload()
  await expect(held).toBeVisible()
  await putComponent(server, 'Late', 'export const Late = () => <p>Mended</p>')
  await expect(editor.canvas.getByText('Mended')).toBeVisible()
})

test('memory that grows without an end takes its own frame down, not the editor', async ({
  open,
  page,
  problems,
  server,
}) => {
  problems.expect(/Array buffer allocation failed|Invalid (?:array|string) length|It ran for more/)
  await putComponent(
    server,
    'Hoard',
    `const kept: unknown[] = []
    export function Hoard() {
      // Reserved and never touched, so that the machine itself is not out of memory.
      for (let i = 0; i < 1e4; i++) kept.push(new ArrayBuffer(2 ** 31 - 1))
      return <p>{kept.length}</p>
    }`,
  )
  await putComponent(
    server,
    'Long',
    "export const Long = () => { let a = 'x'; while (true) a += a; return <p>{a}</p> }",
  )
  const editor = await open(
    pageWith(node('hoard', 'component:hoard'), node('long', 'component:long')),
  )
  const longestGap = await watchFrames(page)
  await expect(editor.canvas.locator('[data-node="root/hoard"]')).toContainText(
    /Hoard (?:could not be drawn|is not run)/,
    { timeout: 30_000 },
  )
  await expect(editor.canvas.locator('[data-node="root/long"]')).toContainText(
    /Long (?:could not be drawn|is not run)/,
  )
  await editor.layer('Heading, Welcome').click()
  await editor.setProp('Text', 'Still alive')
  await expect(editor.canvas.getByRole('heading', { name: 'Still alive' })).toBeVisible()
  expect(await longestGap()).toBeLessThan(SMOOTH)
})
