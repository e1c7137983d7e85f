import { Button } from '@/atoms/Button/Button'
import { classNames } from '@/atoms/classNames'
import { Glyph } from '@/atoms/Icon/Glyph'
import { Input } from '@/atoms/Input/Input'
import type { RootProps } from '@/renderer/definition'
import styles from './SearchBar.module.css'

export interface SearchBarProps {
  placeholder?: string
  value?: string
  buttonText?: string
  shortcut?: string
  label?: string
}

/** A field to look for something. */
export function SearchBar(props: SearchBarProps & RootProps) {
  const { placeholder, value, buttonText, shortcut, label, className, ...root } = props
  return (
    <form
      role="search"
      onSubmit={(event) => event.preventDefault()}
      {...root}
      className={classNames(styles.bar, className)}
    >
      <div className={styles.field}>
        <Glyph name="search" size={16} className={styles.glass} />
        <Input
          className={styles.input ?? ''}
          type="search"
          label={label || 'Search'}
          placeholder={placeholder ?? ''}
          value={value ?? ''}
        />
        {shortcut && <kbd className={styles.key}>{shortcut}</kbd>}
      </div>
      {buttonText && <Button text={buttonText} type="submit" variant="default" />}
    </form>
  )
}
