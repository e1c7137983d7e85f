import { beforeEach, describe, expect, it } from 'vitest'
import {
  clearFlaskStorage,
  fetchAllFromFlask,
  fetchFromFlask,
  getFlaskStats,
  syncAllToFlask,
  syncToFlask,
} from '@/store/middleware/flaskSync'
import { ask, emptyServer } from './support/world'

const note = { id: 'file-1', name: 'Notes.md', content: '# ✓', language: 'markdown', path: '/docs' }
const json = async (path: string, init?: RequestInit): Promise<unknown> =>
  (await ask(path, init)).json()

beforeEach(() => emptyServer())

describe('the client of the storage API', () => {
  it('puts, fetches and deletes one item', async () => {
    await syncToFlask('files', 'file-1', note)
    const data = await fetchFromFlask('files', 'file-1')
    expect(data).toEqual(note)
    await syncToFlask('files', 'file-1', null, 'delete')
    expect(await fetchFromFlask('files', 'file-1')).toBeNull()
    await syncToFlask('files', 'file-1', null, 'delete')
  })

  it('puts all, fetches all, measures and clears', async () => {
    const model = { id: 'model-1', name: 'Person' }
    await syncAllToFlask({ 'files:file-1': note, 'models:model-1': model })
    const all = await fetchAllFromFlask()
    expect(all).toEqual({ 'files:file-1': note, 'models:model-1': model })
    const { total_keys, total_size_bytes, database_path } = await getFlaskStats()
    expect(total_keys).toBe(2)
    expect(total_size_bytes).toBeGreaterThan(50)
    expect(database_path).toContain('contract.db')
    await clearFlaskStorage()
    expect(await fetchAllFromFlask()).toEqual({})
  })

  it('keeps keys and values with every kind of character', async () => {
    const id = 'a/b//c %25 ü 🙂 ?&#'
    await syncToFlask('files', id, { id, text: '\u0000\u2028 "quoted"' })
    expect(await fetchFromFlask('files', id)).toEqual({ id, text: '\u0000\u2028 "quoted"' })
  })
})

describe('the endpoints', () => {
  it('say that the server is well', async () => {
    expect(await json('/health')).toMatchObject({ status: 'ok' })
  })

  it('list, get, put and delete by key', async () => {
    const put = (value: unknown) => ({ method: 'PUT', body: JSON.stringify({ value }) })
    expect(await json('/api/storage/files:b', put(note))).toEqual({ success: true })
    expect(await json('/api/storage/files:a', put([1, null]))).toEqual({ success: true })
    expect(await json('/api/storage/keys')).toEqual({ keys: ['files:a', 'files:b'] })
    expect(await json('/api/storage/files:b')).toEqual({ value: note })
    expect(await json('/api/storage/files:b', { method: 'DELETE' })).toMatchObject({
      success: true,
    })
    const missing = await ask('/api/storage/files:b')
    expect(missing.status).toBe(404)
    expect(await missing.json()).toEqual({ error: expect.any(String) })
  })

  it('import, export, measure and clear', async () => {
    const body = JSON.stringify({ 'files:a': note, 'files:b': note })
    expect(await json('/api/storage/import', { method: 'POST', body })).toEqual({
      success: true,
      imported: 2,
    })
    expect(Object.keys((await json('/api/storage/export')) as object)).toHaveLength(2)
    expect(await json('/api/storage/stats')).toMatchObject({ total_keys: 2 })
    expect(await json('/api/storage/clear', { method: 'POST' })).toMatchObject({ success: true })
    expect(await json('/api/storage/keys')).toEqual({ keys: [] })
  })
})
