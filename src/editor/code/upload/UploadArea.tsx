import { Upload } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useFileDrop } from '@/components/ui/use-file-drop'
import { useArea } from '@/editor/areas'
import { useAppStore } from '@/store'
import { notify } from '@/store/editing'
import { openText } from '../view/openText'
import { tellReadOnly } from '../view/readOnlyWords'
import { addFiles, takenPaths, type Taken } from './addFiles'
import { MOST_FILES } from './limits'
import {
  filesOfDrop,
  filesOfPicker,
  readGiven,
  type GivenFile,
  type UploadedFile,
} from './readUpload'
import { TakenDialog } from './TakenDialog'
import styles from './UploadArea.module.css'

interface UploadAreaProps {
  /** A folder that files of this computer are wanted for: another object asks anew. */
  readonly wanted: { readonly folder: string } | undefined
  /** Dropped files are refused then, with the reason: the browser would open them in place of the editor. */
  readonly readOnly: boolean
}

interface Question {
  readonly files: readonly UploadedFile[]
  readonly folder: string
  readonly taken: readonly string[]
}

/** Takes files that are picked, or dropped anywhere on the window, into the project. */
export function UploadArea({ wanted, readOnly }: UploadAreaProps) {
  const store = useAppStore()
  const area = useArea()
  const picker = useRef<HTMLInputElement>(null)
  const [question, setQuestion] = useState<Question>()

  const put = useCallback(
    (files: readonly UploadedFile[], folder: string, taken: Taken) => {
      const ids = store.dispatch(addFiles(files, { folder, taken }))
      const [only] = ids
      if (ids.length === 1 && only !== undefined) openText(`files:${only}`)
      else if (ids.length > 1) {
        const text = `${ids.length} files are in the project.`
        store.dispatch(notify({ kind: 'success', text, ofProject: true }))
      }
    },
    [store],
  )
  const take = useCallback(
    async (given: readonly GivenFile[], folder: string) => {
      const refusal = refusalOf(given)
      if (refusal !== undefined) return store.dispatch(notify({ kind: 'error', text: refusal }))
      const read = await Promise.all(given.map(readGiven))
      const good = read.filter((one) => one.ok)
      const [bad, ...others] = read.filter((one) => !one.ok)
      if (bad) {
        const more = others.length > 0 ? ` ${others.length} more were left out.` : ''
        store.dispatch(notify({ kind: 'error', text: bad.error + more }))
      }
      const taken = store.dispatch(takenPaths(good, folder))
      if (taken.length > 0) setQuestion({ files: good, folder, taken })
      else put(good, folder, 'keep-both')
      return undefined
    },
    [store, put],
  )
  const drop = useCallback(
    (data: DataTransfer, target: EventTarget | null) => {
      if (readOnly) return store.dispatch(tellReadOnly())
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-folder]') : null
      const folder = row?.dataset['folder'] ?? '/'
      return void filesOfDrop(data).then(
        (given) => take(given, folder),
        () => {
          const text = 'The browser could not read what was dropped. Check that it still exists.'
          store.dispatch(notify({ kind: 'error', text }))
        },
      )
    },
    [store, take, readOnly],
  )
  const over = useFileDrop({ enabled: area === 'code', drop })

  useEffect(() => {
    if (wanted) picker.current?.click()
  }, [wanted])

  const answer = (taken: Taken | null) => {
    if (question && taken) put(question.files, question.folder, taken)
    setQuestion(undefined)
  }
  return (
    <>
      {!readOnly && (
        <input
          ref={picker}
          type="file"
          multiple
          aria-label="Upload files"
          tabIndex={-1}
          className={styles.picker}
          onChange={({ target }) => {
            const given = filesOfPicker(target.files ?? [])
            if (given.length > 0) void take(given, wanted?.folder ?? '/')
            // The same file may be picked again after it was changed.
            target.value = ''
          }}
        />
      )}
      {over && !readOnly && (
        <div className={styles.over}>
          <p className={styles.words}>
            <Upload size={16} aria-hidden />
            Drop to upload; onto a folder to put it there
          </p>
        </div>
      )}
      {question && <TakenDialog paths={question.taken} onAnswer={answer} />}
    </>
  )
}

function refusalOf(given: readonly GivenFile[]): string | undefined {
  if (given.length === 0) return 'There is no file in what was dropped.'
  if (given.length <= MOST_FILES) return undefined
  return `These are more than ${MOST_FILES} files. Upload fewer of them at a time.`
}
