import { aliasOf, type ThemeMode, type TokenKind, type TokenName } from '@/model/theme/record'
import { resolveToken } from '@/model/theme/resolve'
import { cellOf, resolveSentence, type TokenContext } from './context'
import { whyNotValue } from './parseValue'

/** What is wrong with a token in a mode, as a sentence; `undefined` where nothing is. */
export function problemIn(
  name: TokenName,
  kind: TokenKind,
  { mode, context }: { readonly mode: ThemeMode; readonly context: TokenContext },
): string | undefined {
  const { text, origin } = cellOf(name, mode, context)
  // The component set is right.
  if (text === undefined || origin === 'component set') return undefined
  if (aliasOf(text) === undefined) return whyNotValue(text, kind)
  const resolved = resolveToken(name, mode, context)
  return resolved.ok ? undefined : resolveSentence(resolved.error)
}
