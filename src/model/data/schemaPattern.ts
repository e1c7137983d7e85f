const START = '[^]*(?:'
const END = ')[^]*'

/** A pattern of a field, which matches the whole of a text, as JSON Schema has it, where it matches a part. */
export function toSchemaPattern(pattern: string): string {
  if (pattern.startsWith(START) && pattern.endsWith(END)) {
    const part = pattern.slice(START.length, -END.length)
    if (isOneGroup(`(?:${part})`) && fromSchemaPattern(part) === pattern) return part
  }
  const bare = `^${pattern}$`
  return fromSchemaPattern(bare) === pattern ? bare : `^(?:${pattern})$`
}

/** The other way round. */
export function fromSchemaPattern(pattern: string): string
export function fromSchemaPattern(pattern: string | undefined): string | undefined
export function fromSchemaPattern(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined
  if (pattern.startsWith('^') && /(?<!\\)(?:\\\\)*\$$/.test(pattern)) {
    const inner = pattern.slice(1, -1)
    if (inner.startsWith('(?:') && isOneGroup(inner)) return inner.slice(3, -1)
    if (!hasAlternatives(inner)) return inner
  }
  return START + pattern + END
}

/** Whether the bracket that a pattern begins with is closed by the one that it ends with. */
function isOneGroup(pattern: string): boolean {
  let closed = -1
  walk(pattern, (sign, depth, at) => {
    if (sign === ')' && depth === 0 && closed === -1) closed = at
  })
  return closed === pattern.length - 1
}

function hasAlternatives(pattern: string): boolean {
  let has = false
  walk(pattern, (sign, depth) => {
    if (sign === '|' && depth === 0) has = true
  })
  return has
}

/** Visits the signs of a pattern that are no part of a class and not escaped, with how deep they are in groups. */
function walk(pattern: string, visit: (sign: string, depth: number, at: number) => void): void {
  let depth = 0
  let isClass = false
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at] ?? ''
    if (sign === '\\') at += 1
    else if (isClass) isClass = sign !== ']'
    else if (sign === '[') isClass = true
    else {
      if (sign === ')') depth -= 1
      visit(sign, depth, at)
      if (sign === '(') depth += 1
    }
  }
}
