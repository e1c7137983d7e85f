import { CodeXml, Component, FilePlus, Search, Upload, Zap } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Kbd } from '@/components/ui/Kbd'
import { useAppSelector } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import type { ExplorerActions } from '../explorer/useExplorerActions'
import styles from './EmptyArea.module.css'

interface EmptyAreaProps {
  readonly does: ExplorerActions
  readonly readOnly: boolean
  readonly onUpload: (folder: string) => void
}

const KEYS = [
  ['Go to file', 'Mod+P'],
  ['Find in all files', 'Shift+Mod+F'],
  ['All commands', 'Mod+K'],
] as const

/** Stands in for the editor while no text is open: how to begin, or how to go on. */
export function EmptyArea({ does, readOnly, onUpload }: EmptyAreaProps) {
  const isEmpty = useAppSelector((state) => {
    const { files, components, lambdas } = selectCodeNames(state)
    return files.length + components.length + lambdas.length === 0
  })
  const outdated = useAppSelector(({ sync }) => sync.readOnly)
  if (outdated === 'newer' && isEmpty) {
    return (
      <EmptyState icon={<CodeXml size={20} />} title="Your code is not shown">
        It is stored in this browser, in a newer form. Reload to see it.
      </EmptyState>
    )
  }
  if (!isEmpty) {
    return (
      <EmptyState icon={<Search size={20} />} title="No text is open">
        Choose one in the explorer, or go to it by its name.
        <span className={styles.keys}>
          {KEYS.map(([label, keys]) => (
            <span key={keys} className={styles.key}>
              {label} <Kbd keys={keys} boxed />
            </span>
          ))}
        </span>
      </EmptyState>
    )
  }
  if (readOnly) {
    return (
      <EmptyState icon={<CodeXml size={20} />} title="This project has no code yet">
        This tab is read-only. Reload it to write some.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<CodeXml size={20} />}
      title="This project has no code yet"
      actions={
        <>
          <Button
            tone="primary"
            icon={<Component size={14} />}
            onClick={() => does.showDialog({ kind: 'component' })}
          >
            New component
          </Button>
          <Button icon={<Zap size={14} />} onClick={() => does.showDialog({ kind: 'lambda' })}>
            New lambda
          </Button>
          <Button
            icon={<FilePlus size={14} />}
            onClick={() => does.startDraft({ makes: 'file', folder: '/' })}
          >
            New file
          </Button>
          <Button icon={<Upload size={14} />} onClick={() => onUpload('/')}>
            Upload files
          </Button>
        </>
      }
    >
      A component that you write here is in the palette at once. Files and folders from this
      computer can be dropped anywhere on this window.
    </EmptyState>
  )
}
