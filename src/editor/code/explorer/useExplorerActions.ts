import { useCallback, useMemo, useState } from 'react'
import type { CodeKey } from '@/model/code/target'
import { useAppStore } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { targetOf } from '@/store/code/projectCode'
import { notify } from '@/store/editing'
import { stepProject } from '@/editor/monaco/texts/stepProject'
import { createFile } from '../changes/create'
import { duplicate } from '../changes/duplicate'
import { moveInto, renameFolder, renameText } from '../changes/move'
import { remove } from '../changes/remove'
import { folderOf, namedOf, type Subject } from '../changes/subject'
import { inFolder, parentOf } from '../tree/folders'
import { folderKey, type CodeRow, type Draft } from '../tree/codeRows'
import { changeCodeView } from '../view/codeView'
import { openText } from '../view/openText'
import { tellReadOnly } from '../view/readOnlyWords'
import { clip, readClip } from './clipboard'
import { download, downloadProjectFiles } from './downloadZip'

/** What asks for more than a name. */
export type ExplorerDialog =
  | { readonly kind: 'component' | 'lambda' }
  | { readonly kind: 'move'; readonly subject: Subject }

/** All that the explorer does, for its menu, its keys and its buttons alike. */
export interface ExplorerActions {
  readonly draft: Draft | null
  /** The key of the row that is renamed. */
  readonly renaming: string | null
  readonly dialog: ExplorerDialog | null
  /** What is cut, so that it can be shown as such. */
  readonly cut: Subject | null
  readonly startDraft: (draft: Draft | null) => void
  readonly finishDraft: (name: string | null) => void
  readonly startRename: (key: string | null) => void
  readonly finishRename: (row: CodeRow, name: string | null) => void
  readonly showDialog: (dialog: ExplorerDialog | null) => void
  readonly copy: (subject: Subject, cut: boolean) => void
  /** Answers the keys of the rows that came. */
  readonly paste: (folder: string) => readonly string[]
  readonly duplicate: (subject: Subject) => readonly CodeKey[]
  readonly remove: (subject: Subject) => void
  readonly move: (subject: Subject, folder: string) => void
  /** One text as it is, more of them and folders as a ZIP archive; the whole project where nothing is given. */
  readonly download: (subject?: Subject) => void
  /** What was asked to be shown last: another object asks anew. */
  readonly revealed: { readonly key: CodeKey } | null
  /** Opens all that a text lies in, and shows its row. */
  readonly reveal: (key: CodeKey) => void
  /** Says why nothing is changed, in a tab that is read-only. */
  readonly refuse: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Opens or closes a row. */
  readonly open: (key: string, open: boolean) => void
}

/** The actions of the explorer with what they need to remember. */
export function useExplorerActions(): ExplorerActions {
  const store = useAppStore()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [dialog, setDialog] = useState<ExplorerDialog | null>(null)
  const [cut, setCut] = useState<Subject | null>(null)
  const [revealed, setRevealed] = useState<{ readonly key: CodeKey } | null>(null)

  const open = useCallback((key: string, isOpen: boolean) => {
    changeCodeView((view) => {
      if (view.open.has(key) === isOpen) return view
      const next = new Set(view.open)
      if (isOpen) next.add(key)
      else next.delete(key)
      return { ...view, open: next }
    })
  }, [])

  const does = useMemo(() => {
    const move = (subject: Subject, folder: string) => {
      const refusal = store.dispatch(moveInto(subject, folder))
      if (refusal !== undefined) store.dispatch(notify({ kind: 'error', text: refusal }))
      else {
        replan(subject.folders, (path) => inFolder(folder, path.slice(path.lastIndexOf('/') + 1)))
      }
    }
    return {
      open,
      move,
      startDraft(next: Draft | null) {
        if (next) open(folderKey(next.folder), true)
        setDraft(next)
      },
      startRename: setRenaming,
      showDialog: setDialog,
      finishRename(row: CodeRow, name: string | null) {
        setRenaming(null)
        if (name === null || name === row.name) return
        if (row.target) store.dispatch(renameText(row.target, name))
        else if (row.folder !== undefined) {
          store.dispatch(renameFolder(row.folder, name))
          const parent = row.folder.slice(0, row.folder.lastIndexOf('/'))
          replan([row.folder], () => `${parent}/${name}`)
        }
      },
      copy(subject: Subject, isCut: boolean) {
        clip({ subject, cut: isCut })
        setCut(isCut ? subject : null)
      },
      paste(folder: string): readonly string[] {
        const clipped = readClip()
        if (!clipped) return []
        if (!clipped.cut) return store.dispatch(duplicate(clipped.subject, folder))
        clip(undefined)
        setCut(null)
        move(clipped.subject, folder)
        return clipped.subject.keys
      },
      duplicate: (subject: Subject) => store.dispatch(duplicate(subject)),
      remove(subject: Subject) {
        replan(subject.folders, () => undefined)
        store.dispatch(remove(subject))
      },
      reveal(key: CodeKey) {
        const record = namedOf(selectCodeNames(store.getState()), key)
        if (!record) return
        const keys = [`group:${targetOf(key).collection}`]
        if (key.startsWith('files:')) {
          for (let path = folderOf(record); path !== '/'; path = parentOf(path)) {
            keys.push(folderKey(path))
          }
        }
        changeCodeView((view) =>
          keys.every((one) => view.open.has(one))
            ? view
            : { ...view, open: new Set([...view.open, ...keys]) },
        )
        setRevealed({ key })
      },
      download: (subject?: Subject) =>
        void store.dispatch(subject ? download(subject) : downloadProjectFiles()),
      refuse: () => store.dispatch(tellReadOnly()),
      undo: () => void store.dispatch(stepProject('undo')),
      redo: () => void store.dispatch(stepProject('redo')),
    }
  }, [store, open])

  const finishDraft = useCallback(
    (name: string | null) => {
      setDraft(null)
      if (name === null || !draft) return
      if (draft.makes === 'folder') {
        const path = inFolder(draft.folder, name)
        changeCodeView((view) => ({
          ...view,
          planned: [...view.planned, path],
          open: new Set([...view.open, folderKey(path)]),
        }))
      } else openText(store.dispatch(createFile(draft.folder, name)))
    },
    [store, draft],
  )
  return useMemo(
    () => ({ ...does, draft, renaming, dialog, cut, revealed, finishDraft }),
    [does, draft, renaming, dialog, cut, revealed, finishDraft],
  )
}

/** Has planned folders, and the open state of folders, follow what became of folders. */
function replan(folders: readonly string[], next: (path: string) => string | undefined): void {
  if (folders.length === 0) return
  const follow = (path: string): string[] => {
    const folder = folders.find((one) => path === one || path.startsWith(`${one}/`))
    if (folder === undefined) return [path]
    const to = next(folder)
    return to === undefined ? [] : [to + path.slice(folder.length)]
  }
  changeCodeView((view) => ({
    ...view,
    planned: view.planned.flatMap(follow),
    open: new Set(
      [...view.open].flatMap((key) =>
        key.startsWith('folder:')
          ? follow(key.slice('folder:'.length)).map((path) => folderKey(path))
          : [key],
      ),
    ),
  }))
}
