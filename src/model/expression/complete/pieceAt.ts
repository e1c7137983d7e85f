import type { Span } from '../error'

/** The expression of a template that a caret is in, also one that is not closed yet; `undefined` in plain text. */
export function pieceAt(text: string, offset: number): Span | undefined {
  const open = text.lastIndexOf('{{', offset - 1)
  if (open === -1 || open + 2 > offset) return undefined
  const before = text.slice(open + 2, offset)
  // One that was closed before the caret, unless in a string.
  const closed = before.indexOf('}}')
  if (closed !== -1 && !isOpenString(before.slice(0, closed))) return undefined
  const close = text.indexOf('}}', offset)
  const next = text.indexOf('{{', offset)
  const end = close === -1 || (next !== -1 && next < close) ? offset : close
  return { start: open + 2, end }
}

function isOpenString(text: string): boolean {
  return ['"', "'", '`'].some((sign) => text.split(sign).length % 2 === 0)
}
