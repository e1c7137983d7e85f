import { fail, ok, type Result } from '@/model/result'

const LINKS = new Set(['http', 'https', 'mailto', 'tel'])
const PICTURES = /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/i

/** The address of a link, or why it is none that a page should lead to. */
export function parseLink(text: string): Result<string, string> {
  const value = text.trim()
  const scheme = schemeOf(value)
  if (scheme === undefined || LINKS.has(scheme)) return withoutSpaces(value)
  return fail(`“${scheme}:” addresses are not opened. Use http(s), mailto, tel, a path or #anchor.`)
}

/** The address of an image, or why none is shown from there. */
export function parsePicture(text: string): Result<string, string> {
  const value = text.trim()
  const scheme = schemeOf(value)
  if (PICTURES.test(value)) return ok(value)
  if (scheme === undefined || scheme === 'http' || scheme === 'https') return withoutSpaces(value)
  return scheme === 'data'
    ? fail('This data is no image. Use PNG, JPEG, GIF, WebP, AVIF or SVG.')
    : fail(
        `Images are not loaded from “${scheme}:” addresses. Use http(s), a path, or upload a file.`,
      )
}

/** The scheme as a browser would read it: control characters and spaces inside do not hide it. */
function schemeOf(text: string): string | undefined {
  const bare = Array.from(text)
    .filter((letter) => letter > ' ')
    .join('')
  return /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1]?.toLowerCase()
}

function withoutSpaces(value: string): Result<string, string> {
  return /\s/.test(value) ? fail('An address has no spaces. Write %20 for each.') : ok(value)
}
