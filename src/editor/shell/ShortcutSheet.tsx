import { useId } from 'react'
import { classes } from '@/components/ui/classes'
import { Dialog } from '@/components/ui/Dialog'
import { Kbd } from '@/components/ui/Kbd'
import { Switch } from '@/components/ui/Switch'
import { keysOf } from '@/editor/commands/keymap'
import { keyGroups } from './keyGroups'
import styles from './ShortcutSheet.module.css'
import type { ShellAction } from './shellActions'
import { isSingleKey, switchSingleKeys, useSingleKeys } from '@/editor/commands/singleKeys'

interface ShortcutSheetProps {
  readonly actions: readonly ShellAction[]
  readonly onClose: () => void
}

/** All keys of the editor, from the lists that the keys themselves come from, and whether single keys count. */
export function ShortcutSheet({ actions, onClose }: ShortcutSheetProps) {
  const singles = useSingleKeys()
  const id = useId()
  const groups = keyGroups(actions)
  return (
    <Dialog title="Keyboard shortcuts" size="wide" onClose={onClose}>
      <div className={styles.setting}>
        <div>
          <p id={`${id}-name`} className={styles.settingName}>
            Single-key shortcuts
          </p>
          <p id={`${id}-about`} className={styles.settingAbout}>
            Switch them off if a key on its own, such as P or /, runs things you did not mean.
          </p>
        </div>
        <Switch
          checked={singles}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-about`}
          onChange={switchSingleKeys}
        />
      </div>
      <div className={styles.columns}>
        {groups.map(({ title, lines }) => (
          <section key={title} className={styles.group} aria-label={title}>
            <h3 className={styles.heading}>{title}</h3>
            <dl>
              {lines.map((line) => {
                const [keys] = keysOf(line)
                if (keys === undefined) return null
                const isOff = !singles && isSingleKey(keys)
                return (
                  <div key={line.id} className={styles.line}>
                    <dt>{line.title.replace(/…$/, '')}</dt>
                    <dd className={classes(isOff && styles.off)}>
                      {isOff ? 'Off' : <Kbd keys={keys} boxed />}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
