import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium-flags.mjs'
import { findChromium } from '../../scripts/lib/chromium.mjs'

const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 5
const FLAGS = [
  '--headless=new',
  ...CHROMIUM_FLAGS,
  '--window-size=1440,900',
  '--remote-debugging-port=0',
]

/** A test worker that ends early leaves no browser behind. */
const alive = new Set<ChildProcess>()
process.once('exit', () => alive.forEach(killTree))

/** A browser profile on disk, which outlives the browsers over it. */
export interface Profile {
  /** Starts a browser over it, and answers its page. */
  readonly start: () => Promise<Page>
  /** SIGKILL to the browser and all its processes; resolves when it is gone. */
  readonly kill: () => Promise<void>
  readonly dispose: () => Promise<void>
}

/** An empty profile. */
export function openProfile(): Profile {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-profile-'))
  let child: ChildProcess | undefined

  async function kill(): Promise<void> {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = once(running, 'exit')
    killTree(running)
    await gone
    // Of a process that is still on its way out, the next browser finds the database locked.
    while (isThere(running)) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    alive.delete(running)
  }

  return {
    async start() {
      const file = findChromium() ?? chromium.executablePath()
      // A group of its own, so that its renderers and its network process go with it.
      child = spawn(file, [...FLAGS, `--user-data-dir=${folder}`, 'about:blank'], {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      alive.add(child)
      const browser = await chromium.connectOverCDP(await addressOf(child))
      const context = browser.contexts()[0] ?? (await browser.newContext())
      const page = context.pages()[0] ?? (await context.newPage())
      await page.setViewportSize({ width: 1440, height: 900 })
      return page
    },
    kill,
    async dispose() {
      await kill()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** What a browser says on its standard error before anything else. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser has no output.')
  const timer = setTimeout(() => stderr.destroy(new Error('The browser is silent.')), PATIENCE_MS)
  try {
    for await (const line of readline.createInterface(stderr)) {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (address !== undefined) return address
    }
  } finally {
    clearTimeout(timer)
    // Nobody reads on, and it must not wait for that.
    stderr.resume()
  }
  throw new Error('The browser did not start.')
}

function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It is gone.
  }
}

/** Whether any process of a browser is left. */
function isThere({ pid }: ChildProcess): boolean {
  try {
    return pid !== undefined && process.kill(-pid, 0)
  } catch {
    return false
  }
}
