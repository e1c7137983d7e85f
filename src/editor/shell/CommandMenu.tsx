import { Command } from 'cmdk'
import { FileText, Search } from 'lucide-react'
import { useState } from 'react'
import { useDefinitions } from '@/editor/definitions'
import { Dialog } from '@/components/ui/Dialog'
import { Kbd } from '@/components/ui/Kbd'
import { NamedIcon } from '@/components/ui/NamedIcon'
import { currentArea, useAreaActions } from '@/editor/areas'
import { commands } from '@/editor/commands'
import { keysOf } from '@/editor/commands/keymap'
import { canRun } from '@/editor/commands/canRun'
import { readContext } from '@/editor/commands/runCommand'
import { runFromMenu } from '@/editor/commands/runFromMenu'
import { runEditorAction, useEditorActions } from '@/editor/monaco/editorActions'
import { paletteGroups, searchDefinitions, useInsert, useSelectedTypes } from '@/editor/palette'
import { useDocuments } from '@/editor/projects'
import type { ComponentDefinition } from '@/model/definition'
import { useAppDispatch } from '@/store'
import { openTree } from '@/store/editing'
import { AREAS } from './areaList'
import styles from './CommandMenu.module.css'
import { matching } from './matching'
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
  const editorActions = useEditorActions()
  const codeActions = currentArea() === 'code' ? editorActions : []
  const areaActions = useAreaActions()
  const definitions = useDefinitions()
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

  const groupsOfNames = [
    {
      heading: 'Commands',
      entries: commands.map((command) => ({
        id: command.id,
        title: command.title,
        icon: <NamedIcon name={command.icon ?? ''} />,
        keys: keysOf(command)[0],
        enabled: context !== undefined && canRun(command, context),
        run: () => void dispatch(runFromMenu(command)),
      })),
    },
    {
      heading: AREAS.find(({ id }) => id === currentArea())?.label ?? '',
      entries: areaActions.map(({ id, title, icon, keys, enabled, run }) => ({
        id: `area.${id}`,
        title,
        icon: <NamedIcon name={icon} />,
        keys: keys?.[0],
        enabled,
        run,
      })),
    },
    {
      heading: 'Code',
      entries: codeActions.map(({ id, label: title, keys }) => ({
        id: `code.${id}`,
        title,
        icon: <NamedIcon name="code" />,
        keys,
        enabled: true,
        run: () => void runEditorAction(id),
      })),
    },
    {
      heading: 'Window',
      entries: actions
        .filter(({ hidden }) => !hidden)
        .map(({ id, title, icon, keys, run }) => ({
          id,
          title,
          icon: <NamedIcon name={icon ?? ''} />,
          keys: keysOf({ id, keys })[0],
          enabled: true,
          run,
        })),
    },
    {
      heading: 'Documents',
      entries: documents.map(({ id, name }) => ({
        id: `document ${id}`,
        title: name,
        icon: <FileText size={16} aria-hidden />,
        keys: undefined,
        enabled: true,
        run: () => void dispatch(openTree(id)),
      })),
    },
  ].map(({ heading, entries }) => ({
    heading,
    entries: matching(entries, typed, {
      nameOf: ({ title }) => title,
      canChoose: ({ enabled }) => enabled,
    }),
  }))
  // With a text, a group that offers nothing comes after those that do.
  const nothingToRun = ({ entries }: (typeof groupsOfNames)[number]) =>
    typed !== '' && !entries.some(({ enabled }) => enabled)
  const listed = inserting
    ? []
    : groupsOfNames
        .filter(({ entries }) => entries.length > 0)
        .toSorted((a, b) => Number(nothingToRun(a)) - Number(nothingToRun(b)))
  const isEmpty = listed.length === 0 && groups.every((group) => group.definitions.length === 0)

  const choose = (run: () => void) => {
    onClose()
    // After the dialog has given the focus back, so that what runs may move it.
    queueMicrotask(run)
  }
  const component = (definition: ComponentDefinition) => (
    <Command.Item
      key={definition.type}
      value={`insert ${definition.type}`}
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
      <Command label={label} loop shouldFilter={false} className={styles.menu}>
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
          {isEmpty && (
            <p className={styles.empty} role="status">
              Nothing matches “{typed}”. Try another word for it.
            </p>
          )}
          {listed.map(({ heading, entries }) => (
            <Command.Group key={heading} heading={heading}>
              {entries.map(({ id, title, icon, keys, enabled, run }) => (
                <Command.Item
                  key={id}
                  value={id}
                  disabled={!enabled}
                  className={styles.item}
                  onSelect={() => choose(run)}
                >
                  {icon}
                  <span className={styles.name}>{title}</span>
                  {keys !== undefined && (
                    <span className={styles.end}>
                      <Kbd keys={keys} />
                    </span>
                  )}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
          {groups.map(
            (group) =>
              group.definitions.length > 0 && (
                <Command.Group key={group.title} heading={headingOf(group.title, inserting)}>
                  {group.definitions.map(component)}
                </Command.Group>
              ),
          )}
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
