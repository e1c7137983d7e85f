import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { probePython, pythonCandidates, requirePython } from './python.mjs'

/** A world in which the commands named are Pythons and no other is there. */
function world(pythons, isDebian = true) {
  return {
    candidates: ['python3', 'python', 'python3.12'],
    probe: (command) => pythons[command] && { command, ...pythons[command] },
    isDebian,
  }
}

/** A command in a folder of its own that answers every call with one line. */
function fakeCommand(answer) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fake python '))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'python3')
  writeFileSync(file, `#!/bin/sh\n${answer}\n`)
  chmodSync(file, 0o755)
  return file
}

it('takes the first Python that is recent and can make environments', () => {
  const found = requirePython(
    world({
      python3: { version: [3, 9], hasVenv: true },
      python: { version: [3, 11], hasVenv: false },
      'python3.12': { version: [3, 12], hasVenv: true },
    }),
  )
  expect(found.command).toBe('python3.12')
})

it('takes Python 3.10, which is older than 3.9 only as text', () => {
  expect(requirePython(world({ python3: { version: [3, 10], hasVenv: true } })).version).toEqual([
    3, 10,
  ])
})

it('says what to install when there is no Python', () => {
  expect(() => requirePython(world({}))).toThrow(
    "Python is missing: Espalier's server needs Python 3.10 or newer. Install it (on Debian and Ubuntu: apt-get install python3 python3-venv) and try again.",
  )
  expect(() => requirePython(world({}, false))).toThrow('https://www.python.org')
})

it('names the version when the only Python is too old', () => {
  expect(() => requirePython(world({ python: { version: [2, 7], hasVenv: false } }))).toThrow(
    "Python 2.7 is too old: Espalier's server needs 3.10 or newer.",
  )
})

it('names the package when venv is missing', () => {
  expect(() => requirePython(world({ python3: { version: [3, 11], hasVenv: false } }))).toThrow(
    'Python 3.11 is here but its venv module is not: install it (on Debian and Ubuntu: apt-get install python3-venv) and try again.',
  )
})

it('looks first at the Python that the environment names', () => {
  expect(pythonCandidates({ PYTHON: '/opt/py' }, 'linux').slice(0, 2)).toEqual([
    '/opt/py',
    'python3',
  ])
})

it.skipIf(process.platform === 'win32')('reads what a command answers', () => {
  const command = fakeCommand('echo "3.9 1"')
  expect(probePython(command)).toEqual({ command, version: [3, 9], hasVenv: true })
  expect(probePython(fakeCommand('echo "3.12 0"'))).toMatchObject({ hasVenv: false })
})

it.skipIf(process.platform === 'win32').each([
  ['fails', 'exit 9'],
  ['is no Python', 'echo hello'],
])('knows that a command that %s is no Python', (_, answer) => {
  expect(probePython(fakeCommand(answer))).toBeUndefined()
})

it('knows that a command that is not there is no Python', () => {
  expect(probePython('/nowhere/python3')).toBeUndefined()
})
