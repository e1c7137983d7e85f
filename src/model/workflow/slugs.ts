import { compile } from '../expression'
import type { GraphIndex } from './graph'

const SLUG = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u
const MOST = 60

/** A name that expressions can read after a dot, of words: “Fetch user (v2)” becomes `fetchUserV2`. */
export function slugFrom(words: string): string {
  const parts = words.normalize('NFC').match(/[\p{ID_Start}\p{ID_Continue}$]+/gu) ?? []
  const joined = parts
    .map((part, at) => (at === 0 ? lowerFirst(part) : upperFirst(part)))
    .join('')
    .slice(0, MOST)
  if (joined === '') return 'step'
  return SLUG.test(joined) && !(joined in Object.prototype) ? joined : `_${joined}`
}

/** A slug that no other step has: the wanted one, or with a number after it. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  const stem = wanted.replace(/\d+$/, '') || wanted
  for (let number = 2; ; number += 1) {
    const slug = `${stem}${number}`
    if (!taken.has(slug)) return slug
  }
}

/** Why a step cannot have a slug: a sentence, or `undefined`. */
export function slugRefusal(index: GraphIndex, nodeId: string, slug: string): string | undefined {
  if (slug === '') return 'A step needs a name for expressions.'
  if (!SLUG.test(slug)) {
    return 'Expressions read it after a dot: use letters, digits, “_” and “$”, and no digit first.'
  }
  if (slug.length > MOST) return `It has ${slug.length} characters; at most ${MOST} are possible.`
  if (slug in Object.prototype || !compile(`nodes.${slug}`).ok)
    return `Expressions do not let “${slug}” be read. Choose another name.`
  const other = index.bySlug.get(slug)
  if (other && other.id !== nodeId) return `Another step is called “${slug}” already.`
  return undefined
}

function lowerFirst(word: string): string {
  // “HTTP” is one word of capitals: `http`, not `hTTP`.
  if (word === word.toUpperCase()) return word.toLowerCase()
  return word.charAt(0).toLowerCase() + word.slice(1)
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
