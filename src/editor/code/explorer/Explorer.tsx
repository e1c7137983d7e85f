import { FilePlus, ListCollapse, Plus, Upload } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Menu } from '@/components/ui/Menu'
import { SearchField } from '@/components/ui/SearchField'
import type { Problem } from '@/editor/monaco/problems'
import type { CodeKey } from '@/model/code/target'
import { useAppSelector } from '@/store'
import { selectCodeNames } from '@/store/code/codeNames'
import { countProblems } from '../problems/countProblems'
import { changeCodeView, useCodeView } from '../view/codeView'
import { CodeTree } from './CodeTree'
import styles from './Explorer.module.css'
import { ExplorerDialogs } from './ExplorerDialogs'
import { newEntries } from './newEntries'
import type { ExplorerActions } from './useExplorerActions'
import { useCodeRows } from './useCodeRows'

interface ExplorerProps {
  readonly does: ExplorerActions
  readonly active: CodeKey | null
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  /** Asks for files of this computer for a folder. */
  readonly onUpload: (folder: string) => void
}

/** The files, components and lambdas of the project, and all that can be done with them as wholes. */
export function Explorer({ does, active, problems, readOnly, onUpload }: ExplorerProps) {
  const [filter, setFilter] = useState('')
  const [place, setPlace] = useState('/')
  const rows = useCodeRows({ filter: filter.trim(), draft: does.draft })
  const counts = useMemo(() => countProblems(problems), [problems])
  const hasFiles = useAppSelector((state) => selectCodeNames(state).files.length > 0)
  const { planned } = useCodeView()
  const begins = !hasFiles && planned.length === 0 && !does.draft && filter.trim() === ''
  const nothing = filter.trim() !== '' && rows.every(({ kind }) => kind === 'group')
  return (
    <div className={styles.explorer} data-begins={begins || undefined}>
      <div className={styles.tools}>
        <SearchField
          label="Filter by name"
          value={filter}
          onChange={setFilter}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter !== '') {
              event.stopPropagation()
              setFilter('')
            }
          }}
        />
        {!readOnly && (
          <Menu
            label="New"
            align="end"
            entries={() => newEntries({ does, folder: place, onUpload })}
            renderTrigger={(trigger) => (
              <IconButton {...trigger} label="New…">
                <Plus size={16} />
              </IconButton>
            )}
          />
        )}
        <IconButton
          label="Close all folders"
          onClick={() =>
            changeCodeView((view) => ({
              ...view,
              open: new Set([...view.open].filter((key) => key.startsWith('group:'))),
            }))
          }
        >
          <ListCollapse size={16} />
        </IconButton>
      </div>
      {nothing ? (
        <p className={styles.nothing}>Nothing is called “{filter.trim()}”.</p>
      ) : (
        <CodeTree
          rows={rows}
          does={does}
          readOnly={readOnly}
          active={active}
          problems={counts}
          onUpload={onUpload}
          onPlace={setPlace}
        />
      )}
      {begins && (
        <div className={styles.begin}>
          {readOnly ? (
            <p>There are no files. This tab is read-only: reload it to add some.</p>
          ) : (
            <>
              <p>
                There are no files yet. Make one, or drop files and folders from this computer here.
              </p>
              <Button
                size="small"
                icon={<FilePlus size={14} />}
                onClick={() => does.startDraft({ makes: 'file', folder: '/' })}
              >
                New file
              </Button>
              <Button
                size="small"
                tone="quiet"
                icon={<Upload size={14} />}
                onClick={() => onUpload('/')}
              >
                Upload files
              </Button>
            </>
          )}
        </div>
      )}
      <ExplorerDialogs does={does} />
    </div>
  )
}
