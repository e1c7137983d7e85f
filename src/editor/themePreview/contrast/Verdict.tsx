import { tip } from '@/components/ui/tip'
import { apcaLevel } from '@/model/theme/color/contrast'
import styles from './Contrast.module.css'
import { shownRatio } from './judge'

interface VerdictProps {
  readonly ratio: number
  readonly least: number
  readonly lc: number
  readonly result: 'pass' | 'fail' | 'advice'
}

/** The ratio beside what WCAG asks for; APCA's Lc beside it, as advice. */
export function Verdict({ ratio, least, lc, result }: VerdictProps) {
  const level = apcaLevel(lc)
  const advice =
    level === undefined
      ? 'APCA: nothing is made out at this contrast.'
      : `APCA reaches level ${level}: ${LEVELS[level]}. It is advice, no part of WCAG 2.2.`
  return (
    <span className={styles.verdict}>
      <span className={styles.ratio} data-result={result}>
        {shownRatio(ratio, least).toFixed(2)}:1
      </span>
      <span>needs {least}:1</span>
      <span {...tip(advice)}>Lc {Math.round(lc)}</span>
    </span>
  )
}

const LEVELS: Readonly<Record<NonNullable<ReturnType<typeof apcaLevel>>, string>> = {
  90: 'any text',
  75: 'columns of body text',
  60: 'other texts that are read',
  45: 'headings and large text',
  30: 'placeholders and disabled text',
  15: 'no text, only lines that are not needed',
}

interface SampleProps {
  readonly fg: string
  readonly bg: string
}

/** The two colours on each other. */
export function Sample({ fg, bg }: SampleProps) {
  return (
    <span className={styles.sample} style={{ color: fg, background: bg }} aria-hidden>
      Aa
    </span>
  )
}
