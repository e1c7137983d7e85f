import type { TreeId } from '@/model/tree/types'
import { notify } from '@/store/editing'
import type { AppThunk } from '@/store/thunk'

const NOT_HERE =
  'What exports documents did not arrive from the server, so nothing was exported. Check the connection and try again.'

const load = () => import('./exportDocument')
type Exporter = Awaited<ReturnType<typeof load>>

/** Begins to fetch what exports: with a menu that offers it, so that it is there when it is chosen. */
export function preloadExport(): void {
  load().catch(() => {})
}

/** Saves a document as a JSON file where the browser saves downloads. */
export function downloadDocument(treeId: TreeId): AppThunk<Promise<void>> {
  return withExporter((exporter) => exporter.downloadDocument(treeId))
}

/** Puts the JSON of a document on the clipboard and says so. */
export function copyDocument(treeId: TreeId): AppThunk<Promise<void>> {
  return withExporter((exporter) => exporter.copyDocument(treeId))
}

function withExporter(
  thunk: (exporter: Exporter) => AppThunk<void | Promise<void>>,
): AppThunk<Promise<void>> {
  return async (dispatch) => {
    const exporter = await load().catch(() => undefined)
    if (exporter) await dispatch(thunk(exporter))
    else dispatch(notify({ kind: 'error', text: NOT_HERE }))
  }
}
