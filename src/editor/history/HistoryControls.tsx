import { useArea } from '@/editor/areas'
import { AreaHistory } from './AreaHistory'
import { DocumentHistory } from './DocumentHistory'
import { ProjectHistory } from './ProjectHistory'

/** Undo and redo of what the area on screen shows: the document, the code of the project, or the records of the area. */
export function HistoryControls() {
  const area = useArea()
  if (area === 'design') return <DocumentHistory />
  return area === 'code' ? <ProjectHistory /> : <AreaHistory scope={area} />
}
