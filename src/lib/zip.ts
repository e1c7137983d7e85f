/** A file of an archive. */
export interface ZipEntry {
  /** Below the archive's root, with slashes: `src/format.ts`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The most files that an archive of this kind has room for. */
export const MOST_ZIP_ENTRIES = 65_535

/** UTF-8 names, as every program of today writes them. */
const UTF8_NAMES = 0x0800
const STORED = 0
const DEFLATED = 8
/** The version of the format that is needed to unpack: 2.0. */
const VERSION = 20

/**
 * Packs files into one ZIP archive, each as small as the browser makes it. All of them bear one time, in the local zone.
 * Rejected with a sentence above 65,535 files, for which the format would be another one.
 */
export async function zip(entries: readonly ZipEntry[], at: Date): Promise<Blob> {
  if (entries.length > MOST_ZIP_ENTRIES) {
    throw new Error(`An archive holds ${MOST_ZIP_ENTRIES} files at most. Download fewer at a time.`)
  }
  const parts: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  const push = (to: Uint8Array<ArrayBuffer>[], part: Uint8Array<ArrayBuffer>) => {
    to.push(part)
    return part.length
  }
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path)
    const small = await deflated(bytes)
    const isSmaller = small.length < bytes.length
    const body = isSmaller ? small : new Uint8Array(bytes)
    const kind = [u16(VERSION), u16(UTF8_NAMES), u16(isSmaller ? DEFLATED : STORED)]
    const sum = [u16(dosTime(at)), u16(dosDate(at)), u32(crc32(bytes))]
    const sizes = [u32(body.length), u32(bytes.length), u16(name.length), u16(0)]
    const facts = [...kind, ...sum, ...sizes]
    // The comment, the disk, what a text is and may: nothing of it is told.
    const outside = [u16(0), u16(0), u16(0), u32(0), u32(offset)]
    push(directory, joined([u32(0x02014b50), u16(VERSION), ...facts, ...outside, [...name]]))
    offset += push(parts, joined([u32(0x04034b50), ...facts, [...name]]))
    offset += push(parts, body)
  }
  const length = directory.reduce((sum, { length: one }) => sum + one, 0)
  const counts = [u16(entries.length), u16(entries.length), u32(length), u32(offset), u16(0)]
  const end = joined([u32(0x06054b50), u16(0), u16(0), ...counts])
  return new Blob([...parts, ...directory, end], { type: 'application/zip' })
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([new Uint8Array(bytes)]).stream()
  const packed = stream.pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** Two seconds are the finest that the format knows. */
function dosTime(at: Date): number {
  return (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)
}

function dosDate(at: Date): number {
  return ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()
}

function u16(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff]
}

function u32(value: number): readonly number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}

function joined(fields: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(fields.flat())
}
