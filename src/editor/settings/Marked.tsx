import { markedPieces } from './searchSettings'
import styles from './SettingRow.module.css'

interface MarkedProps {
  readonly text: string
  readonly words: readonly string[]
}

/** A text with the words that were searched marked. */
export function Marked({ text, words }: MarkedProps) {
  let at = 0
  return markedPieces(text, words).map((piece) => {
    const key = at
    at += piece.text.length
    if (!piece.isMatch) return piece.text
    return (
      <mark key={key} className={styles.mark}>
        {piece.text}
      </mark>
    )
  })
}
