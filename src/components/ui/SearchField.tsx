import { Search, X } from 'lucide-react'
import type { ComponentProps } from 'react'
import { IconButton } from './IconButton'
import styles from './SearchField.module.css'

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> {
  /** Says what is searched; its name and its placeholder. */
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** Called by the button that empties the field; it only empties it unless given. */
  readonly onClear?: () => void
}

/** A field to search a panel with, and a button that empties it. */
export function SearchField({ label, value, onChange, onClear, ...rest }: SearchFieldProps) {
  return (
    <div className={styles.search}>
      <Search size={14} aria-hidden />
      <input
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        {...rest}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {value !== '' && (
        <IconButton
          label="Clear search"
          size="small"
          className={styles.clear}
          onClick={onClear ?? (() => onChange(''))}
        >
          <X size={14} />
        </IconButton>
      )}
    </div>
  )
}
