import { SearchX } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { EmptyState } from '@/components/ui/EmptyState'
import { SearchField } from '@/components/ui/SearchField'
import { KeyListContext, type KeyGroup } from './keyList'
import { searchSettings, wordsOf } from './searchSettings'
import { SECTIONS, type SectionId } from './setting'
import { SettingRow } from './SettingRow'
import styles from './SettingsDialog.module.css'
import { SETTINGS } from './settingsList'

interface SettingsDialogProps {
  /** The section to begin with. */
  readonly section?: SectionId
  /** All that has keys, for the list of shortcuts. */
  readonly keys: readonly KeyGroup[]
  readonly onClose: () => void
}

/** All settings, section by section, or those that a search finds. Each counts at once; there is nothing to confirm. */
export function SettingsDialog({ section: first = 'general', keys, onClose }: SettingsDialogProps) {
  const [section, setSection] = useState<SectionId>(first)
  const [typed, setTyped] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const words = wordsOf(typed)
  const searching = words.length > 0
  const found = searchSettings(SETTINGS, typed)
  const shown = SECTIONS.filter(({ id }) =>
    searching ? found.some((setting) => setting.section === id) : id === section,
  )

  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    buttons.at((at + by) % buttons.length)?.focus()
  }
  const choose = (id: SectionId) => {
    setTyped('')
    setSection(id)
  }
  const clear = () => {
    setTyped('')
    search.current?.focus()
  }

  return (
    <KeyListContext value={keys}>
      <Dialog title="Settings" size="large" look="top" onClose={onClose}>
        <div className={styles.search}>
          <SearchField
            ref={search}
            label="Search settings"
            data-first-focus
            value={typed}
            onChange={setTyped}
            onClear={clear}
            onKeyDown={(event) => {
              // The first press empties the field, the next one closes the dialog.
              if (event.key !== 'Escape' || typed === '') return
              event.preventDefault()
              event.stopPropagation()
              setTyped('')
            }}
          />
          <p role="status" className={styles.count}>
            {searching && (found.length === 1 ? '1 setting' : `${found.length} settings`)}
          </p>
        </div>
        <div className={styles.parts}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go between its buttons, which Tab reaches too */}
          <nav aria-label="Sections of the settings" className={styles.sections} onKeyDown={step}>
            {SECTIONS.map(({ id, title }) => {
              const number = found.filter((setting) => setting.section === id).length
              return (
                <button
                  key={id}
                  type="button"
                  className={styles.section}
                  aria-current={!searching && id === section ? 'true' : undefined}
                  disabled={searching && number === 0}
                  onClick={() => choose(id)}
                >
                  {title}
                  {searching && number > 0 && <span className={styles.number}>{number}</span>}
                </button>
              )
            })}
          </nav>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and not every setting can be focused */}
          <div className={styles.list} tabIndex={-1} key={searching ? 'found' : section}>
            {shown.map(({ id, title }) => (
              <section key={id} aria-label={title} className={styles.group}>
                <h3 className={styles.heading}>{title}</h3>
                {found
                  .filter((setting) => setting.section === id)
                  .map((setting) => (
                    <SettingRow key={setting.id} setting={setting} words={words} />
                  ))}
              </section>
            ))}
            {shown.length === 0 && (
              <EmptyState
                icon={<SearchX size={20} />}
                title={`No setting matches “${typed.trim()}”`}
                actions={<Button onClick={clear}>Show all settings</Button>}
              >
                Try another word for it, such as “server”, “theme” or “shortcut”.
              </EmptyState>
            )}
          </div>
        </div>
      </Dialog>
    </KeyListContext>
  )
}
