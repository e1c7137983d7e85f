import { useRef } from 'react'
import { themeTokens } from '@/catalog/themeTokens'
import { ColorSwatch } from '@/components/ui/ColorSwatch'
import { tip } from '@/components/ui/tip'
import type { FieldSession } from '../fields/fieldEditor'
import { fromHex, toHex } from './color'
import styles from './ColorPicker.module.css'

interface ColorPickerProps {
  readonly label: string
  readonly value: string
  readonly begin: () => FieldSession
}

/** The tokens of the theme, and any colour with its opacity. One stay in the picker is one step. */
export function ColorPicker({ label, value, begin }: ColorPickerProps) {
  const session = useRef<FieldSession | null>(null)
  const set = (text: string) => {
    session.current ??= begin()
    session.current.set(text)
  }
  const { hex, alpha } = toHex(value)
  return (
    <div className={styles.picker} role="dialog" aria-label={`Pick ${label}`}>
      <p className={styles.heading}>Theme</p>
      <div className={styles.tokens}>
        {themeTokens().map(({ name, light, dark }) => (
          <ColorSwatch
            key={name}
            label={name}
            {...tip(name)}
            className={styles.token}
            paint={`linear-gradient(135deg, ${light} 50%, ${dark} 50%)`}
            aria-pressed={value === `var(--${name})`}
            onClick={() => set(`var(--${name})`)}
          />
        ))}
      </div>
      <p className={styles.heading}>Custom</p>
      <div className={styles.custom}>
        <input
          type="color"
          aria-label="Colour"
          value={hex}
          className={styles.well}
          onChange={({ target }) => set(fromHex(target.value, alpha))}
        />
        <input
          type="range"
          aria-label="Opacity in percent"
          min={0}
          max={100}
          value={Math.round(alpha * 100)}
          className={styles.range}
          onChange={({ target }) => set(fromHex(hex, Number(target.value) / 100))}
        />
        <output className={styles.percent}>{Math.round(alpha * 100)} %</output>
      </div>
    </div>
  )
}
