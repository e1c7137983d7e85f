import { keepNoticeAction } from '@/components/notices/noticeActions'
import { notify } from '@/store/editing'
import { removeComponent } from '@/store/editing/removeComponent'
import { restoreComponent } from '@/store/editing/restoreComponent'
import { editEntities } from '@/store/entities'
import type { AppThunk } from '@/store/thunk'

/** Deletes a composed component, detaches its instances, and offers to take all of it back. */
export function deleteComponent(id: string, name: string): AppThunk<void> {
  return (dispatch) => {
    const went = dispatch(removeComponent(id))
    // Without a main nothing can be detached, and placeholders stand there already.
    if (!went) dispatch(editEntities([{ collection: 'components', id, set: null }]))
    const action = went && {
      label: 'Undo',
      id: keepNoticeAction(() => dispatch(restoreComponent(went))),
    }
    dispatch(
      notify({
        kind: 'info',
        text: `The component “${name}” is deleted.`,
        ...(action && { action }),
        ofProject: true,
      }),
    )
  }
}
