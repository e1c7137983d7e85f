import { describe, expect, it, vi } from 'vitest'
import { compileGuarded } from '@/compiler/component/compileGuarded'
import type { CanvasCompiler } from '@/lib/compiler'
import { editEntities } from '../entities'
import { saveComponent } from '../slices/componentsSlice'
import { saveFile } from '../slices/filesSlice'
import { makeTestStore } from '../testing'
import { buildsOf } from './builds'
import { startBuilds } from './startBuilds'

function started() {
  const store = makeTestStore()
  const compiled: string[] = []
  const compiler: CanvasCompiler = {
    compile: () => Promise.reject(new Error('Only for lambdas.')),
    async compileGuarded(path, text, component) {
      compiled.push(path)
      return compileGuarded(path, text, component)
    },
  }
  const component = (name: string, code: string) =>
    void store.dispatch(saveComponent({ id: name.toLowerCase(), name, type: 'atom', code }))
  const file = (name: string, content: string) =>
    void store.dispatch(saveFile({ id: name, name, content, path: '/src', language: 'typescript' }))
  return { store, component, file, compiled, stop: startBuilds(store, compiler) }
}

const CARD =
  'import { round } from "@/round"\nexport const Card = ({ a = 1 }: { a?: number }) => round(a)'

describe('startBuilds', () => {
  it('links a component with what it imports, and tells its props', async () => {
    const { store, component, file } = started()
    file('round.ts', 'export const round = Math.round')
    component('Card', CARD)
    await vi.waitFor(() => expect(buildsOf(store).read().builds.get('card')).toBeDefined())
    const { builds, modules } = buildsOf(store).read()
    expect(builds.get('card')).toEqual({ id: 'card', entry: '/components/Card.tsx' })
    expect([...modules.keys()]).toEqual(['/components/Card.tsx', '/src/round.ts'])
    expect(store.getState().inferred['card']?.defaults).toEqual({ a: 1 })
  })

  it('compiles again only what depends on the text that changed', async () => {
    const { store, component, file, compiled } = started()
    file('round.ts', 'export const round = Math.round')
    component('Card', CARD)
    component('Other', 'export const Other = () => null')
    await vi.waitFor(() => expect(buildsOf(store).read().builds.size).toBe(2))
    const other = buildsOf(store).read().modules.get('/components/Other.tsx')
    compiled.length = 0
    store.dispatch(
      editEntities([
        { collection: 'files', id: 'round.ts', set: { content: 'export const round = Math.ceil' } },
      ]),
    )
    const code = () => buildsOf(store).read().modules.get('/src/round.ts')?.code
    await vi.waitFor(() => expect(code()).toContain('ceil'))
    expect(compiled).not.toContain('/components/Other.tsx')
    expect(buildsOf(store).read().modules.get('/components/Other.tsx')).toBe(other)
  })

  it('keeps what compiled last, and says what is wrong now', async () => {
    const { store, component } = started()
    component('Card', 'export const Card = () => null')
    const build = () => buildsOf(store).read().builds.get('card')
    await vi.waitFor(() => expect(build()?.entry).toBeDefined())
    component('Card', 'export const Card = () => {\n  return <p>\n}')
    await vi.waitFor(() => expect(build()?.error).toBeDefined())
    expect(build()).toMatchObject({
      entry: '/components/Card.tsx',
      error: { path: '/components/Card.tsx', line: 2 },
    })
    expect(buildsOf(store).read().modules.get('/components/Card.tsx')?.code).toContain('null')
  })

  it('links again once a file is there that was missing, and forgets what is gone', async () => {
    const { store, component, file } = started()
    component('Card', CARD)
    const build = () => buildsOf(store).read().builds.get('card')
    await vi.waitFor(() =>
      expect(build()?.error?.message).toBe('“@/round” is not in this project.'),
    )
    file('round.ts', 'export const round = Math.round')
    await vi.waitFor(() => expect(build()?.entry).toBeDefined())
    store.dispatch(editEntities([{ collection: 'components', id: 'card', set: null }]))
    await vi.waitFor(() => expect(build()).toBeUndefined())
  })

  it('leaves components alone that are put together on the canvas', async () => {
    const { store, component } = started()
    store.dispatch(
      editEntities([
        {
          collection: 'components',
          id: 'composed',
          set: { name: 'A', type: 'atom', code: '', kind: 'composed' },
        },
      ]),
    )
    component('Card', 'export const Card = () => null')
    await vi.waitFor(() => expect(buildsOf(store).read().builds.has('card')).toBe(true))
    expect(buildsOf(store).read().builds.has('composed')).toBe(false)
  })
})
