import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'

const isWindows = process.platform === 'win32'
/** How long a child may take to end by itself before it is killed, in milliseconds. */
const GRACE_MS = 5000
/** How often a command that npm runs looks whether npm is still there, in milliseconds. */
const PARENT_CHECK_MS = 250
const SIGTERM = 15
const running = new Set()
let stopping = false

/**
 * Starts a process in a group of its own, so that it can be ended with all that it started
 * (Flask's reloader, npm's scripts, Chromium).
 */
export function startChild(command, args, { cwd, env, stdio = 'inherit' } = {}) {
  const child = spawn(command, args, { cwd, env, stdio, detached: !isWindows, windowsHide: true })
  running.add(child)
  child.exited = new Promise((resolve) => {
    const finish = (code, signal, error) => {
      running.delete(child)
      resolve({ code: code ?? 1, signal: signal ?? null, error })
    }
    child.once('error', (error) => finish(1, null, error))
    child.once('exit', (code, signal) => finish(code, signal))
  })
  return child
}

/**
 * Runs a process to its end with its output in a file; the output never reaches the terminal.
 *
 * @returns {Promise<{ code: number, log: string, timedOut: boolean }>}
 */
export async function runToLog(command, args, { cwd, env, log, timeoutMs } = {}) {
  const output = openSync(log, 'w')
  try {
    const child = startChild(command, args, { cwd, env, stdio: ['ignore', output, output] })
    let timedOut = false
    const timer =
      timeoutMs &&
      setTimeout(() => {
        timedOut = true
        void stopChild(child)
      }, timeoutMs)
    const { code, signal } = await child.exited
    clearTimeout(timer)
    return { code: signal === null ? code : 1, log, timedOut }
  } finally {
    closeSync(output)
  }
}

/** Ends a process and its group: politely first, for good after a few seconds. */
export async function stopChild(child) {
  if (!running.has(child)) return
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS)
  await child.exited
  clearTimeout(timer)
}

/** Ends every process that is still running. */
export async function stopAllChildren() {
  await Promise.all([...running].map(stopChild))
}

/**
 * Makes Ctrl-C, SIGTERM and a closed terminal end all children before this process ends with the
 * exit code that shells expect (128 + number of the signal).
 */
export function stopChildrenOnSignals() {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', SIGTERM],
    ['SIGHUP', 1],
  ]) {
    process.on(signal, () => stopAndExit(128 + number))
  }
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent()
}

/**
 * A SIGTERM to npm ends npm and the shell between it and this process, but does not reach this
 * process: that its parent is gone is all that there is to notice.
 */
function stopWithParent() {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stopAndExit(128 + SIGTERM)
  }, PARENT_CHECK_MS).unref()
}

function stopAndExit(code) {
  if (stopping) return
  stopping = true
  void stopAllChildren().finally(() => process.exit(code))
}

/** Whether a signal asked to end: what fails from then on fails because of it. */
export function isStopping() {
  return stopping
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    if (isWindows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It ended in the meantime.
  }
}
