import { FileDown } from 'lucide-react'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { keepNoticeAction } from '@/components/notices/noticeActions'
import { useFileDrop } from '@/components/ui/use-file-drop'
import { useArea } from '@/editor/areas'
import type { ImportedDocument } from '@/model/import'
import { useAppDispatch } from '@/store'
import { notify } from '@/store/editing'
import type { AppThunk } from '@/store/thunk'
import styles from './OpenDocuments.module.css'
import { readDrop, readFiles, type GivenFile } from './readFiles'
import { onOpenRequest } from './request'
import { useDocumentPaste } from './useDocumentPaste'

// The importer is loaded when the first document is opened, not with the editor.
const loadImporter = () => import('./importFiles')
type Importer = Awaited<ReturnType<typeof loadImporter>>
const ImportReportDialog = lazy(async () => ({
  default: (await import('./ImportReportDialog')).ImportReportDialog,
}))

/**
 * Opens JSON documents that are picked, dropped anywhere on the window, or pasted, and reports what
 * became of each. Mounted once; `requestOpen` shows the file picker.
 */
export function OpenDocuments() {
  const dispatch = useAppDispatch()
  const picker = useRef<HTMLInputElement>(null)
  const area = useArea()
  const [report, setReport] = useState<readonly ImportedDocument[]>()

  const run = useCallback(
    async (take: (importer: Importer) => AppThunk<readonly ImportedDocument[]>) => {
      const importer = await loadImporter().catch(() => null)
      if (!importer) {
        const text = 'The importer could not be loaded. Check the connection and try again.'
        dispatch(notify({ kind: 'error', text }))
        return
      }
      const documents = dispatch(take(importer))
      if (documents.length === 0) return
      const [only] = documents
      if (documents.length > 1 || !only || needsReading(only)) {
        setReport(documents)
        return
      }
      const name = only.trees[0]?.name ?? only.file
      const action = { label: 'Report', id: keepNoticeAction(() => setReport(documents)) }
      dispatch(notify({ kind: 'success', text: `“${name}” is open.`, action }))
    },
    [dispatch],
  )
  const open = useCallback(
    async (files: readonly GivenFile[]) => {
      if (files.length > 0) return run((importer) => importer.openDocuments(files))
      const text = 'There is no JSON file in what was dropped.'
      dispatch(notify({ kind: 'error', text }))
    },
    [dispatch, run],
  )
  const drop = useCallback((data: DataTransfer) => void readDrop(data).then(open), [open])
  const paste = useCallback(
    (text: string) => void run((importer) => importer.pasteDocument(text)),
    [run],
  )

  useEffect(() => onOpenRequest(() => picker.current?.click()), [])
  useDocumentPaste(paste)
  // Among code, files that are dropped become files of the project.
  const over = useFileDrop({ enabled: area === 'design', drop })

  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        accept=".json,application/json"
        aria-label="Open JSON documents"
        tabIndex={-1}
        className={styles.picker}
        onChange={({ target }) => {
          const { files } = target
          if (files && files.length > 0) void readFiles(files).then(open)
          // The same file may be picked again after it was changed.
          target.value = ''
        }}
      />
      {over && (
        <div className={styles.overlay}>
          <div className={styles.target}>
            <div className={styles.words}>
              <FileDown size={28} aria-hidden />
              <p className={styles.title}>Drop to open</p>
              <p className={styles.text}>JSON documents, or a folder of them</p>
            </div>
          </div>
        </div>
      )}
      {report && (
        <Suspense>
          <ImportReportDialog documents={report} onClose={() => setReport(undefined)} />
        </Suspense>
      )}
    </>
  )
}

/** Whether a person should see at once what became of a document. */
function needsReading({ status, report }: ImportedDocument): boolean {
  return status === 'refused' || report.placeholders.length > 0 || report.hasClash === true
}
