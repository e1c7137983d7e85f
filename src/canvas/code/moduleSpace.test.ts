import { describe, expect, it } from 'vitest'
import type { CanvasModule } from '@/model/code/canvasCode'
import { createModuleSpace, type ModuleBody } from './moduleSpace'

/** Bodies by path, in the place of texts. */
function space(bodies: Record<string, ModuleBody>) {
  const runs: string[] = []
  const made = createModuleSpace({
    load:
      async ({ path }) =>
      (require, module, exports, guard) => {
        runs.push(path)
        bodies[path]?.(require, module, exports, guard)
      },
    packages: (name) => (name === 'react' ? { named: 'react' } : undefined),
    guard: () => undefined,
  })
  return { ...made, runs }
}

const module = (path: string, imports: Record<string, string> = {}, code = ''): CanvasModule => ({
  path,
  code,
  imports,
})

describe('createModuleSpace', () => {
  it('runs each text once, and those anew that import one which changed', async () => {
    const { put, prepare, run, runs } = space({
      '/a': (require) => require('./b'),
      '/b': (require) => require('./c'),
    })
    put([module('/a', { './b': '/b' }), module('/b', { './c': '/c' }), module('/c')])
    await prepare('/a')
    run('/a')
    run('/a')
    expect(runs).toEqual(['/a', '/b', '/c'])
    expect([...put([module('/b', { './c': '/c' }, 'new')])]).toEqual(['/b', '/a'])
    await prepare('/a')
    run('/a')
    expect(runs).toEqual(['/a', '/b', '/c', '/a', '/b'])
  })

  it('gives packages by name, and says what is not there', async () => {
    const { put, prepare, run } = space({
      '/a': (require, to) => (to.exports = require('react')),
      '/b': (require) => require('lodash'),
      '/c': (require) => require('constructor'),
    })
    put([module('/a'), module('/b'), module('/c')])
    await Promise.all(['/a', '/b', '/c'].map(prepare))
    expect(run('/a')).toEqual({ named: 'react' })
    expect(() => run('/b')).toThrow(
      '“lodash” is not available: components import react, the project’s own files and components only.',
    )
    expect(() => run('/c')).toThrow('“constructor” is not available')
  })

  it('runs a circle, and tries again what threw', async () => {
    let isBroken = true
    const { put, prepare, run } = space({
      '/a': (require, to) => (to.exports = { b: require('./b') }),
      '/b': (require, to) => {
        require('./a')
        if (isBroken) throw new Error('Not yet')
        to.exports = 2
      },
    })
    put([module('/a', { './b': '/b' }), module('/b', { './a': '/a' })])
    await prepare('/a')
    expect(() => run('/a')).toThrow('Not yet')
    isBroken = false
    expect(run('/a')).toEqual({ b: 2 })
  })
})
