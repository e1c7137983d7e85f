import { showThemeDraft } from '@/editor/frame/themeDraft'
import type { ModeId, TokenName, TokenValue } from '@/model/theme/record'
import type { AppDispatch, AppThunk } from '@/store'
import { selectTheme } from '@/store/selectors/themes'
import { changeValue } from './tokenCommands'

/** Which value is tried. */
export interface DraftPlace {
  readonly themeId: string
  readonly name: TokenName
  readonly mode: ModeId
}

/** A drag, or typing: values are shown in every frame, and none of them is stored until it ends. */
export interface DraftSession {
  /** Shows a value. Nothing is dispatched. */
  readonly show: (value: TokenValue) => void
  /** Makes what was shown last the value of the token, as one step. */
  readonly keep: () => void
  /** Shows again what was there before. */
  readonly drop: () => void
}

/** Begins to try values of a token in a mode. */
export function beginDraft(dispatch: AppDispatch, place: DraftPlace): DraftSession {
  let last: TokenValue | undefined
  return {
    show(value) {
      last = value
      showThemeDraft({ themeId: place.themeId, mode: place.mode, values: { [place.name]: value } })
    },
    keep() {
      if (last !== undefined) dispatch(keepValue(place, last))
      last = undefined
      showThemeDraft(null)
    },
    drop() {
      last = undefined
      showThemeDraft(null)
    },
  }
}

/** Gives a token a value, whatever became of its theme meanwhile; what it has already is no step. */
export function keepValue(
  { themeId, name, mode }: DraftPlace,
  value: TokenValue | undefined,
): AppThunk<void> {
  return (dispatch, getState) => {
    const theme = selectTheme(getState(), themeId) ?? { id: themeId }
    dispatch(changeValue(theme, name, { mode, value }))
  }
}
