import { tip } from '@/components/ui/tip'
import { aliasOf, type ThemeMode, type TokenKind, type TokenName } from '@/model/theme/record'
import { colorFacts, GAMUTS, gamutSentence } from '../values/colorFacts'
import { cellOf, finalValue, type TokenContext } from '../values/context'
import { problemIn } from '../values/problems'
import { Swatch } from '../values/Swatch'
import styles from './TokenTable.module.css'

interface TokenCellProps {
  readonly name: TokenName
  readonly kind: TokenKind
  readonly mode: ThemeMode
  readonly context: TokenContext
}

/** The value of a token in a mode: a glance at it, what was typed or stands for it, and its gamut. */
export function TokenCell({ name, kind, mode, context }: TokenCellProps) {
  const { text, origin } = cellOf(name, mode, context)
  if (text === undefined) return <span className={styles.none}>None</span>
  const problem = problemIn(name, kind, { mode, context })
  const value = problem === undefined ? finalValue(name, mode, context) : undefined
  const alias = aliasOf(text)
  return (
    <span
      className={styles.value}
      data-origin={origin}
      data-problem={problem === undefined ? undefined : ''}
      {...tip(problem ?? tipOf(text, origin, value))}
    >
      <Swatch kind={kind} value={value} />
      {alias === undefined ? (
        <span className={styles.text}>{text}</span>
      ) : (
        <span className={styles.alias}>→ {alias}</span>
      )}
      {kind === 'color' && value !== undefined && <GamutBadge value={value} />}
    </span>
  )
}

function tipOf(text: string, origin: string, value: string | undefined): string {
  const from =
    origin === 'inherited'
      ? ' (inherited)'
      : origin === 'component set'
        ? ' (from the component set)'
        : ''
  return `${text}${value !== undefined && value !== text ? ` = ${value}` : ''}${from}`
}

/** Below this nobody sees that a screen shows another colour (CIEDE2000). */
const SEEN = 0.5

/** Says which screens show a colour, where not all do. */
function GamutBadge({ value }: { readonly value: string }) {
  const facts = colorFacts(value)
  if (typeof facts === 'string' || facts.deltaE < SEEN) return null
  return (
    <span className={styles.gamut} data-gamut={facts.gamut} {...tip(gamutSentence(facts))}>
      {GAMUTS[facts.gamut].label}
    </span>
  )
}
