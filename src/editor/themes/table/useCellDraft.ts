import { useEffect, useMemo } from 'react'
import type { TokenName, TokenValue } from '@/model/theme/record'
import { useAppDispatch, type AppDispatch } from '@/store'
import { beginDraft, type DraftSession } from '../edits/draftSession'

interface CellDraft {
  /** Shows what is typed in a cell in every frame. */
  readonly show: (name: TokenName, mode: string, value: TokenValue) => void
  readonly drop: () => void
}

/** Shows what is typed in a cell while it is typed; given up when the table goes. */
export function useCellDraft(themeId: string): CellDraft {
  const dispatch = useAppDispatch()
  const draft = useMemo(() => cellDraft(dispatch, themeId), [dispatch, themeId])
  useEffect(() => draft.drop, [draft])
  return draft
}

function cellDraft(dispatch: AppDispatch, themeId: string): CellDraft {
  let session: DraftSession | undefined
  return {
    show(name, mode, value) {
      session ??= beginDraft(dispatch, { themeId, name, mode })
      session.show(value)
    },
    drop() {
      session?.drop()
      session = undefined
    },
  }
}
