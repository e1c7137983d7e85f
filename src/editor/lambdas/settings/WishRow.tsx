import { X } from 'lucide-react'
import { IconButton } from '@/components/ui/IconButton'
import { Select } from '@/components/ui/Select'
import { Switch } from '@/components/ui/Switch'
import { tip } from '@/components/ui/tip'
import type { Wish } from '../grants/wishes'
import styles from './Settings.module.css'

const ACCESS = [
  { value: 'read', label: 'Read' },
  { value: 'write', label: 'Write' },
] as const

interface WishRowProps {
  readonly wish: Wish
  /** Whether it is granted in this browser. */
  readonly isOn: boolean
  readonly readOnly: boolean
  readonly onGrant: (isOn: boolean) => void
  readonly onChange: (wish: Wish) => void
  readonly onRemove: () => void
}

/** One thing that a lambda asks for: how far, whether it is granted here, and how to ask for it no more. */
export function WishRow({ wish, isOn, readOnly, onGrant, onChange, onRemove }: WishRowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.label} {...tip(wish.name)}>
        {wish.name}
      </span>
      {wish.kind === 'files' && (
        <Select
          aria-label={`Access to ${wish.name}`}
          className={styles.short}
          options={ACCESS}
          value={wish.access}
          onChange={({ target }) =>
            onChange({ ...wish, access: target.value === 'write' ? 'write' : 'read' })
          }
        />
      )}
      <Switch
        checked={isOn}
        aria-label={`Grant ${wish.name} in this browser`}
        {...tip(isOn ? 'Granted in this browser' : 'Not granted in this browser')}
        onChange={onGrant}
      />
      <IconButton
        label={`Ask no more for ${wish.name}`}
        size="small"
        disabled={readOnly}
        onClick={onRemove}
      >
        <X size={14} />
      </IconButton>
    </div>
  )
}
