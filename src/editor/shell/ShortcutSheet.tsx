import { Dialog } from '@/components/ui/Dialog'
import { Kbd } from '@/components/ui/Kbd'
import { commands } from '@/editor/commands'
import styles from './ShortcutSheet.module.css'
import type { ShellAction } from './shellActions'

interface ShortcutSheetProps {
  readonly actions: readonly ShellAction[]
  readonly onClose: () => void
}

/** All keys of the editor, from the lists that the keys themselves come from. */
export function ShortcutSheet({ actions, onClose }: ShortcutSheetProps) {
  const groups = [
    { title: 'Window', lines: actions },
    { title: 'Anywhere', lines: commands.filter(({ scope }) => scope !== 'canvas') },
    { title: 'On the canvas', lines: commands.filter(({ scope }) => scope === 'canvas') },
  ]
  return (
    <Dialog title="Keyboard shortcuts" size="wide" onClose={onClose}>
      <div className={styles.columns}>
        {groups.map(({ title, lines }) => (
          <section key={title} className={styles.group} aria-label={title}>
            <h3 className={styles.heading}>{title}</h3>
            <dl>
              {lines.map(({ id, title: name, keys }) =>
                keys?.[0] === undefined ? null : (
                  <div key={id} className={styles.line}>
                    <dt>{name.replace(/…$/, '')}</dt>
                    <dd>
                      <Kbd keys={keys[0]} boxed />
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
