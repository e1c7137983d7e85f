import { expect, it } from 'vitest'
import { undoEntities } from '@/store/entities'
import { makeTestStore } from '@/store/testing'
import { addFiles, takenPaths } from './addFiles'

const logo = { path: 'img/logo.png', content: 'iVBORw==', encoding: 'base64' } as const
const notes = { path: 'notes.md', content: '# Notes' }

it('puts files where their folders say, and asks about those that are there', () => {
  const store = makeTestStore()
  store.dispatch(addFiles([logo, notes], { folder: '/docs', taken: 'keep-both' }))
  expect(store.getState().files.files).toMatchObject([
    { name: 'logo.png', path: '/docs/img', encoding: 'base64' },
    { name: 'notes.md', path: '/docs', language: 'markdown', content: '# Notes' },
  ])
  expect(store.dispatch(takenPaths([logo, { ...notes, path: 'other.md' }], '/docs'))).toEqual([
    '/docs/img/logo.png',
  ])
})

it('replaces what is there, or keeps both, and takes that back', () => {
  const store = makeTestStore()
  store.dispatch(addFiles([logo], { folder: '/', taken: 'keep-both' }))
  const before = store.getState().files.files
  store.dispatch(
    addFiles([{ path: logo.path, content: 'text' }], { folder: '/', taken: 'replace' }),
  )
  expect(store.getState().files.files).toMatchObject([{ id: before[0]?.id, content: 'text' }])
  expect(store.getState().files.files[0]).not.toHaveProperty('encoding')
  store.dispatch(undoEntities())
  expect(store.getState().files.files[0]).toMatchObject({
    content: logo.content,
    encoding: 'base64',
  })

  store.dispatch(addFiles([logo], { folder: '/', taken: 'keep-both' }))
  expect(store.getState().files.files.map(({ name }) => name)).toEqual([
    'logo.png',
    'logo copy.png',
  ])
})
