import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { MOST_ZIP_ENTRIES, zip } from './zip'

const folder = mkdtempSync(path.join(tmpdir(), 'zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Reads an archive with another program: names, bytes and times, after it checked every sum. */
const READ = `
import base64, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([[i.filename, base64.b64encode(archive.read(i)).decode(), list(i.date_time), i.compress_type]
                      for i in archive.infolist()]))
`

async function unpacked(entries: Parameters<typeof zip>[0]) {
  const file = path.join(folder, 'a.zip')
  const archive = await zip(entries, new Date(2026, 4, 17, 13, 45, 58))
  writeFileSync(file, Buffer.from(await archive.arrayBuffer()))
  const told = execFileSync('python3', ['-c', READ, file], { encoding: 'utf8' })
  return JSON.parse(told) as readonly [string, string, readonly number[], number][]
}

it('packs files that another program unpacks: long, empty, binary, with names of all scripts', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 2_654_435_761) >>> 13)
  const entries = [
    { path: 'src/größe 日本 🎉.ts', bytes: bytes('export const a = 1\n'.repeat(5000)) },
    { path: 'empty.txt', bytes: bytes('') },
    { path: 'img/noise.bin', bytes: noise },
  ]
  const told = await unpacked(entries)
  expect(told.map(([name]) => name)).toEqual(entries.map((entry) => entry.path))
  for (const [at, [, content, time]] of told.entries()) {
    expect(Buffer.from(content, 'base64').equals(Buffer.from(entries[at]?.bytes ?? []))).toBe(true)
    expect(time).toEqual([2026, 5, 17, 13, 45, 58])
  }
  // What gets smaller is deflated, and the rest is stored as it is.
  expect(told.map(([, , , kind]) => kind)).toEqual([8, 0, expect.any(Number)])
})

it('packs nothing into an archive of nothing', async () => expect(await unpacked([])).toEqual([]))

it('refuses more files than the format counts', async () => {
  const many = Array.from({ length: MOST_ZIP_ENTRIES + 1 }, () => ({
    path: 'a',
    bytes: new Uint8Array(),
  }))
  await expect(zip(many, new Date())).rejects.toThrow('65535 files at most')
})
