import { CodeXml, Database, Palette, PenTool, Workflow } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import { apart } from '@/components/ui/apart'
import type { AreaId } from '@/editor/areas'

interface Area {
  readonly id: AreaId
  readonly label: string
  readonly icon: ReactNode
  readonly keys: string
  /** What it shows; its code is loaded when it is first seen. The canvas and its panels are always there. */
  readonly View?: ComponentType
}

/** The areas of the window, in the order of the rail. */
export const AREAS: readonly Area[] = [
  { id: 'design', label: 'Design', icon: <PenTool size={18} />, keys: 'Alt+1' },
  {
    id: 'code',
    label: 'Code',
    icon: <CodeXml size={18} />,
    keys: 'Alt+2',
    View: apart(async () => (await import('./CodeWorkspace')).CodeWorkspace),
  },
  {
    id: 'workflows',
    label: 'Workflows',
    icon: <Workflow size={18} />,
    keys: 'Alt+3',
    View: apart(async () => (await import('@/editor/workflows')).WorkflowsArea),
  },
  {
    id: 'themes',
    label: 'Themes',
    icon: <Palette size={18} />,
    keys: 'Alt+4',
    View: apart(async () => (await import('./ThemesWorkspace')).ThemesWorkspace),
  },
  {
    id: 'models',
    label: 'Models',
    icon: <Database size={18} />,
    keys: 'Alt+5',
    View: apart(async () => (await import('@/editor/models')).ModelsArea),
  },
]
