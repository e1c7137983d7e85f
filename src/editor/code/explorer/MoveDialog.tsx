import { Folder } from 'lucide-react'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { classes } from '@/components/ui/classes'
import { Dialog } from '@/components/ui/Dialog'
import { indexAfterKey } from '@/components/ui/menuEntries'
import { SearchField } from '@/components/ui/SearchField'
import { useAppSelector } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { outermost, wordsFor, type Subject } from '../changes/subject'
import { byName, folderTree, isWithin, type Folder as FolderNode } from '../tree/folders'
import { useCodeView } from '../view/codeView'
import styles from './MoveDialog.module.css'

interface MoveDialogProps {
  readonly subject: Subject
  readonly onMove: (subject: Subject, folder: string) => void
  readonly onClose: () => void
}

/** More folders than these are found by typing. */
const MOST = 200

/** Moves files and folders into a folder that is chosen from a list: the drag for those who do not drag. */
export function MoveDialog({ subject, onMove, onClose }: MoveDialogProps) {
  const names = useAppSelector(selectCodeNames)
  const { planned } = useCodeView()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const folders = useMemo(
    () =>
      pathsOf(folderTree(names.files, planned)).filter(
        (path) => !subject.folders.some((folder) => isWithin(path, folder)),
      ),
    [names, planned, subject],
  )
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const listed = folders
    .filter((path) => words.every((word) => path.toLowerCase().includes(word)))
    .slice(0, MOST)
  const folder = listed[Math.min(chosen, listed.length - 1)]

  const move = () => {
    if (folder === undefined) return
    onMove(subject, folder)
    onClose()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      return move()
    }
    const next = event.key.startsWith('Arrow') && indexAfterKey(event.key, chosen, listed.length)
    if (typeof next !== 'number') return
    event.preventDefault()
    setChosen(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <Dialog
      title={`Move ${wordsFor(outermost(subject, names), names)} to`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={folder === undefined} onClick={move}>
            Move
          </Button>
        </>
      }
    >
      <SearchField
        label="Find a folder"
        data-first-focus
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={folder === undefined ? undefined : `${id}-${listed.indexOf(folder)}`}
        value={text}
        onChange={(next) => {
          setText(next)
          setChosen(0)
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Folders" className={styles.list}>
        {listed.map((path, at) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the keys of the list
          <div
            key={path}
            id={`${id}-${at}`}
            role="option"
            aria-selected={path === folder}
            className={classes(styles.folder, path === folder && styles.chosen)}
            onClick={() => setChosen(at)}
            onDoubleClick={move}
          >
            <Folder size={14} aria-hidden />
            {path === '/' ? 'Top of the project' : path.slice(1)}
          </div>
        ))}
      </div>
      {listed.length === 0 && <p className={styles.nothing}>No folder is called so.</p>}
    </Dialog>
  )
}

function pathsOf(folder: FolderNode): readonly string[] {
  const inside = [...folder.folders.values()].toSorted(byName)
  return [folder.path, ...inside.flatMap(pathsOf)]
}
