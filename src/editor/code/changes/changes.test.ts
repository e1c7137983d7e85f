import { beforeEach, expect, it } from 'vitest'
import { editEntities, redoEntities, undoEntities } from '@/store/entities'
import { makeTestStore } from '@/store/testing'
import type { AppStore } from '@/store'
import { createComponent, createFile, createLambda } from './create'
import { duplicate } from './duplicate'
import { moveInto, renameFolder, renameText } from './move'
import { remove } from './remove'

let store: AppStore

beforeEach(() => {
  store = makeTestStore()
  const file = (id: string, path: string, content: string) => ({
    collection: 'files' as const,
    id,
    set: { name: `${id}.ts`, path, content, language: 'typescript' },
  })
  store.dispatch(
    editEntities([
      file('format', '/src/lib', `import { one } from '../one'`),
      file('one', '/src', `import { f } from './lib/format'`),
      file('main', '/', `import { f } from './src/lib/format'\n// lib/format`),
    ]),
  )
})

const texts = () =>
  Object.fromEntries(
    store
      .getState()
      .files.files.map(({ path, name, content }) => [
        `${path}/${name}`.replace('//', '/'),
        content,
      ]),
  )
const undo = () => store.dispatch(undoEntities())

it('renames a file with all imports of it, in one step that can be taken back', () => {
  const before = texts()
  store.dispatch(renameText('files:format', 'print.tsx'))
  expect(texts()).toEqual({
    '/src/lib/print.tsx': `import { one } from '../one'`,
    '/src/one.ts': `import { f } from './lib/print'`,
    '/main.ts': `import { f } from './src/lib/print'\n// lib/format`,
  })
  expect(undo()).toBe('Rename “format.ts” to “print.tsx”')
  expect(texts()).toEqual(before)
  store.dispatch(redoEntities())
  expect(Object.keys(texts())).toContain('/src/lib/print.tsx')
})

it('renames and moves folders with what lies in them', () => {
  store.dispatch(renameFolder('/src', 'app'))
  expect(texts()['/main.ts']).toContain(`'./app/lib/format'`)
  expect(texts()['/app/one.ts']).toBe(`import { f } from './lib/format'`)
  undo()
  expect(store.dispatch(moveInto({ keys: [], folders: ['/src/lib'] }, '/'))).toBeUndefined()
  expect(texts()).toEqual({
    '/lib/format.ts': `import { one } from '../src/one'`,
    '/src/one.ts': `import { f } from '../lib/format'`,
    '/main.ts': `import { f } from './lib/format'\n// lib/format`,
  })
})

it('refuses to move what has no place there, and moves nothing then', () => {
  store.dispatch(createFile('/src', 'format.ts'))
  const before = texts()
  expect(store.dispatch(moveInto({ keys: ['files:format'], folders: [] }, '/src'))).toBe(
    'There is a “format.ts” already. Rename one of them first.',
  )
  expect(store.dispatch(moveInto({ keys: [], folders: ['/src'] }, '/src/lib'))).toBe(
    '“src” cannot be moved into itself.',
  )
  expect(texts()).toEqual(before)
})

it('copies a file beside itself and a folder as a whole', () => {
  const made = store.dispatch(duplicate({ keys: ['files:one'], folders: ['/src/lib'] }))
  expect(made).toHaveLength(1)
  expect(Object.keys(texts())).toEqual(
    expect.arrayContaining(['/src/one copy.ts', '/src/lib copy/format.ts']),
  )
  undo()
  expect(Object.keys(texts())).toHaveLength(3)
})

it('deletes with a notice that brings it back, also after something else was done', () => {
  store.dispatch(remove({ keys: ['files:main', 'files:one'], folders: ['/src'] }))
  expect(texts()).toEqual({})
  expect(store.getState().notices.notices.at(-1)).toMatchObject({ text: 'Deleted 2 things.' })
  undo()
  expect(Object.keys(texts())).toHaveLength(3)
})

it('makes files, components and lambdas that can be used at once', () => {
  store.dispatch(createFile('/styles', 'page.css'))
  store.dispatch(createComponent('Price tag', 'molecule'))
  store.dispatch(createLambda('total'))
  const { files, components, lambdas } = store.getState()
  expect(files.files.at(-1)).toMatchObject({ name: 'page.css', path: '/styles', language: 'css' })
  expect(components.components[0]?.code).toContain('export default function PriceTag(')
  expect(lambdas.lambdas[0]?.code).toContain('export default async function (input')
})
