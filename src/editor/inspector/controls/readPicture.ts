import { fail, ok, type Result } from '@/model/result'

/** Larger images make every copy of the document heavy; they belong on a server. */
const PICTURE_LIMIT = 512 * 1024

const TYPES = /^image\/(png|jpeg|gif|webp|avif|svg\+xml)$/

/** An image file as a `data:` URL for the document. Refused with a sentence: other files, large ones. */
export async function readPicture(file: File): Promise<Result<string, string>> {
  if (!TYPES.test(file.type)) {
    return fail(
      `“${file.name}” is no image of a known kind. Use PNG, JPEG, GIF, WebP, AVIF or SVG.`,
    )
  }
  if (file.size > PICTURE_LIMIT) {
    return fail(
      `“${file.name}” has ${Math.ceil(file.size / 1024)} kB; images in a document have at most ` +
        `${PICTURE_LIMIT / 1024}. Make it smaller, or put it on a server and enter its address.`,
    )
  }
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(ok(typeof reader.result === 'string' ? reader.result : '')),
    )
    reader.addEventListener('error', () => resolve(fail(`“${file.name}” cannot be read.`)))
    reader.readAsDataURL(file)
  })
}
