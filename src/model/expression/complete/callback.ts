import { primaryAtEnd } from './caret'

/** A name that a function around the caret takes, and the list that it is called for. */
export interface Parameter {
  readonly name: string
  /** The list: `input.rows` of `input.rows.map(row => `. */
  readonly list: string
  /** `item`: one of its items; `index`: a place; `sum`: what was made so far. */
  readonly is: 'item' | 'index' | 'sum'
}

const PARAMETERS = /^\s*(?:\(\s*([\w$]+)(?:\s*,\s*([\w$]+))?\s*\)|([\w$]+))\s*=>/
const METHOD = /\??\.\s*([\w$]+)\s*$/

/** The parameters of all functions that a text is in the middle of, the outermost first. */
export function parametersAround(before: string): readonly Parameter[] {
  return openBrackets(before).flatMap((at): readonly Parameter[] => {
    const given = PARAMETERS.exec(before.slice(at + 1))
    const method = METHOD.exec(before.slice(0, at))
    if (!given || !method) return []
    const list = primaryAtEnd(before.slice(0, method.index))
    const [first, second] = [given[1] ?? given[3], given[2]]
    const isReduce = method[1] === 'reduce' || method[1] === 'reduceRight'
    const isSort = method[1] === 'sort' || method[1] === 'toSorted'
    return [
      ...named(first, list, isReduce ? 'sum' : 'item'),
      ...named(second, list, isReduce || isSort ? 'item' : 'index'),
    ]
  })
}

function named(name: string | undefined, list: string, is: Parameter['is']): readonly Parameter[] {
  return name === undefined || list === '' ? [] : [{ name, list, is }]
}

/** Where the round brackets stand that are not closed. */
function openBrackets(text: string): readonly number[] {
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '(') open.push(at)
    else if (text.charAt(at) === ')') open.pop()
  }
  return open
}
