import { Command } from 'cmdk'
import { FileText, Search } from 'lucide-react'
import { useState } from 'react'
import { definitions } from '@/catalog/definitions'
import { Dialog } from '@/components/ui/Dialog'
import { Kbd } from '@/components/ui/Kbd'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { commands, type Command as EditorCommand } from '@/editor/commands'
import { readContext } from '@/editor/commands/runCommand'
import { runFromMenu } from '@/editor/commands/runFromMenu'
import { paletteGroups, searchDefinitions, useInsert, useSelectedTypes } from '@/editor/palette'
import { useDocuments } from '@/editor/projects'
import type { ComponentDefinition } from '@/model/definition'
import { useAppDispatch } from '@/store'
import { openTree } from '@/store/editing'
import styles from './CommandMenu.module.css'
import type { ShellAction } from './shellActions'

interface CommandMenuProps {
  /** `insert` offers components only. */
  readonly mode: 'commands' | 'insert'
  readonly actions: readonly ShellAction[]
  readonly onClose: () => void
}

/** Runs commands, inserts components and goes to documents by typing a few letters. Loaded when first opened. */
export function CommandMenu({ mode, actions, onClose }: CommandMenuProps) {
  const dispatch = useAppDispatch()
  const insert = useInsert()
  const documents = useDocuments()
  const [text, setText] = useState('')
  // Read once: the menu is modal, so nothing changes below it.
  const [context] = useState(() => dispatch(readContext()))
  const inserting = mode === 'insert'
  const label = inserting ? 'Insert component' : 'Commands'
  const inside = useSelectedTypes()
  const typed = text.trim()
  const found = typed === '' ? null : searchDefinitions(definitions, { text: typed })
  const groups = found
    ? [{ title: '', definitions: found }]
    : paletteGroups(definitions, { text: '', inside })

  const canRun = (command: EditorCommand) =>
    context !== undefined && (command.native === 'paste' || command.plan(context) !== null)
  const choose = (run: () => void) => {
    onClose()
    // After the dialog has given the focus back, so that what runs may move it.
    queueMicrotask(run)
  }
  const component = (definition: ComponentDefinition) => (
    <Command.Item
      key={definition.type}
      value={`insert ${definition.type}`}
      keywords={[definition.label, ...(definition.keywords ?? []), ...(definition.aliases ?? [])]}
      className={styles.item}
      onSelect={() => choose(() => insert(definition.type))}
    >
      <NamedIcon name={definition.icon} />
      <span className={styles.name}>{definition.label}</span>
      <span className={styles.about}>{definition.description}</span>
    </Command.Item>
  )

  return (
    <Dialog title={label} look="bare" size="wide" onClose={onClose}>
      <Command label={label} loop shouldFilter={!inserting} className={styles.menu}>
        <div className={styles.top}>
          <Search size={16} aria-hidden />
          <Command.Input
            data-first-focus
            className={styles.input}
            placeholder={
              inserting ? 'Insert a component…' : 'Search commands, components, documents…'
            }
            value={text}
            onValueChange={setText}
          />
          <Kbd keys="Escape" boxed />
        </div>
        <Command.List className={styles.list} label={label}>
          {typed !== '' && (
            <Command.Empty className={styles.empty}>
              Nothing matches “{typed}”. Try another word for it.
            </Command.Empty>
          )}
          {!inserting && (
            <>
              <Command.Group heading="Commands">
                {commands.map((command) => (
                  <Command.Item
                    key={command.id}
                    value={command.id}
                    keywords={[command.title]}
                    disabled={!canRun(command)}
                    className={styles.item}
                    onSelect={() => choose(() => void dispatch(runFromMenu(command)))}
                  >
                    <NamedIcon name={command.icon ?? ''} />
                    <span className={styles.name}>{command.title}</span>
                    {command.keys?.[0] !== undefined && (
                      <span className={styles.end}>
                        <Kbd keys={command.keys[0]} />
                      </span>
                    )}
                  </Command.Item>
                ))}
              </Command.Group>
              <Command.Group heading="Window">
                {actions
                  .filter(({ hidden }) => !hidden)
                  .map((action) => (
                    <Command.Item
                      key={action.id}
                      value={action.id}
                      keywords={[action.title]}
                      className={styles.item}
                      onSelect={() => choose(action.run)}
                    >
                      <NamedIcon name={action.icon ?? ''} />
                      <span className={styles.name}>{action.title}</span>
                      {action.keys[0] !== undefined && (
                        <span className={styles.end}>
                          <Kbd keys={action.keys[0]} />
                        </span>
                      )}
                    </Command.Item>
                  ))}
              </Command.Group>
              <Command.Group heading="Documents">
                {documents.map(({ id, name }) => (
                  <Command.Item
                    key={id}
                    value={`document ${id}`}
                    keywords={[name]}
                    className={styles.item}
                    onSelect={() => choose(() => dispatch(openTree(id)))}
                  >
                    <FileText size={16} aria-hidden />
                    <span className={styles.name}>{name}</span>
                  </Command.Item>
                ))}
              </Command.Group>
            </>
          )}
          {groups.map((group) => (
            <Command.Group key={group.title} heading={headingOf(group.title, inserting)}>
              {group.definitions.map(component)}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}

/** Between commands a group of components says that choosing one inserts it. */
function headingOf(title: string, inserting: boolean): string | undefined {
  if (inserting) return title === '' ? undefined : title
  return title === '' ? 'Insert' : `Insert: ${title.toLowerCase()}`
}
