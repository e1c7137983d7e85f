import { useCallback } from 'react'
import { useAppDispatch, useAppSelector } from '@/store'
import { dismissNotice, type Notice } from '@/store/slices/noticesSlice'
import { NoticeCard } from './NoticeCard'
import { forgetNoticeAction, runNoticeAction } from './noticeActions'
import { standingActions } from './standingActions'
import styles from './Notices.module.css'

/**
 * Shows the notices above everything and reads them out: errors at once, the rest when the reader is
 * free. Both live regions stand there from the start, since readers miss regions that come with their text.
 */
export function Notices() {
  const dispatch = useAppDispatch()
  const notices = useAppSelector((state) => state.notices.notices)

  const dismiss = useCallback(
    (notice: Notice) => {
      if (notice.action) forgetNoticeAction(notice.action.id)
      dispatch(dismissNotice(notice.id))
    },
    [dispatch],
  )
  const act = useCallback(
    (notice: Notice) => {
      const { action } = notice
      const standing = action && standingActions.get(action.id)
      if (standing) standing(dispatch)
      else if (action) runNoticeAction(action.id)
      dispatch(dismissNotice(notice.id))
    },
    [dispatch],
  )
  const cards = (kinds: readonly Notice['kind'][]) =>
    notices
      .filter(({ kind }) => kinds.includes(kind))
      .map((notice) => (
        <NoticeCard key={notice.id} notice={notice} onAct={act} onDismiss={dismiss} />
      ))

  return (
    <section aria-label="Notices" className={styles.stack}>
      <div aria-live="polite" className={styles.live}>
        {cards(['info', 'success'])}
      </div>
      <div aria-live="assertive" className={styles.live}>
        {cards(['error'])}
      </div>
    </section>
  )
}
