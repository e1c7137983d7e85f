import { Laptop, RotateCcw, Users } from 'lucide-react'
import { useCallback, useId, useRef, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { classes } from '@/components/ui/classes'
import { IconButton } from '@/components/ui/IconButton'
import { tip } from '@/components/ui/tip'
import { useAppStore } from '@/store'
import { Marked } from './Marked'
import type { Setting } from './setting'
import styles from './SettingRow.module.css'

const SCOPES = {
  device: { label: 'This device', about: 'Of this browser alone', Icon: Laptop },
  project: { label: 'This project', about: 'For everybody who works on it', Icon: Users },
}
const NEVER = () => {}

interface SettingRowProps {
  readonly setting: Setting
  /** Words to mark in title and description. */
  readonly words: readonly string[]
}

/** One setting: what it is, whom it is for, its control, and the way back to its default while it has another value. */
export function SettingRow({ setting, words }: SettingRowProps) {
  const { title, description, scope, layout = 'beside', Control, reset } = setting
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const store = useAppStore()
  const watch = useCallback(
    (listener: () => void) => reset?.watch(store, listener) ?? NEVER,
    [reset, store],
  )
  const isChanged = useSyncExternalStore(watch, () => reset?.isChanged(store) ?? false)
  const { label, about, Icon } = SCOPES[scope]
  return (
    <div
      ref={row}
      role="group"
      aria-labelledby={`${id}-title`}
      className={classes(styles.row, layout === 'below' && styles.below)}
      data-setting={setting.id}
      data-changed={isChanged || undefined}
    >
      <div className={styles.words}>
        <div className={styles.head}>
          <h4 id={`${id}-title`} className={styles.title}>
            <Marked text={title} words={words} />
          </h4>
          <span className={styles.scope} data-scope={scope} {...tip(about)}>
            <Icon size={12} aria-hidden />
            {label}
          </span>
          {reset && isChanged && (
            <IconButton
              label={`Reset ${title} to the default`}
              size="small"
              onClick={() => {
                // At once, as the control may be another element then.
                flushSync(() => reset.run(store))
                // The button goes with the click: the control is where one goes on.
                row.current
                  ?.querySelector<HTMLElement>('[data-control] :is(input, select, button)')
                  ?.focus()
              }}
            >
              <RotateCcw size={14} />
            </IconButton>
          )}
        </div>
        <p id={`${id}-about`} className={styles.about}>
          <Marked text={description} words={words} />
        </p>
      </div>
      <div className={styles.control} data-control>
        <Control
          id={`${id}-control`}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-about`}
        />
      </div>
    </div>
  )
}
