import { Check, CircleAlert } from 'lucide-react'
import { selectToken } from '@/editor/themeView'
import { formatRatio } from '@/model/theme/color/contrast'
import type { Theme, ThemeMode, TokenName } from '@/model/theme/record'
import { declaredContrast } from '@/model/theme/roles'
import { contextOf } from '../values/context'
import styles from './TokenInspector.module.css'

interface PairContrastsProps {
  readonly theme: Theme
  readonly name: TokenName
  readonly mode: ThemeMode
}

/** How a role does on those that it is drawn on, or that are drawn on it. */
export function PairContrasts({ theme, name, mode }: PairContrastsProps) {
  const rows = declaredContrast(theme, contextOf(theme).defaults, mode).filter(
    ({ pair }) => pair.fg === name || pair.bg === name,
  )
  if (rows.length === 0) return null
  return (
    <section aria-label="Contrast" className={styles.section}>
      <h3 className={styles.heading}>Contrast in {mode.name.toLowerCase()}</h3>
      <ul className={styles.pairs}>
        {rows.map((row) => {
          const other = row.pair.fg === name ? row.pair.bg : row.pair.fg
          return (
            <li key={`${row.pair.fg}-${row.pair.bg}`}>
              <button
                type="button"
                className={styles.pair}
                data-result={row.result}
                data-tip={
                  row.result === 'unknown' ? row.why : `${row.pair.label}: at least ${row.least}:1`
                }
                onClick={() => selectToken(other)}
              >
                {row.result !== 'unknown' && (
                  <span
                    aria-hidden
                    className={styles.sample}
                    style={{ background: row.bg.value, color: row.fg.value }}
                  />
                )}
                <span className={styles.pairName}>
                  {row.pair.fg === name ? 'on' : 'under'} {other}
                </span>
                <span className={styles.ratio}>
                  {row.result === 'unknown' ? 'unknown' : formatRatio(row.ratio)}
                </span>
                {row.result === 'fail' ? (
                  <CircleAlert size={14} aria-label="Too low" />
                ) : (
                  <Check size={14} aria-label={row.result === 'pass' ? 'Enough' : 'Advice'} />
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
