import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Floating } from '@/components/ui/Floating'
import styles from './Chooser.module.css'

/** Something that can be chosen. */
export interface Choice {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** A sentence beside it. */
  readonly about?: string
  /** That it would be red, such as an edge. */
  readonly isBad?: boolean
}

export interface ChoiceGroup {
  readonly title: string
  readonly choices: readonly Choice[]
}

interface ChooserProps {
  /** What is chosen; the name of the list and the words in its empty field. */
  readonly label: string
  /** The point of the window that it opens at. */
  readonly at: { readonly x: number; readonly y: number }
  readonly groupsFor: (text: string) => readonly ChoiceGroup[]
  /** What is said when nothing is found for a text. */
  readonly nothing: string
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** More would only be scrolled past. */
const MOST = 200

/** A list to choose from by typing a few letters, at a point of the window; mounted is open. */
export function Chooser({ label, at, groupsFor, nothing, onChoose, onClose }: ChooserProps) {
  const [text, setText] = useState('')
  const groups = firstOf(groupsFor(text))
  return (
    <Floating anchor={at} gap={0} onDismiss={onClose} className={styles.box}>
      <Command
        label={label}
        loop
        shouldFilter={false}
        className={styles.menu}
        // React sends what happens inside up the component tree too, where the canvas has keys of its own.
        onKeyDown={(event) => {
          if (event.key === 'Tab') {
            event.preventDefault()
            onClose()
          }
          event.stopPropagation()
        }}
      >
        <div className={styles.top}>
          <Search size={14} aria-hidden />
          <Command.Input
            data-first-focus
            className={styles.input}
            placeholder={label}
            value={text}
            onValueChange={setText}
          />
        </div>
        {groups.length === 0 && (
          <p className={styles.empty} role="status">
            {nothing}
          </p>
        )}
        <Command.List className={styles.list} label={label}>
          {groups.map(({ title, choices }) => (
            <Command.Group key={title} heading={title}>
              {choices.map(({ id, label: name, icon, about, isBad }) => (
                <Command.Item
                  key={id}
                  value={id}
                  className={styles.item}
                  data-bad={isBad || undefined}
                  title={about}
                  onSelect={() => {
                    onClose()
                    onChoose(id)
                  }}
                >
                  {icon}
                  <span className={styles.name}>{name}</span>
                  {about !== undefined && <span className={styles.about}>{about}</span>}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Floating>
  )
}

/** As many choices as anybody looks through. */
function firstOf(groups: readonly ChoiceGroup[]): readonly ChoiceGroup[] {
  let left = MOST
  return groups.flatMap(({ title, choices }) => {
    const shown = choices.slice(0, left)
    left -= shown.length
    return shown.length > 0 ? [{ title, choices: shown }] : []
  })
}
