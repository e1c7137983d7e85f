import { ReplaceAll } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { IconButton } from '@/components/ui/IconButton'
import { TextInput } from '@/components/ui/TextInput'
import styles from './SearchPanel.module.css'

/** Replaces everything that was found. */
export const REPLACE_ALL = 'Alt+Mod+Enter'

interface ReplaceRowProps {
  readonly value: string
  readonly readOnly: boolean
  /** Whether there is anything to replace. */
  readonly canReplace: boolean
  readonly onChange: (value: string) => void
  readonly onReplaceAll: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The field for what takes the place of matches, and the button that puts it into all of them. */
export function ReplaceRow(props: ReplaceRowProps) {
  const { value, readOnly, canReplace, onChange, onReplaceAll, onKeyDown } = props
  return (
    <div className={styles.replace}>
      <TextInput
        aria-label="Replace with"
        placeholder="Replace with"
        aria-describedby="code-search-state"
        className={styles.replacement}
        value={value}
        disabled={readOnly}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
      />
      <IconButton
        label="Replace all"
        keys={REPLACE_ALL}
        size="small"
        disabled={!canReplace}
        onClick={onReplaceAll}
      >
        <ReplaceAll size={14} />
      </IconButton>
    </div>
  )
}
