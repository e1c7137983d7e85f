import { expect, it } from 'vitest'
import { isInstalled, npmCommand } from './node-packages.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/@rolldown/binding-win32': { version: '1.0.0', optional: true },
  },
}

it('knows an installation that is complete, without the packages of other platforms', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/vite': { version: '8.3.8' } } })).toBe(true)
})

it.each([
  ['nothing is installed', undefined],
  ['a package is missing', { packages: {} }],
  ['a package has another version', { packages: { 'node_modules/vite': { version: '8.3.7' } } }],
  [
    'a package is left from an older lock',
    {
      packages: {
        'node_modules/vite': { version: '8.3.8' },
        'node_modules/old': { version: '1.0.0' },
      },
    },
  ],
])('knows that it must install when %s', (_, installed) => {
  expect(isInstalled(lock, installed)).toBe(false)
})

it('calls npm through Node when npm started the command, and by name otherwise', () => {
  const script = '/usr/lib/node modules/npm/bin/npm-cli.js'
  expect(npmCommand({ npm_execpath: script })).toEqual([process.execPath, script])
  expect(npmCommand({})[0]).toMatch(/^npm/)
  expect(npmCommand({ npm_execpath: '/usr/lib/yarn.js' })[0]).toMatch(/^npm/)
})
