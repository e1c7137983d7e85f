import { useRef } from 'react'
import { Select } from '@/components/ui/Select'
import type { TokenKind, TokenValue } from '@/model/theme/record'
import type { DraftSession } from '../edits/draftSession'
import { useScrub } from './useScrub'
import styles from './TokenInspector.module.css'

interface NumberValueProps {
  readonly kind: TokenKind
  readonly value: TokenValue
  readonly readOnly: boolean
  readonly begin: () => DraftSession
  readonly onShown: (text: string) => void
}

/** The units of a kind; the first is taken where there is none yet. */
const UNITS: Partial<Record<TokenKind, readonly string[]>> = {
  fontSize: ['rem', 'px', 'em'],
  spacing: ['rem', 'px', 'em'],
  radius: ['rem', 'px', 'em', '%'],
  borderWidth: ['px', 'rem', 'em'],
  letterSpacing: ['em', 'rem', 'px'],
  lineHeight: [''],
  fontWeight: [''],
  duration: ['ms', 's'],
}

const STEPS: Readonly<Record<string, number>> = {
  px: 1,
  ms: 10,
  s: 0.05,
  '%': 1,
  rem: 0.0625,
  em: 0.0625,
}

/** A number with its unit, whose label is dragged sideways; arrows step it. Nothing for values that are more than a number. */
export function NumberValue({ kind, value, readOnly, begin, onShown }: NumberValueProps) {
  const input = useRef<HTMLInputElement>(null)
  const units = UNITS[kind]
  const parts = /^(-?\d*\.?\d+)([a-z%]*)$/i.exec(value.trim())
  const number = Number(parts?.[1] ?? Number.NaN)
  const unit = parts?.[2] ?? ''
  const step =
    kind === 'fontWeight'
      ? 50
      : kind === 'lineHeight'
        ? 0.05
        : kind === 'letterSpacing'
          ? 0.005
          : (STEPS[unit] ?? 1)
  const write = (next: string) => {
    if (input.current) input.current.value = next.replace(/[a-z%]+$/i, '')
    onShown(next)
  }
  const textOf = (next: number, own = unit) => `${Number(bounded(kind, next).toFixed(4))}${own}`
  const label = useScrub({ begin, after: (by) => textOf(number + by * step), onShown: write })
  if (!units || !parts) return null
  const set = (text: string) => {
    const session = begin()
    session.show(text)
    session.keep()
    write(text)
  }
  const commit = (typed: string) => {
    const next = Number(typed.replace(',', '.'))
    if (typed.trim() === '' || !Number.isFinite(next)) write(value)
    else if (next !== number) set(textOf(next))
  }
  const options = units.includes(unit) ? units : [...units, unit]
  return (
    <div className={styles.number}>
      <label {...(readOnly ? {} : label)} htmlFor="theme-number" data-tip="Drag to change">
        ↔
      </label>
      <input
        key={value}
        ref={input}
        id="theme-number"
        type="text"
        inputMode="decimal"
        aria-label="Number"
        className={styles.typed}
        defaultValue={String(number)}
        readOnly={readOnly}
        onBlur={({ target }) => commit(target.value)}
        onKeyDown={(event) => {
          const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
          if (event.key === 'Enter') commit(event.currentTarget.value)
          else if (by !== undefined && !readOnly)
            set(textOf(number + by * step * (event.shiftKey ? 10 : 1)))
          else return
          event.preventDefault()
        }}
      />
      {options.length > 1 && (
        <Select
          aria-label="Unit"
          className={styles.unit}
          options={options.map((one) => ({ value: one, label: one }))}
          value={unit}
          disabled={readOnly}
          onChange={({ target }) =>
            set(textOf(converted(number, unit, target.value), target.value))
          }
        />
      )}
    </div>
  )
}

/** The same length or time in another unit; a rem is taken as 16 pixels. */
function converted(number: number, from: string, to: string): number {
  const inFirst: Readonly<Record<string, number>> = { px: 1, rem: 16, em: 16, ms: 1, s: 1000 }
  const [a, b] = [inFirst[from], inFirst[to]]
  return a !== undefined && b !== undefined ? (number * a) / b : number
}

function bounded(kind: TokenKind, value: number): number {
  if (kind === 'fontWeight') return Math.min(1000, Math.max(1, Math.round(value)))
  return kind === 'letterSpacing' ? value : Math.max(0, value)
}
