import { expect, it } from 'vitest'
import { editEntities, type EntityEdit } from '@/store/entities'
import { makeTestStore } from '@/store/testing'
import type { Subject } from '../changes/subject'
import { archiveOf, downloadProjectFiles } from './downloadZip'

function setup() {
  const store = makeTestStore()
  const file = (id: string, name: string, path: string, more = {}): EntityEdit => ({
    collection: 'files',
    id,
    set: { name, path, content: `in ${name}`, language: 'plaintext', ...more },
  })
  store.dispatch(
    editEntities([
      file('a', 'a.txt', '/src/lib'),
      file('b', 'b.txt', '/src/lib/deep'),
      file('c', 'c.txt', '/src'),
      file('logo', 'logo.png', '/', { content: 'iVBORw==', encoding: 'base64' }),
      { collection: 'lambdas', id: 'l', set: { name: 'feed', code: 'run()' } },
    ]),
  )
  const packed = async (subject?: Partial<Subject>) => {
    const whole = subject && { keys: [], folders: [], ...subject }
    const { name, content } = await store.dispatch(archiveOf(whole))
    return [name, ...(await namesIn(content))]
  }
  return { store, packed }
}

/** The names in the directory of an archive. */
async function namesIn(blob: Blob): Promise<string[]> {
  const text = new TextDecoder('latin1').decode(await blob.arrayBuffer())
  // The length of a name lies in 24 of the 42 bytes before it.
  const entries = text.split('PK\u0001\u0002').slice(1)
  return entries.map((entry) => entry.slice(42, 42 + entry.charCodeAt(24)))
}

it('packs a folder under its own name', async () => {
  const { packed } = setup()
  const names = ['lib/a.txt', 'lib/deep/b.txt']
  expect(await packed({ folders: ['/src/lib'] })).toEqual(['lib.zip', ...names])
})

it('packs a selection from where all of it lies', async () => {
  const { packed } = setup()
  const [, ...names] = await packed({ keys: ['files:c', 'files:a'], folders: ['/src/lib/deep'] })
  expect(names).toEqual(['lib/a.txt', 'lib/deep/b.txt', 'c.txt'])
  const [, ...across] = await packed({ keys: ['files:b', 'lambdas:l'] })
  expect(across).toEqual(['src/lib/deep/b.txt', 'lambdas/feed.ts'])
})

it('packs the whole project, and says so when there is nothing', async () => {
  const { packed } = setup()
  const [, ...names] = await packed()
  expect(names).toEqual([
    'src/lib/a.txt',
    'src/lib/deep/b.txt',
    'src/c.txt',
    'logo.png',
    'lambdas/feed.ts',
  ])
  const empty = makeTestStore()
  await empty.dispatch(downloadProjectFiles())
  expect(empty.getState().notices.notices.map(({ text }) => text)).toEqual([
    'There is nothing to download: no file is there yet.',
  ])
})
