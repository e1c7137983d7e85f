import type { CSSProperties } from 'react'
import { isJsonObject } from '@/model/json'
import { safeUrl } from './safeUrl'

const PROPERTY = /^(?:--[\w-]+|[a-z][a-zA-Z]*|(?:Webkit|Moz|ms)[A-Z][a-zA-Z]*)$/
/** Names on a style declaration that are no CSS properties, or that run code in old browsers. */
const FORBIDDEN = new Set(['cssText', 'parentRule', 'behavior', 'MozBinding'])
const CALLS_URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*\)/gi
const RUNS_CODE = /expression\s*\(|(?:java|vb)script:/i

/**
 * Inline style out of a document: an object (`{ fontSize: 12 }`) or CSS text (`font-size: 12px`).
 * What is no CSS property, no scalar, or fetches from a forbidden address is left out; `undefined`
 * when nothing remains.
 */
export function safeStyle(...sources: readonly unknown[]): CSSProperties | undefined {
  const style: Record<string, string | number> = {}
  for (const source of sources) {
    for (const [key, value] of declarationsOf(source)) {
      const name = key.startsWith('--') ? key : camelCase(key)
      if (!PROPERTY.test(name) || FORBIDDEN.has(name)) continue
      if (typeof value === 'number' ? Number.isFinite(value) : isSafeValue(value)) {
        style[name] = value as string | number
      }
    }
  }
  return Object.keys(style).length > 0 ? style : undefined
}

function declarationsOf(source: unknown): (readonly [string, unknown])[] {
  if (isJsonObject(source)) return Object.entries(source)
  if (typeof source !== 'string') return []
  // Splits at semicolons outside brackets and quotes, so that data URLs stay in one piece.
  const parts = source.match(/(?:\([^)]*\)|"[^"]*"|'[^']*'|[^;])+/g) ?? []
  return parts.flatMap((part) => {
    const colon = part.indexOf(':')
    return colon > 0 ? [[part.slice(0, colon).trim(), part.slice(colon + 1).trim()] as const] : []
  })
}

function camelCase(name: string): string {
  if (!name.includes('-')) return name
  const camel = name
    .toLowerCase()
    .replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return camel.replace(/^Ms(?=[A-Z])/, 'ms')
}

function isSafeValue(value: unknown): value is string {
  if (typeof value !== 'string' || RUNS_CODE.test(value)) return false
  for (const [, double, single, bare] of value.matchAll(CALLS_URL)) {
    if (safeUrl(double ?? single ?? bare, 'image') === undefined) return false
  }
  return true
}
