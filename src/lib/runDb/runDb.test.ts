import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import type { StorageError } from '../idb/errors'
import { openRuns } from './schema'
import { runFor, succeeded } from './testing'
import {
  createJournal,
  letGoOfOld,
  readEvents,
  readRun,
  readRuns,
  readUnfinished,
  removeRuns,
} from '.'
import type { StoredRun } from '.'

afterEach(() => void vi.restoreAllMocks())

const BIG = 'x'.repeat(300 * 1024)

function journalFor(fields: Parameters<typeof runFor>[0]) {
  const stored: StoredRun[] = []
  const failures: StorageError[] = []
  const journal = createJournal(runFor(fields), {
    stored: (run) => stored.push(run),
    failed: (error) => failures.push(error),
  })
  return { journal, stored, failures }
}

async function storeEnded(id: string, fields: Partial<StoredRun> = {}, value: unknown = 1) {
  const { journal } = journalFor({ id, ...fields })
  journal.append(succeeded(0, value as string))
  journal.change({ status: 'succeeded' })
  await journal.close()
}

const count = async (name: 'runEvents' | 'runBlobs') => (await openRuns()).count(name)
const sizeOfAll = async () => (await openRuns()).get('meta', 'size')

/** As a browser does it that has no room left: the transaction is gone. */
function refusePuts(when: (value: unknown) => boolean): void {
  const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<IDBObjectStore['put']>
  ) {
    if (!when(args[0])) return put.apply(this, args)
    this.transaction.abort()
    throw new DOMException('full', 'QuotaExceededError')
  })
}

it('stores what one turn appends in one transaction', async () => {
  const { journal, stored } = journalFor({ id: 'batch' })
  await journal.flush()
  const before = await count('runEvents')
  for (let seq = 0; seq < 1000; seq += 1) journal.append(succeeded(seq, seq))
  await journal.flush()
  expect(await count('runEvents')).toBe(before + 1)
  expect(stored).toHaveLength(2)
  journal.append(succeeded(1000, 'later'))
  await journal.flush()
  const events = await readEvents('batch')
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 1001 }, (_, seq) => seq))
  expect(events[1000]).toEqual(succeeded(1000, 'later'))
  expect(await readEvents('batch', 998)).toEqual([succeeded(999, 999), succeeded(1000, 'later')])
  expect(await readEvents('batch', 1000)).toEqual([])
})

it('stores by itself what nobody waits for', async () => {
  const { journal } = journalFor({ id: 'alone' })
  journal.append(succeeded(0, 1))
  await expect.poll(() => readEvents('alone')).toHaveLength(1)
})

it('keeps an event as it was when it was appended', async () => {
  const { journal } = journalFor({ id: 'frozen' })
  const value = { count: 1 }
  journal.append(succeeded(0, value))
  value.count = 2
  await journal.flush()
  expect(await readEvents('frozen')).toEqual([succeeded(0, { count: 1 })])
})

it('keeps large values once, whatever holds them, and gives them back', async () => {
  const { journal } = journalFor({ id: 'large' })
  const before = await count('runBlobs')
  journal.append(succeeded(0, 'small'))
  journal.append(succeeded(1, BIG))
  journal.append({
    seq: 2,
    at: 2,
    type: 'iterationStarted',
    key: '|m',
    index: 0,
    item: BIG,
  })
  journal.append({
    seq: 3,
    at: 3,
    type: 'attemptSucceeded',
    key: '|s',
    attempt: 1,
    outputs: JSON.parse(`{"__proto__":"${BIG}","out":{"$ref":"mine"}}`),
  })
  journal.change({ status: 'succeeded', output: BIG })
  await journal.flush()
  expect(await count('runBlobs')).toBe(before + 1)
  const events = await readEvents('large')
  expect(events.slice(0, 2)).toEqual([succeeded(0, 'small'), succeeded(1, BIG)])
  expect(events[2]).toMatchObject({ item: BIG })
  expect(JSON.stringify(events[3])).toContain(`{"__proto__":"${BIG}","out":{"$ref":"mine"}}`)
  expect((await readRun('large'))?.output).toBe(BIG)
  const [row] = await (await openRuns()).getAllFromIndex('runs', 'status')
  expect(JSON.stringify(row).length).toBeLessThan(1000)
})

