import type { CallExpression, Expression, MemberExpression, SpreadElement } from 'acorn'
import { ExpressionError, type Span } from '../error'
import { namespaceFunction } from '../methods/globals'
import { methodOf } from '../methods/table'
import { ExpressionFunction, kindOf, type Value } from '../value'
import type { Compiler } from './compiler'
import { spreadItems } from './literals'
import { compileKeyOf, compileObjectOf, ENDED, missing } from './members'
import type { Frame, Names, Run } from './scope'

/** `f(x)`, `list.map(f)`, `Math.max(a, b)` */
export function compileCall(node: CallExpression, names: Names, compiler: Compiler): Run {
  const { callee } = node
  if (callee.type === 'Super') return compiler.refuse(callee, '“super” is not available.')
  const args = compileArguments(node.arguments, names, compiler)
  if (callee.type !== 'MemberExpression') {
    return callFunction(node, args, compiler.expression(callee, names))
  }
  const fixed = namespaceFunction(callee, names, compiler)
  return fixed
    ? called(node, (frame) => fixed.call(args(frame), frame.meter))
    : callMethod(node, args, {
        callee,
        object: compileObjectOf(callee, names, compiler),
        key: compileKeyOf(callee, names, compiler),
      })
}

type Arguments = (frame: Frame) => readonly Value[]

function compileArguments(
  nodes: readonly (Expression | SpreadElement)[],
  names: Names,
  compiler: Compiler,
): Arguments {
  const parts = nodes.map((node) =>
    node.type === 'SpreadElement'
      ? { run: compiler.expression(node.argument, names), spreads: true }
      : { run: compiler.expression(node, names), spreads: false },
  )
  if (parts.every(({ spreads }) => !spreads)) return (frame) => parts.map(({ run }) => run(frame))
  return (frame) =>
    parts.flatMap(({ run, spreads }) => {
      const value = run(frame)
      if (!spreads) return [value]
      const items = spreadItems(value)
      frame.meter.step(items.length)
      frame.meter.make(items.length)
      return items
    })
}

function callFunction(node: CallExpression, args: Arguments, callable: Run): Run {
  const { callee } = node
  const name = callee.type === 'Identifier' ? `“${callee.name}”` : 'What is called'
  return called(node, (frame) => {
    const target = callable(frame)
    if (target === ENDED || (node.optional && (target === null || target === undefined)))
      return ENDED
    if (target instanceof ExpressionFunction) return target.call(args(frame), frame.meter)
    throw new ExpressionError('type', `${name} is ${kindOf(target)} and no function.`)
  })
}

/** The parts of `object.key(…)`. */
interface Target {
  readonly callee: MemberExpression
  readonly object: Run
  readonly key: (frame: Frame) => string | number
}

function callMethod(node: CallExpression, args: Arguments, { callee, object, key }: Target): Run {
  return called(node, (frame) => {
    const self = object(frame)
    const isNothing = self === null || self === undefined
    if (self === ENDED || (isNothing && callee.optional)) return ENDED
    const name = String(key(frame))
    if (isNothing) throw missing(self, name, callee)
    const method = methodOf(self, name)
    if (method) return method(self as never, args(frame), frame.meter)
    if (node.optional) return ENDED
    throw new ExpressionError('type', `There is no “${name}()” of ${kindOf(self)}.`)
  })
}

function called({ start, end }: Span, run: Run): Run {
  return (frame) => {
    const { meter } = frame
    meter.step()
    meter.enter()
    try {
      return run(frame)
    } catch (error) {
      throw error instanceof ExpressionError ? error.at({ start, end }) : error
    } finally {
      meter.leave()
    }
  }
}
