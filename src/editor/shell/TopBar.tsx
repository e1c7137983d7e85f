import { CircleHelp, Download, FolderOpen, Pencil, Play, Search } from 'lucide-react'
import { apart } from '@/components/ui/apart'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Kbd } from '@/components/ui/Kbd'
import { ariaKeys } from '@/components/ui/keys'
import { Menu } from '@/components/ui/Menu'
import { useKeys } from '@/editor/commands/keymap'
import { HistoryControls } from '@/editor/history'
import { requestOpen } from '@/editor/open'
import { copyDocument, downloadDocument, ProjectMenu } from '@/editor/projects'
import { useAppDispatch, useAppSelector } from '@/store'
import { selectActiveTreeId } from '@/store/selectors'
import { Brand } from './Brand'
import { useShowDialog } from './dialogs'
import { ThemeMenu } from './ThemeMenu'
import styles from './TopBar.module.css'

const PreviewTheme = apart(async () => (await import('./PreviewTheme')).PreviewTheme)
const PeopleBar = apart(async () => (await import('@/editor/presence')).PeopleBar)

interface TopBarProps {
  readonly previewing: boolean
  readonly onTogglePreview: () => void
}

/** The top of the window: the project, the way to all commands, and what is done with a document. */
export function TopBar({ previewing, onTogglePreview }: TopBarProps) {
  const dispatch = useAppDispatch()
  const showDialog = useShowDialog()
  const commandKeys = useKeys('shell.commands', 'Mod+K')
  const openKeys = useKeys('shell.open', 'Mod+O')
  const sheetKeys = useKeys('shell.shortcuts', 'Shift+?')
  const previewKeys = useKeys('shell.preview', 'P')
  const treeId = useAppSelector(selectActiveTreeId)

  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <Brand size={24} />
        <ProjectMenu
          onNew={() => showDialog('new-project')}
          onSettings={() => showDialog('settings')}
        />
      </div>
      <button
        type="button"
        className={styles.search}
        aria-keyshortcuts={commandKeys && ariaKeys(commandKeys)}
        onClick={() => showDialog('commands')}
      >
        <Search size={14} aria-hidden />
        <span className={styles.hint}>Search or run a command</span>
        {commandKeys !== undefined && <Kbd keys={commandKeys} />}
      </button>
      <div className={styles.end}>
        {previewing && <PreviewTheme />}
        <PeopleBar />
        <HistoryControls />
        <span className={styles.divider} />
        <IconButton
          label="Open JSON documents"
          {...(openKeys !== undefined && { keys: openKeys })}
          onClick={requestOpen}
        >
          <FolderOpen size={16} />
        </IconButton>
        <Menu
          label="Export"
          align="end"
          entries={[
            {
              id: 'file',
              label: 'Export document as JSON',
              run: () => treeId !== null && dispatch(downloadDocument(treeId)),
            },
            {
              id: 'copy',
              label: 'Copy document as JSON',
              run: () => treeId !== null && void dispatch(copyDocument(treeId)),
            },
          ]}
          renderTrigger={(props) => (
            <IconButton label="Export" disabled={treeId === null} {...props}>
              <Download size={16} />
            </IconButton>
          )}
        />
        <ThemeMenu />
        <Menu
          label="Help"
          align="end"
          entries={[
            {
              id: 'shortcuts',
              label: 'Keyboard shortcuts',
              ...(sheetKeys !== undefined && { keys: sheetKeys }),
              run: () => showDialog('shortcuts'),
            },
            { id: 'demo', label: 'Redux demo', run: () => showDialog('demo') },
          ]}
          renderTrigger={(props) => (
            <IconButton label="Help" {...props}>
              <CircleHelp size={16} />
            </IconButton>
          )}
        />
        <span className={styles.divider} />
        <Button
          tone="primary"
          icon={previewing ? <Pencil size={14} /> : <Play size={14} />}
          aria-pressed={previewing}
          disabled={treeId === null}
          data-tip={previewing ? 'Back to editing' : 'See it as it ships'}
          data-tip-keys={previewKeys}
          onClick={onTogglePreview}
        >
          {previewing ? 'Edit' : 'Preview'}
        </Button>
      </div>
    </header>
  )
}
