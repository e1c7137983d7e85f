/**
 * The number that a text means: `1234.5`, `1,234.5`, `1.234,5`, `1 234,5`, `-5`, `1e3`, with a currency or per cent sign that is let go.
 * A single comma before three digits groups them (`1,234` is 1234); a single point never does. `undefined` for what is none.
 */
export function parseNumber(text: string): number | undefined {
  if (text.length > 64) return undefined
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return finite(text)
  const bare = text
    .replace(/^([+-]?)\s*(?:[€$£¥]|EUR|USD|GBP|CHF)\s*/, '$1')
    .replace(/\s*(?:[€$£¥%]|EUR|USD|GBP|CHF)$/, '')
    .replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(bare)) return finite(bare)
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(bare)) return finite(bare.replaceAll(',', ''))
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?$/.test(bare)) {
    return finite(bare.replaceAll('.', '').replace(',', '.'))
  }
  return /^[+-]?\d*,\d+$/.test(bare) ? finite(bare.replace(',', '.')) : undefined
}

function finite(text: string): number | undefined {
  const number = Number(text)
  return Number.isFinite(number) ? number : undefined
}
