import type { ArrayExpression, Literal, ObjectExpression, TemplateLiteral } from 'acorn'
import { toText } from '../convert'
import { ExpressionError } from '../error'
import { asPart, isKeyed, isList, kindOf, putKey, type Value } from '../value'
import type { Compiler } from './compiler'
import type { Frame, Names, Run } from './scope'

/** A number, a text, `true`, `false` or `null`. */
export function compileLiteral(node: Literal, compiler: Compiler): Run {
  const { value } = node
  if (value instanceof RegExp || node.regex) {
    return compiler.refuse(
      node,
      'Regular expressions are not available in expressions, because one can take for ever. Use “replaceAll”, “split” or “includes”, or a lambda.',
    )
  }
  if (typeof value === 'bigint') return compiler.refuse(node, 'Numbers end without “n” here.')
  return () => value
}

/** A text with `${…}` in it. */
export function compileTemplate(node: TemplateLiteral, names: Names, compiler: Compiler): Run {
  const texts = node.quasis.map(({ value }) => value.cooked ?? '')
  const parts = node.expressions.map((part) => compiler.expression(part, names))
  return (frame) => {
    frame.meter.step()
    let text = texts[0] ?? ''
    parts.forEach((part, n) => {
      text += toText(part(frame), frame.meter) + (texts[n + 1] ?? '')
    })
    frame.meter.make(text.length)
    return text
  }
}

type Put<T> = (target: T, frame: Frame) => void

/** `[a, …b]` */
export function compileArray(node: ArrayExpression, names: Names, compiler: Compiler): Run {
  const puts = node.elements.map((element): Put<Value[]> => {
    if (!element) return (target) => void target.push(undefined)
    if (element.type !== 'SpreadElement') {
      const run = compiler.expression(element, names)
      return (target, frame) => {
        frame.meter.make(1)
        target.push(asPart(run(frame)))
      }
    }
    const run = compiler.expression(element.argument, names)
    return (target, frame) => {
      const items = spreadItems(run(frame))
      frame.meter.make(items.length)
      frame.meter.step(items.length)
      for (const item of items) target.push(item)
    }
  })
  return located(node, (frame) => {
    const made: Value[] = []
    for (const put of puts) put(made, frame)
    return made
  })
}

/** `{a: 1, [key]: 2, …rest}` */
export function compileObject(node: ObjectExpression, names: Names, compiler: Compiler): Run {
  const puts = node.properties.map((property): Put<Record<string, Value>> => {
    if (property.type === 'SpreadElement') {
      const run = compiler.expression(property.argument, names)
      return (target, frame) => copyKeys(target, run(frame), frame)
    }
    if (property.kind !== 'init' || property.method) {
      return compiler.refuse(
        property,
        'Methods, getters and setters are not available in expressions.',
      )
    }
    const key = compileKey(property, names, compiler)
    const value = compiler.expression(property.value, names)
    return (target, frame) => {
      frame.meter.make(1)
      putKey(target, key(frame), value(frame))
    }
  })
  return located(node, (frame) => {
    const made: Record<string, Value> = {}
    for (const put of puts) put(made, frame)
    return made
  })
}

function compileKey(
  { key, computed }: Extract<ObjectExpression['properties'][number], { kind: unknown }>,
  names: Names,
  compiler: Compiler,
): (frame: Frame) => string {
  if (computed) {
    const run = compiler.expression(key, names)
    return (frame) => toText(run(frame), frame.meter)
  }
  const name = key.type === 'Identifier' ? key.name : String((key as Literal).value)
  return () => name
}

/** The items that `...` takes apart. @throws ExpressionError `type` */
export function spreadItems(value: Value): readonly Value[] {
  if (isList(value)) return value
  if (typeof value === 'string') return Array.from(value)
  throw new ExpressionError('type', `“...” needs a list here, and not ${kindOf(value)}.`)
}

function copyKeys(target: Record<string, Value>, from: Value, frame: Frame): void {
  const given =
    isKeyed(from) || isList(from) ? from : typeof from === 'string' ? Array.from(from) : {}
  const entries = Object.entries(given)
  frame.meter.make(entries.length)
  frame.meter.step(entries.length)
  for (const [key, value] of entries) putKey(target, key, value)
}

/** Tells errors of a part at its place. */
function located({ start, end }: { start: number; end: number }, run: Run): Run {
  return (frame) => {
    frame.meter.step()
    try {
      return run(frame)
    } catch (error) {
      throw error instanceof ExpressionError ? error.at({ start, end }) : error
    }
  }
}
