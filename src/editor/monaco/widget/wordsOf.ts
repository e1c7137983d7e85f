const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu

/**
 * The different words of a text, but for the one around `caret`: half of a word is no suggestion for its other half. A word that
 * `isCut` at the start or the end of the text is none.
 */
export function wordsOf(
  text: string,
  caret: number,
  isCut: { readonly start: boolean; readonly end: boolean },
): readonly string[] {
  const words = new Set<string>()
  let own = ''
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length
    if (index <= caret && caret <= end) own = word
    const isWhole = !(isCut.start && index === 0) && !(isCut.end && end === text.length)
    if (isWhole) words.add(word)
  }
  words.delete(own)
  return [...words]
}
