import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startFaultyProxy } from './faultyProxy'
import { flaskProcess } from './flaskProcess'

declare module 'vitest' {
  interface ProvidedContext {
    /** A real Flask server, behind a proxy that can be told to misbehave. */
    flaskUrl: string
  }
}

/** A real Flask server over a temporary database, for the time of the project's tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-contract-'))
  const flask = await flaskProcess(path.join(folder, 'contract.db'))
  await flask.start()
  const proxy = await startFaultyProxy(flask)
  provide('flaskUrl', proxy.url)
  return async () => {
    await proxy.close()
    await flask.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
