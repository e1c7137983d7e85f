import { useArea } from '@/editor/areas'
import { DocumentHistory } from './DocumentHistory'
import { ProjectHistory } from './ProjectHistory'
import { WorkflowHistory } from './WorkflowHistory'

/** Undo and redo of what the area on screen shows: the document, the files, components and lambdas, or the workflows. */
export function HistoryControls() {
  const area = useArea()
  if (area === 'design') return <DocumentHistory />
  return area === 'code' ? <ProjectHistory /> : <WorkflowHistory />
}
