import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from './lib/port.mjs'
import { fakeClone, isRunning } from './testing/fakeClone.mjs'

describe.skipIf(process.platform === 'win32')('npm start', () => {
  let clone
  let port
  const children = new Set()

  beforeEach(async () => {
    clone = fakeClone()
    port = await freePort()
  })
  afterEach(async () => {
    await Promise.all([...children].map((child) => child.end()))
    clone.remove()
  })

  /** Runs the command in the clone; resolves at its end, or as soon as it has printed the address. */
  function start(environment = {}) {
    const child = spawn(process.execPath, [path.join(clone.root, 'scripts', 'start.mjs')], {
      env: { ...clone.environment, PORT: String(port), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { out: '', err: '' }
    const exited = new Promise((resolve) => child.once('close', (code) => resolve(code)))
    child.end = async (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    }
    children.add(child)
    void exited.then(() => children.delete(child))
    child.stderr.on('data', (chunk) => (output.err += chunk))
    return new Promise((resolve) => {
      child.stdout.on('data', (chunk) => {
        output.out += chunk
        if (output.out.includes('http://')) resolve({ child, output, code: null })
      })
      void exited.then((code) => resolve({ child, output, code }))
    })
  }

  it('makes a fresh clone ready and prints the address once, when it answers', async () => {
    const { child, output } = await start()
    expect(output.out.match(/http:\/\//g)).toHaveLength(1)
    expect(output.out.trim().split('\n').at(-1)).toContain(`http://127.0.0.1:${port}`)
    expect((await fetch(`http://127.0.0.1:${port}/health`)).ok).toBe(true)
    expect(clone.calls()).toEqual([
      'npm ci',
      'python -m venv',
      'pip requirements.txt',
      'vite build',
      'serve',
    ])
    expect(existsSync(path.join(clone.root, 'data'))).toBe(true)

    expect(await child.end()).toBe(143)
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow('fetch failed')
  })

  it('does nothing twice: the second start only serves', async () => {
    await (await start()).child.end()
    clone.forgetCalls()
    const { output } = await start()
    expect(clone.calls()).toEqual(['serve'])
    expect(output.out.match(/up to date/g)).toHaveLength(3)
  })

  it('builds again after a change of the sources, and only then', async () => {
    await (await start()).child.end()
    clone.forgetCalls()
    writeFileSync(path.join(clone.root, 'src', 'main.ts'), 'changed')
    await start()
    expect(clone.calls()).toEqual(['vite build', 'serve'])
  })

  it('makes a half-made Python environment anew', async () => {
    await (await start()).child.end()
    clone.forgetCalls()
    rmSync(path.join(clone.root, 'server', '.venv', 'espalier-stamp.json'))
    await start()
    expect(clone.calls()).toEqual(['python -m venv', 'pip requirements.txt', 'serve'])
  })

  it('ends the server with itself on Ctrl-C', async () => {
    const { child } = await start()
    const pid = clone.serverPid()
    expect(isRunning(pid)).toBe(true)
    expect(await child.end('SIGINT')).toBe(130)
    expect(isRunning(pid)).toBe(false)
  })

  it('ends when npm is ended, although npm passes no signal on', async () => {
    const script = path.join(clone.root, 'scripts', 'start.mjs')
    const shell = spawn('/bin/sh', ['-c', '"$FAKE_NODE" "$0"; :', script], {
      env: { ...clone.environment, PORT: String(port), npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const gone = once(shell, 'close') // when all that write to its output have ended
    for await (const chunk of shell.stdout) {
      if (String(chunk).includes('http://')) shell.kill('SIGTERM')
    }
    await gone
    expect(isRunning(clone.serverPid())).toBe(false)
  })

  /** What the command said on its way out, how it ended, and what it had done until then. */
  async function startAndFail(environment) {
    const { output, code } = await start(environment)
    return { code, said: output.err.trim(), calls: clone.calls() }
  }

  /** One sentence in one line, and nothing slow before it. */
  const refusal = (sentence, calls = []) => ({
    code: 1,
    said: expect.stringMatching(new RegExp(`^${sentence}[^\n]*$`)),
    calls,
  })

  it('refuses a taken port before it does anything', async () => {
    const other = net.createServer().listen(port, '127.0.0.1')
    const advice = `choose another port, for example: PORT=${port + 1} npm start`
    expect(await startAndFail()).toEqual(refusal(`Port ${port} is taken: .*${advice}`))
    other.close()
  })

  it('refuses to start without Python', async () => {
    clone.removePython()
    expect(await startAndFail()).toEqual(refusal('Python is missing: .* 3.10 or newer. Install it'))
  })

  it('refuses a Python that is too old', async () => {
    expect(await startAndFail({ FAKE_PYTHON: '3.9 1' })).toEqual(refusal('Python 3.9 is too old: '))
  })

  it('refuses a Python without venv and names the package', async () => {
    expect(await startAndFail({ FAKE_PYTHON: '3.11 0' })).toEqual(
      refusal('Python 3.11 is here but its venv module is not: .*apt-get install python3-venv'),
    )
  })

  it('refuses a database that cannot be written', async () => {
    const inTheWay = path.join(clone.root, 'package.json')
    expect(await startAndFail({ DATABASE_PATH: path.join(inTheWay, 'x.db') })).toEqual(
      refusal('The database .* cannot be written .*set DATABASE_PATH'),
    )
  })

  it('says where the details are when npm fails', async () => {
    expect(await startAndFail({ FAKE_FAILURE: 'npm' })).toEqual(
      refusal('The npm packages could not be installed: .*npm-ci.log', ['npm ci']),
    )
    const log = readFileSync(path.join(clone.root, 'data', 'logs', 'npm-ci.log'), 'utf8')
    expect(log).toContain('ENOTFOUND')
  })

  it('says where the details are when pip fails, and tries again at the next start', async () => {
    const calls = ['npm ci', 'python -m venv', 'pip requirements.txt']
    expect(await startAndFail({ FAKE_FAILURE: 'pip' })).toEqual(
      refusal('The packages of server/requirements.txt could not be installed: ', calls),
    )
    clone.forgetCalls()
    await start()
    expect(clone.calls()).toEqual(['python -m venv', 'pip requirements.txt', 'vite build', 'serve'])
  })

  it('says what the server said when it does not come up', async () => {
    const calls = ['npm ci', 'python -m venv', 'pip requirements.txt', 'vite build', 'serve']
    expect(await startAndFail({ FAKE_FAILURE: 'serve' })).toEqual(
      refusal('The server ended right after its start: ModuleNotFoundError', calls),
    )
  })
})
