import { codeKey, type CodeTarget } from '@/model/code/target'
import type { AppThunk } from '@/store'
import { selectPaths } from '@/store/code/projectCode'
import { editEntities } from '@/store/entities'
import { notify } from '@/store/slices/noticesSlice'
import type { StoredDraft } from './drafts'
import { typedPassage } from './fitDraft'

/** Puts what was typed, where its place in the text is gone, into a file of its own, and says so. */
export function keepBeside(target: CodeTarget, draft: StoredDraft): AppThunk<void> {
  return (dispatch, getState, { newId }) => {
    const paths = selectPaths(getState())
    const path = paths.pathOf(codeKey(target)) ?? '/'
    const cut = path.lastIndexOf('/')
    const of = path.slice(cut + 1)
    // Components and lambdas lie where no files are.
    const folder = target.collection === 'files' ? path.slice(0, cut) || '/' : '/'
    const at = (name: string) => `${folder === '/' ? '' : folder}/${name}`
    let name = `${of} recovered.txt`
    for (let count = 2; paths.keyAt(at(name)) !== undefined; count += 1) {
      name = `${of} recovered ${count}.txt`
    }
    const set = { name, path: folder, language: 'plaintext', content: typedPassage(draft) }
    dispatch(editEntities([{ collection: 'files', id: newId(), set }], `Recover “${name}”`))
    dispatch(
      notify({
        kind: 'info',
        text: `What was typed last in “${of}” does not fit in it any more, because somebody else changed the same lines. It is kept in “${at(name)}”.`,
      }),
    )
  }
}
