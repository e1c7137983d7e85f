import {
  tokensOf,
  type ModeId,
  type Theme,
  type ThemeMode,
  type TokenName,
  type TokenValue,
} from './record'
import { valueInMode } from './resolve'
import { draftCss } from './themeCss'

/** What a token would have in one mode of a theme, while somebody tries values and has not decided. */
export interface ThemeDraft {
  readonly themeId: string
  readonly mode: ModeId
  readonly values: Readonly<Record<TokenName, TokenValue>>
}

/** The sheet that shows a draft where a theme is seen in a mode: empty where the draft changes nothing that is seen there. */
export function draftCssIn(
  theme: Theme | undefined,
  draft: ThemeDraft | null,
  mode: ThemeMode,
): string {
  if (!draft || draft.themeId !== (theme?.id ?? draft.themeId)) return ''
  const tokens = theme ? tokensOf(theme) : undefined
  return draftCss(
    Object.entries(draft.values).filter(([name]) => {
      const token = tokens?.get(name)
      if (!token) return draft.mode === 'light' || draft.mode === mode.id
      const values = { ...token.values, [draft.mode]: MARK }
      return valueInMode({ ...token, values }, mode) === MARK
    }),
  )
}

/** No value: stands for the draft's while it is asked whether a mode has it. */
const MARK = '{}'
