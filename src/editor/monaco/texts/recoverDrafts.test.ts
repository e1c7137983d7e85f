// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { editEntities } from '@/store/entities'
import { makeTestStore } from '@/store/testing'
import { createDraft, DRAFTS, type TypedEdit } from './drafts'
import { recoverDrafts } from './recoverDrafts'

beforeEach(() => localStorage.clear())

const LONG = Array.from({ length: 10_000 }, (_, at) => `line ${at}\n`).join('')

/** A project in which a page typed in `long.ts` and ended, and that has another text now. */
async function recovered(typed: TypedEdit, content: string) {
  const store = makeTestStore()
  const { activeProjectId } = store.getState().project
  const name = `${DRAFTS}${JSON.stringify([activeProjectId, 'files:a', 'other'])}`
  createDraft(name, LONG).restart(LONG, [typed])
  const set = { name: 'long.ts', path: '/src', language: 'typescript', content }
  store.dispatch(editEntities([{ collection: 'files', id: 'a', set }]))
  await recoverDrafts(store)
  return store.getState()
}

it('puts what was typed in a long text where it belongs, also after somebody else wrote above it', async () => {
  const at = LONG.indexOf('line 5000')
  const { files } = await recovered([at, 0, 'mine '], `theirs\n${LONG}`)
  expect(files.files[0]?.content).toBe(`theirs\n${LONG.replace('line 5000\n', 'mine line 5000\n')}`)
  expect(localStorage).toHaveLength(0)
})

it('keeps what was typed in a file of its own where its place is gone, and says so', async () => {
  const at = LONG.indexOf('line 5000')
  const { files, notices } = await recovered([at, 0, 'mine '], 'all is other now')
  const [text, kept] = files.files
  expect(text?.content).toBe('all is other now')
  expect(kept).toMatchObject({ path: '/src', name: 'long.ts recovered.txt' })
  expect(kept?.content).toContain('mine line 5000\n')
  expect(notices.notices[0]?.text).toContain('“/src/long.ts recovered.txt”')
  expect(localStorage).toHaveLength(0)
})
