import { expect, it } from 'vitest'
import { notify } from '@/store/editing'
import { createProject, openProject } from '@/store/projects'
import { makeTestStore } from '@/store/testing'
import { deleteDocument } from './documentActions'

it('offers to bring a document back only while its project is open', async () => {
  const store = makeTestStore({
    trees: [{ id: 'page', name: 'Page', root: { id: 'r', type: 'Box' } }],
  })
  const texts = () => store.getState().notices.notices.map(({ text }) => text)
  const shop = await store.dispatch(createProject({ name: 'Shop' })).unwrap()
  store.dispatch(notify({ kind: 'info', text: 'Offline.' }))
  store.dispatch(deleteDocument('page'))
  expect(texts()).toEqual(['Offline.', '“Page” is deleted.'])
  await store.dispatch(openProject(shop.id))
  expect(texts()).toEqual(['Offline.'])
})
