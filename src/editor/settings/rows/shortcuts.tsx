import { use, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/Button'
import { keyNames } from '@/components/ui/keys'
import { SearchField } from '@/components/ui/SearchField'
import { changeKeymap, readKeymap, watchKeymap } from '@/editor/commands/keymap'
import { KeyEditor } from '../keys/KeyEditor'
import styles from '../keys/Keys.module.css'
import { keysIn } from '../keys/remap'
import { KeyListContext, linesOf } from '../keyList'
import { resetInBrowser } from '../reset'
import { wordsOf } from '../searchSettings'
import type { Setting } from '../setting'

/** All keys of the window, and how each gets others. */
export const shortcuts: Setting = {
  id: 'keyboard.shortcuts',
  section: 'keyboard',
  title: 'Keyboard shortcuts',
  description: 'Click the keys of a command and press others; menus and tooltips show them too.',
  keywords: ['remap', 'keymap', 'bindings', 'hotkeys', 'commands', 'rebind', 'custom'],
  scope: 'device',
  layout: 'below',
  Control() {
    const groups = use(KeyListContext)
    const keymap = useSyncExternalStore(watchKeymap, readKeymap)
    const [typed, setTyped] = useState('')
    const lines = linesOf(groups)
    const words = wordsOf(typed)
    const shown = groups
      .map((group) => ({
        title: group.title,
        lines: linesOf([group]).filter((line) => {
          const keys = keysIn(keymap, line).map((one) => keyNames(one).names.join(' '))
          const text = [line.title, group.title, ...keys].join(' ').toLowerCase()
          return words.every((word) => text.includes(word))
        }),
      }))
      .filter(({ lines: found }) => found.length > 0)
    return (
      <div>
        <div className={styles.tools}>
          <SearchField label="Filter by command or keys" value={typed} onChange={setTyped} />
          <Button disabled={Object.keys(keymap).length === 0} onClick={() => changeKeymap({})}>
            Reset all shortcuts
          </Button>
        </div>
        {shown.length === 0 && <p role="status">No command and no keys match “{typed.trim()}”.</p>}
        {shown.map(({ title, lines: found }) => (
          <section key={title} aria-label={title}>
            <h5 className={styles.heading}>{title}</h5>
            <ul className={styles.list}>
              {found.map((line) => (
                <KeyEditor
                  key={line.id}
                  line={line}
                  lines={lines}
                  keymap={keymap}
                  name={line.title.replace(/…$/, '')}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    )
  },
  reset: resetInBrowser(
    watchKeymap,
    () => Object.keys(readKeymap()).length > 0,
    () => changeKeymap({}),
  ),
}
