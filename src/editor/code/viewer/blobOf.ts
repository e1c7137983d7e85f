import type { FileRecord } from '@/model/code/records'
import { endingOf } from '../changes/endingOf'

/** Endings of what a browser shows as an image, with their types. */
const IMAGES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
  svg: 'image/svg+xml',
}

/** The type of an image by its name; `undefined` for what is none. */
export function imageType(name: string): string | undefined {
  const ending = endingOf(name)
  return Object.hasOwn(IMAGES, ending) ? IMAGES[ending] : undefined
}

/** What a file holds as bytes. What is no base64 after all is empty. */
export function blobOf({ name, content }: Pick<FileRecord, 'name' | 'content'>): Blob {
  const type = imageType(name) ?? 'application/octet-stream'
  try {
    return new Blob([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], { type })
  } catch {
    return new Blob([], { type })
  }
}

/** How many bytes base64 stands for. */
export function bytesOf(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  return Math.floor((base64.length * 3) / 4) - padding
}

/** A number of bytes in words: `1.4 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const kilo = bytes / 1000
  if (kilo < 1000) return `${kilo < 10 ? kilo.toFixed(1) : Math.round(kilo)} kB`
  return `${(kilo / 1000).toFixed(1)} MB`
}
