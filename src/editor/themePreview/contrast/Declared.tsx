import { mapToSrgb, gamutOf } from '@/model/theme/color/gamut'
import { parseColor } from '@/model/theme/color/parseColor'
import { tokensOf } from '@/model/theme/record'
import { resolveToken } from '@/model/theme/resolve'
import type { PairContrast, PairSide } from '@/model/theme/roles'
import styles from './Contrast.module.css'
import { FixButtons } from './FixButtons'
import { fixesFor, type FixPlace } from './fixes'
import { Sample, Verdict } from './Verdict'

interface DeclaredProps {
  readonly pairs: readonly PairContrast[]
  readonly place: FixPlace
}

const ORDER = { fail: 0, unknown: 1, advice: 2, pass: 3 } as const

/** The pairs of tokens that components draw on each other, and the colours that not every screen can show. */
export function Declared({ pairs, place }: DeclaredProps) {
  const outside = outsideOf(place)
  return (
    <>
      {outside.length > 0 && (
        <ul className={styles.list} aria-label="Colours outside of sRGB">
          {outside.map(({ name, hex, gamut }) => (
            <li key={name} className={styles.note}>
              <span className={styles.dot} style={{ background: hex }} />
              <span>
                <b>{name}</b> is outside of sRGB{gamut === 'p3' ? ', inside of P3' : ' and of P3'}:
                most screens show {hex}.
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.list} aria-label="Declared pairs">
        {pairs
          .toSorted((a, b) => ORDER[a.result] - ORDER[b.result])
          .map((pair) => (
            <Pair key={pair.pair.label} pair={pair} place={place} />
          ))}
      </ul>
    </>
  )
}

function Pair({ pair, place }: { readonly pair: PairContrast; readonly place: FixPlace }) {
  const { label, fg, bg } = pair.pair
  if (pair.result === 'unknown') {
    return (
      <li className={styles.row} data-result="unknown">
        <span className={styles.what}>
          <span className={styles.text}>{label}</span>
          <span className={styles.about}>{pair.why}</span>
        </span>
      </li>
    )
  }
  const side = (one: PairSide) => ({ token: one.name, color: one.color })
  const fixes =
    pair.result === 'fail'
      ? fixesFor({ fg: side(pair.fg), bg: side(pair.bg) }, pair.least, place)
      : []
  return (
    <li className={styles.row} data-result={pair.result}>
      <Sample fg={mapToSrgb(pair.fg.color).hex} bg={mapToSrgb(pair.bg.color).hex} />
      <span className={styles.what}>
        <span className={styles.text}>{label}</span>
        <span className={styles.about}>
          {fg} on {bg}
          {pair.result === 'advice' && ' · only decorates'}
        </span>
      </span>
      <Verdict {...pair} />
      <FixButtons fixes={fixes} place={place} />
    </li>
  )
}

function outsideOf({ theme, mode, defaults }: FixPlace) {
  const tokens = tokensOf(theme)
  return [...tokens].flatMap(([name, { kind }]) => {
    const resolved = kind === 'color' ? resolveToken(name, mode, { tokens, defaults }) : undefined
    const color = resolved?.ok ? parseColor(resolved.value.value) : undefined
    if (!color?.ok) return []
    const gamut = gamutOf(color.value)
    return gamut === 'srgb' ? [] : [{ name, gamut, hex: mapToSrgb(color.value).hex }]
  })
}
