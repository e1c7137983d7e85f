import { useMemo, useState, type KeyboardEvent } from 'react'
import { Glyph } from '@/catalog/iconGlyphs'
import { iconNames } from '@/catalog/iconNames'
import { TextInput } from '@/components/ui/TextInput'
import { tip } from '@/components/ui/tip'
import styles from './IconPicker.module.css'

interface IconPickerProps {
  readonly value: string
  /** Called with a name; with an empty one for no icon. */
  readonly onPick: (name: string) => void
}

const COLUMNS = 8

/** A grid of icons to search in. Arrows go from icon to icon; any other name can be typed in full. */
export function IconPicker({ value, onPick }: IconPickerProps) {
  const [query, setQuery] = useState('')
  const found = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    return iconNames.filter((name) => words.every((word) => name.includes(word)))
  }, [query])
  const typed = query.trim().toLowerCase().replaceAll(/\s+/g, '-')

  function move(event: KeyboardEvent<HTMLElement>) {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key]
    if (by === undefined) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    event.preventDefault()
    buttons[Math.max(0, Math.min(buttons.length - 1, at + by))]?.focus()
  }

  return (
    <div className={styles.picker} role="dialog" aria-label="Pick an icon">
      <TextInput
        aria-label="Search icons"
        placeholder={`Search ${iconNames.length} icons, or type a name`}
        data-first-focus
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (found[0] ?? typed) !== '') onPick(found[0] ?? typed)
        }}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons inside are what takes the focus */}
      <div className={styles.grid} onKeyDown={move}>
        {query === '' && (
          <button
            type="button"
            className={styles.icon}
            aria-pressed={value === ''}
            aria-label="No icon"
            {...tip('No icon')}
            onClick={() => onPick('')}
          >
            –
          </button>
        )}
        {found.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.icon}
            aria-pressed={name === value}
            aria-label={name}
            {...tip(name)}
            onClick={() => onPick(name)}
          >
            <Glyph name={name} size={16} />
          </button>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.none}>No curated icon matches. Enter takes “{typed}” by name.</p>
      )}
    </div>
  )
}
