import type { CSSProperties } from 'react'

/** Properties whose numbers count no pixels, as React has them in inline styles; without those of long ago. */
const UNITLESS = new Set(
  `animationIterationCount aspectRatio borderImageSlice borderImageWidth columnCount columns flex flexGrow
  flexShrink gridArea gridRow gridRowEnd gridRowStart gridColumn gridColumnEnd gridColumnStart fontWeight
  lineClamp lineHeight opacity order orphans scale tabSize widows zIndex zoom fillOpacity stopOpacity
  strokeOpacity strokeWidth WebkitLineClamp`.split(/\s+/),
)

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' }

/**
 * The declarations of a harmless style as a sheet writes them, each `!important`, because the values for all
 * widths stand inline. A value that could end its declaration is left out.
 */
export function declarationsText(style: CSSProperties): string {
  return Object.entries(style as Record<string, string | number>)
    .flatMap(([name, value]) => {
      const text = typeof value === 'number' ? numberText(name, value) : value.trim()
      return text !== '' && staysInside(text) ? [`${kebab(name)}:${text}!important`] : []
    })
    .join(';')
}

function numberText(name: string, value: number): string {
  const bare = value === 0 || name.startsWith('--') || UNITLESS.has(name)
  return bare ? String(value) : `${value}px`
}

function kebab(name: string): string {
  if (name.startsWith('--')) return name
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^ms-/, '-ms-')
}

/** Whether a value is read as one value wherever it stands: quotes and brackets are closed, nothing else begins. */
function staysInside(text: string): boolean {
  if (/<[/!]/.test(text)) return false // ends the element that a sheet is written in
  const open: string[] = []
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === '\\') {
      if (++at === text.length) return false
    } else if (sign === '\n' || sign === '\r' || sign === '\f') {
      if (quote !== '') return false
    } else if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") {
      quote = sign
    } else if (sign in CLOSES) {
      open.push(CLOSES[sign] ?? '')
    } else if (sign === ')' || sign === ']') {
      if (open.pop() !== sign) return false
    } else if (sign === '{' || sign === '}' || (sign === '/' && text[at + 1] === '*')) {
      return false
    } else if (open.length === 0 && (sign === ';' || sign === '!')) {
      return false
    }
  }
  return quote === '' && open.length === 0
}
