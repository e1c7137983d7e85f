/** What an address is used for: it decides which schemes are harmless. */
export type UrlUse = 'link' | 'image' | 'media'

const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const LINK_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'sms'])
const LOADED_SCHEMES = new Set(['http', 'https', 'blob'])
const DATA_TYPES = {
  link: undefined,
  image: /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|svg\+xml)[;,]/i,
  media: /^data:(?:image|audio|video)\/[\w.+-]+[;,]/i,
} as const

/**
 * The address as it may reach the DOM. Refused (`undefined`): what is no string, `javascript:`,
 * `vbscript:` and every other scheme outside the list of its use, `data:` other than pictures and media.
 */
export function safeUrl(value: unknown, use: UrlUse): string | undefined {
  if (typeof value !== 'string') return undefined
  // Browsers skip control characters in a scheme ("java\tscript:"), so they go before it is read.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const url = value.replaceAll(/[\u0000-\u001F\u007F]/g, '').trim()
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase()
  if (scheme === undefined) return url
  if (scheme === 'data') return DATA_TYPES[use]?.test(url) ? url : undefined
  return (use === 'link' ? LINK_SCHEMES : LOADED_SCHEMES).has(scheme) ? url : undefined
}

/** A `srcset` of which every candidate is harmless; otherwise `undefined`. */
export function safeSrcSet(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const candidates = value.split(/,\s+/)
  const safe = candidates.every((candidate) => safeUrl(candidate.trim(), 'image') !== undefined)
  return safe ? value : undefined
}
