import type { Setting } from './setting'

/** What can be searched of a setting. */
type Searched = Pick<Setting, 'title' | 'description' | 'keywords'>

/** A piece of a text, and whether it is one of the words that were searched. */
export interface Piece {
  readonly text: string
  readonly isMatch: boolean
}

/** The words of a search, in lower case; none where nothing is searched. */
export function wordsOf(typed: string): readonly string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean)
}

/**
 * The settings that have every word of a search in their title, their description or their keywords; those with a
 * word in the title come first. All of them where nothing is searched.
 */
export function searchSettings<S extends Searched>(settings: readonly S[], typed: string): S[] {
  const words = wordsOf(typed)
  const inTitle = ({ title }: S) => words.some((word) => title.toLowerCase().includes(word))
  return settings
    .filter(({ title, description, keywords }) => {
      const text = [title, description, ...keywords].join('\n').toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => Number(inTitle(b)) - Number(inTitle(a)))
}

/** A text in pieces, those that were searched marked. */
export function markedPieces(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase()
  // A letter whose lower case is longer would put every mark behind it in the wrong place.
  if (words.length === 0 || lower.length !== text.length) return [{ text, isMatch: false }]
  const marks = new Uint8Array(text.length)
  for (const word of words) {
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
      marks.fill(1, at, at + word.length)
    }
  }
  const pieces: Piece[] = []
  for (let from = 0; from < text.length;) {
    let to = from + 1
    while (to < text.length && marks[to] === marks[from]) to += 1
    pieces.push({ text: text.slice(from, to), isMatch: marks[from] === 1 })
    from = to
  }
  return pieces
}
