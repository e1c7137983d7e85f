import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inRoot } from '../lib/paths.mjs'

/** Installs nothing, but leaves what npm leaves. */
const NPM = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
appendFileSync(process.env.FAKE_CALLS, 'npm ' + process.argv[2] + '\\n')
if (process.env.FAKE_FAILURE === 'npm') { console.error('npm error code ENOTFOUND'); process.exit(1) }
mkdirSync('node_modules/vite/bin', { recursive: true })
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/vite': { version: '1.0.0' } } }))
writeFileSync('node_modules/vite/bin/vite.js', \`
const fs = require('node:fs')
fs.appendFileSync(process.env.FAKE_CALLS, 'vite ' + process.argv[2] + '\\\\n')
fs.mkdirSync('dist', { recursive: true })
fs.writeFileSync('dist/index.html', '<!doctype html>')
\`)
`

/** Answers the probes of a version, makes environments that hold a copy of itself, and serves /health. */
const PYTHON = `#!/bin/sh
call() { echo "$1" >> "$FAKE_CALLS"; }
case "$*" in
  *find_spec*) echo "\${FAKE_PYTHON:-3.11 1}" ;;
  *version_info*) echo 3.11 ;;
  "-m venv "*) call 'python -m venv'; mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  "-m pip "*)
    for last; do :; done
    call "pip $(basename "$last")"
    if [ "$FAKE_FAILURE" = pip ]; then echo 'no network' >&2; exit 1; fi ;;
  *serve.py)
    call serve
    if [ "$FAKE_FAILURE" = serve ]; then echo 'ModuleNotFoundError: flask' >&2; exit 1; fi
    exec "$FAKE_NODE" "$FAKE_SERVER" ;;
  *) exit 2 ;;
esac
`

const SERVER = `
import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
writeFileSync(process.env.FAKE_PID, String(process.pid))
createServer((_, answer) => answer.setHeader('content-type', 'application/json').end('{"status":"ok"}'))
  .listen(Number(process.env.PORT), '127.0.0.1')
`

/**
 * A fresh clone in a folder with a space in its name, with the project's own scripts, and stand-ins for npm,
 * Python, pip and Vite that note each call. A command of the project runs in it within a second, offline.
 */
export function fakeClone() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'espalier clone '))
  const file = (...parts) => path.join(root, ...parts)
  const write = (name, text) => {
    mkdirSync(path.dirname(file(name)), { recursive: true })
    writeFileSync(file(name), text)
  }
  const lock = { packages: { '': {}, 'node_modules/vite': { version: '1.0.0' } } }
  cpSync(inRoot('scripts'), file('scripts'), { recursive: true })
  write('package.json', '{"type":"module"}')
  write('package-lock.json', JSON.stringify(lock))
  write('src/main.ts', 'first')
  write('server/requirements.txt', 'flask')
  write('fake/npm/npm-cli.js', NPM)
  write('fake/npm/package.json', '{"type":"module"}')
  write('fake/server.mjs', SERVER)
  write('fake/calls', '')
  write('fake/bin/python3', PYTHON)
  chmodSync(file('fake/bin/python3'), 0o755)
  for (const tool of ['sh', 'mkdir', 'cp', 'basename', 'cat']) {
    symlinkSync(path.join('/bin', tool), file('fake/bin', tool))
  }
  return {
    root,
    environment: {
      PATH: file('fake/bin'), // nothing of this machine, no real Python above all
      HOME: root,
      npm_execpath: file('fake/npm/npm-cli.js'),
      FAKE_CALLS: file('fake/calls'),
      FAKE_PID: file('fake/pid'),
      FAKE_NODE: process.execPath,
      FAKE_SERVER: file('fake/server.mjs'),
    },
    calls: () => readFileSync(file('fake/calls'), 'utf8').split('\n').filter(Boolean),
    forgetCalls: () => writeFileSync(file('fake/calls'), ''),
    serverPid: () => Number(readFileSync(file('fake/pid'), 'utf8')),
    removePython: () => rmSync(file('fake/bin/python3')),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Whether a process of this machine is there. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
