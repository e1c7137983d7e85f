import { useArea } from '@/editor/areas'
import { DocumentHistory } from './DocumentHistory'
import { ProjectHistory } from './ProjectHistory'

/** Undo and redo of what the area on screen shows: the document, or the files, components and lambdas. */
export function HistoryControls() {
  return useArea() === 'design' ? <DocumentHistory /> : <ProjectHistory />
}
