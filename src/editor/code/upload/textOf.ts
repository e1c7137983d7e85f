/**
 * Bytes as text; `undefined` for what is none: a zero byte, or what is no UTF-8. A mark of the byte order at the beginning is
 * left out.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
