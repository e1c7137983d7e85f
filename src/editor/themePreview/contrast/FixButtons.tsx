import { useEffect } from 'react'
import { tip } from '@/components/ui/tip'
import { showThemeDraft } from '@/editor/frame/themeDraft'
import { formatRatio } from '@/model/theme/color/contrast'
import { useAppDispatch, useAppSelector } from '@/store'
import { editEntities } from '@/store/entities'
import styles from './Contrast.module.css'
import { fixedFields, type Fix, type FixPlace } from './fixes'

interface FixButtonsProps {
  readonly fixes: readonly Fix[]
  readonly place: FixPlace
}

/** What would help: seen in all frames while it is pointed at, and stored as one step when it is pressed. */
export function FixButtons({ fixes, place }: FixButtonsProps) {
  const dispatch = useAppDispatch()
  const readOnly = useAppSelector(({ sync }) => sync.readOnly !== null)
  const { theme, mode } = place
  useEffect(() => () => showThemeDraft(null), [])
  if (readOnly || fixes.length === 0) return null
  const preview = ({ token, value }: Fix) =>
    showThemeDraft({ themeId: theme.id, mode: mode.id, values: { [token]: value } })
  const end = () => showThemeDraft(null)
  const apply = (fix: Fix) => {
    dispatch(
      editEntities(
        [{ collection: 'theme', id: theme.id, set: fixedFields(fix, place) }],
        `${fix.title} in ${mode.name}`,
      ),
    )
    end()
  }
  return (
    <div className={styles.fixes}>
      {fixes.map((fix) => (
        <button
          key={fix.token}
          type="button"
          className={styles.fix}
          {...tip([`${fix.value}: ${formatRatio(fix.ratio)}.`, ...fix.notes].join(' '))}
          onPointerEnter={() => preview(fix)}
          onPointerLeave={end}
          onFocus={() => preview(fix)}
          onBlur={end}
          onClick={() => apply(fix)}
        >
          <span className={styles.dot} style={{ background: fix.value }} />
          {fix.title}
          {fix.notes.length > 0 && <span aria-hidden> *</span>}
        </button>
      ))}
    </div>
  )
}
