import type { CSSProperties } from 'react'

/** Properties whose numbers count no pixels, as React has them in inline styles; without those of long ago. */
const UNITLESS =
  /(?:[oO]pacity|Count|Weight|Index|lineHeight|Clamp|Ratio|Slice|Grow|Shrink)$|^(?:flex|order|columns|zoom|scale|orphans|widows|tabSize|grid(?:Area|Row|Column)(?:Start|End)?|(?:borderImage|stroke)Width)$/
const QUOTED = /"(?:[^"\\\n\r\f]|\\.)*"|'(?:[^'\\\n\r\f]|\\.)*'/g
const BRACKETS = /\([^()[\]]*\)|\[[^()[\]]*\]/g

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
  const bare = value === 0 || name.startsWith('--') || UNITLESS.test(name)
  return bare ? String(value) : `${value}px`
}

function kebab(name: string): string {
  if (name.startsWith('--')) return name
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^ms-/, '-ms-')
}

/** Whether a value is read as one value wherever it stands: quotes and brackets are closed, nothing else begins. */
function staysInside(text: string): boolean {
  let bare = text.replaceAll(QUOTED, '')
  // The first could end the element that a sheet is written in.
  if (/<[/!]/.test(text) || /[{}!"'\\]|\/\*/.test(bare)) return false
  for (let before = ''; before !== bare;) {
    before = bare
    bare = bare.replaceAll(BRACKETS, '')
  }
  return !/[;()[\]]/.test(bare)
}
