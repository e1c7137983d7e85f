import type { Insertion } from './insertions'

/** The parameters of what a lambda exports, as a function or an arrow. Patterns with brackets of their own are typed by people. */
const EXPORTED =
  /\bexport\s+(?:default\s+)?(?:const\s+[\w$]+\s*=\s*)?(?:async\s*)?(?:function\b\s*[\w$]*\s*)?\(([^()]*)\)/g
const NAME = /^(\s*)([A-Za-z_$][\w$]*)(\s*)$/

/**
 * The types of `input` and `ctx` where a lambda does not write them, so that `ctx.` completes and nothing is said to be `any` by
 * accident: as an annotation in TypeScript, as a comment in JavaScript.
 */
export function lambdaTyping(text: string, isJavaScript: boolean): readonly Insertion[] {
  const found: Insertion[] = []
  for (const match of text.matchAll(EXPORTED)) {
    const [whole, list = ''] = match
    const start = match.index + whole.length - 1 - list.length
    const parameters = topLevel(list)
    if (parameters.length > 2) continue
    parameters.forEach(([from, parameter], at) => {
      const [, before = '', name] = NAME.exec(parameter) ?? []
      if (name === undefined) return
      const begins = start + from + before.length
      const type = at === 0 ? 'any' : 'LambdaContext'
      found.push(
        isJavaScript
          ? { at: begins, text: `/** @type {${type}} */ ` }
          : { at: begins + name.length, text: `: ${type}` },
      )
    })
  }
  return found
}

/** Parameters by the commas that are in no brackets, each with where it begins. */
function topLevel(list: string): readonly (readonly [number, string])[] {
  const parts: (readonly [number, string])[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < list.length; at += 1) {
    const character = list[at] ?? ''
    if ('{[<'.includes(character)) depth += 1
    else if ('}]>'.includes(character)) depth -= 1
    else if (character === ',' && depth === 0) {
      parts.push([from, list.slice(from, at)])
      from = at + 1
    }
  }
  const rest = list.slice(from)
  return rest.trim() === '' ? parts : [...parts, [from, rest]]
}
