import { ChevronDown, Copy, Pencil, Plus, Settings, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Menu } from '@/components/ui/Menu'
import type { MenuEntry } from '@/components/ui/menuEntries'
import { useKeys } from '@/editor/commands/keymap'
import { useAppDispatch, useAppSelector } from '@/store'
import { copyProject, switchProject } from './projectActions'
import { DeleteProjectDialog, RenameProjectDialog } from './dialogs'
import styles from './ProjectMenu.module.css'

interface ProjectMenuProps {
  readonly onNew: () => void
  readonly onSettings: () => void
}

/** The open project's name, with the way to the others and to what can be done with this one. */
export function ProjectMenu({ onNew, onSettings }: ProjectMenuProps) {
  const dispatch = useAppDispatch()
  const settingsKeys = useKeys('shell.settings', 'Mod+,')
  const { projects, activeProjectId } = useAppSelector((state) => state.project)
  const [dialog, setDialog] = useState<'rename' | 'delete'>()
  const project = projects.find(({ id }) => id === activeProjectId)
  const close = () => setDialog(undefined)

  const entries: MenuEntry[] = [
    { kind: 'heading', id: 'projects', label: 'Projects' },
    ...projects.map(({ id, name }) => ({
      id,
      label: name,
      checked: id === activeProjectId,
      run: () => {
        if (id !== activeProjectId) void dispatch(switchProject(id))
      },
    })),
    { kind: 'separator', id: 'after-projects' },
    { id: 'new', label: 'New project…', icon: <Plus size={16} />, run: onNew },
    {
      id: 'rename',
      label: 'Rename project…',
      icon: <Pencil size={16} />,
      disabled: !project,
      run: () => setDialog('rename'),
    },
    {
      id: 'duplicate',
      label: 'Duplicate project',
      icon: <Copy size={16} />,
      disabled: !project,
      run: () => void dispatch(copyProject(activeProjectId)),
    },
    {
      id: 'delete',
      label: 'Delete project…',
      icon: <Trash2 size={16} />,
      danger: true,
      disabled: !project,
      run: () => setDialog('delete'),
    },
    { kind: 'separator', id: 'before-settings' },
    {
      id: 'settings',
      label: 'Settings…',
      icon: <Settings size={16} />,
      ...(settingsKeys !== undefined && { keys: settingsKeys }),
      run: onSettings,
    },
  ]

  return (
    <>
      <Menu
        label="Project"
        entries={entries}
        renderTrigger={(props) => (
          <Button
            tone="quiet"
            className={styles.trigger}
            aria-label={`Project: ${project?.name ?? 'none'}`}
            {...props}
          >
            <span className={styles.name} title={project?.name}>
              {project?.name ?? 'No project'}
            </span>
            <ChevronDown size={14} aria-hidden />
          </Button>
        )}
      />
      {project && dialog === 'rename' && <RenameProjectDialog project={project} onClose={close} />}
      {project && dialog === 'delete' && <DeleteProjectDialog project={project} onClose={close} />}
    </>
  )
}