it('removes a blob with the last run that has it', async () => {
  const other = `${BIG}y`
  const before = await count('runBlobs')
  await storeEnded('one', { workflowId: 'blobs' }, other)
  await storeEnded('two', { workflowId: 'blobs2' }, other)
  expect(await count('runBlobs')).toBe(before + 1)
  await removeRuns('p', 'blobs')
  expect(await readEvents('two')).toEqual([succeeded(0, other)])
  await removeRuns('p', 'blobs2')
  expect(await count('runBlobs')).toBe(before)
  expect(await readEvents('two')).toEqual([])
})

it('keeps fifty runs of a workflow, and every one that goes on', async () => {
  await journalFor({ id: 'on', workflowId: 'many', startedAt: 0 }).journal.flush()
  for (let at = 1; at <= 52; at += 1)
    await storeEnded(`many-${at}`, { workflowId: 'many', startedAt: at })
  await letGoOfOld('p', 'many')
  const runs = await readRuns('p', 'many')
  expect(runs[0]?.id).toBe('many-52')
  expect(runs.slice(-2).map(({ id }) => id)).toEqual(['many-3', 'on'])
})

it('lets the oldest ended runs go when all are too large together', async () => {
  await removeRuns('p', 'many')
  for (const [at, id] of ['a', 'b', 'c'].entries())
    await storeEnded(`${id}-sum`, { workflowId: `sum-${id}`, startedAt: -10 + at }, BIG + id)
  const size = (await sizeOfAll()) ?? 0
  await letGoOfOld('p', 'sum-c', size - 1)
  expect(await readRun('a-sum')).toBeUndefined()
  expect(await readRun('b-sum')).toBeDefined()
  expect(await sizeOfAll()).toBeLessThan(size - BIG.length)
})

it('keeps the runs of two projects apart', async () => {
  await storeEnded('mine', { projectId: 'one', workflowId: 'same' })
  await journalFor({ id: 'yours', projectId: 'two', workflowId: 'same' }).journal.flush()
  expect((await readRuns('one', 'same')).map(({ id }) => id)).toEqual(['mine'])
  expect((await readUnfinished('two')).map(({ id }) => id)).toEqual(['yours'])
  expect(await readUnfinished('one')).toEqual([])
})

it('makes room for a run by letting go of old ones', async () => {
  await storeEnded('old', { workflowId: 'room', startedAt: -100 }, `${BIG}old`)
  const { journal, failures } = journalFor({ id: 'new', workflowId: 'room' })
  let isFull = true
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(function (
    this: IDBObjectStore,
    key,
  ) {
    isFull = false
    return this.delete(key)
  })
  refusePuts((value) => isFull && JSON.stringify(value)?.includes('attemptSucceeded'))
  journal.append(succeeded(0, 1))
  await journal.flush()
  expect(failures).toEqual([])
  expect(await readEvents('new')).toHaveLength(1)
  expect(await readRun('old')).toBeUndefined()
})

it('says that there is no room, keeps what it has, and takes the last word', async () => {
  const { journal, failures } = journalFor({ id: 'full' })
  journal.append(succeeded(0, 1))
  await journal.flush()
  refusePuts((value) => JSON.stringify(value)?.includes('attemptSucceeded'))
  journal.append(succeeded(1, 2))
  await expect(journal.flush()).rejects.toMatchObject({ code: 'quota' })
  journal.append(succeeded(2, 3))
  await expect(journal.flush()).rejects.toMatchObject({ code: 'quota' })
  expect(failures).toHaveLength(1)
  await journal.end({ seq: 3, at: 3, type: 'runEnded', status: 'failed' }, { status: 'failed' })
  await journal.close()
  expect((await readEvents('full')).map(({ seq }) => seq)).toEqual([0, 3])
  expect((await readRun('full'))?.status).toBe('failed')
})
