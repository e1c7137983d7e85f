import { Field } from '@/components/ui/Field'
import { Select } from '@/components/ui/Select'
import { themeName } from '@/editor/themeView'
import type { TreeId } from '@/model/tree/types'
import { useAppDispatch, useAppSelector } from '@/store'
import { setTreeTheme } from '@/store/editing'
import { selectHeader } from '@/store/selectors/trees'
import styles from './InspectorPanel.module.css'

/** Which theme a document is shown in; nothing in projects without one. */
export function DocumentTheme({ treeId }: { readonly treeId: TreeId }) {
  const dispatch = useAppDispatch()
  const themes = useAppSelector(({ theme }) => theme.themes)
  const activeId = useAppSelector(({ theme }) => theme.activeThemeId)
  const named = useAppSelector((state) => selectHeader(state, treeId)?.['themeId'])
  if (themes.length === 0) return null
  const active = themes.find(({ id }) => id === activeId)
  const sorted = themes.toSorted((a, b) => themeName(a).localeCompare(themeName(b)))
  const isThere = themes.some(({ id }) => id === named)
  return (
    <div className={styles.theme}>
      <Field label="Theme" help="The theme that this document is shown in.">
        {(ids) => (
          <Select
            {...ids}
            options={[
              { value: '', label: `The project’s (${active ? themeName(active) : 'none'})` },
              ...sorted.map((theme) => ({ value: theme.id, label: themeName(theme) })),
            ]}
            value={isThere && typeof named === 'string' ? named : ''}
            onChange={({ target }) =>
              dispatch(setTreeTheme(treeId, target.value === '' ? undefined : target.value))
            }
          />
        )}
      </Field>
    </div>
  )
}
