import { useMemo } from 'react'
import type { Json } from '@/model/json'
import { bytesText } from '@/components/ui/amounts'
import styles from './JsonText.module.css'
import { prettyJson } from './prettyJson'

interface JsonTextProps {
  readonly label: string
  readonly value: Json
  /** In bytes, as far as it is known. */
  readonly size: number | undefined
}

/** A value as indented JSON; the beginning of it when it is long. */
export function JsonText({ label, value, size }: JsonTextProps) {
  const { text, isCut } = useMemo(() => prettyJson(value), [value])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach that
    <div tabIndex={0} role="group" aria-label={label} className={styles.scroller}>
      <pre className={styles.text}>{text}</pre>
      {isCut && (
        <p className={styles.cut}>
          This is the beginning{size !== undefined && ` of ${bytesText(size)}`}. Copying takes all
          of it.
        </p>
      )}
    </div>
  )
}
