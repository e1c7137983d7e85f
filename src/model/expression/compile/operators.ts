import type { BinaryExpression, LogicalExpression, UnaryExpression } from 'acorn'
import { toNumber, toPrimitive, type Primitive } from '../convert'
import { ExpressionError } from '../error'
import type { Meter } from '../meter'
import { ExpressionFunction, isList, kindOf, type Value } from '../value'
import type { Compiler } from './compiler'
import type { Names, Run } from './scope'

type Operation = (left: Value, right: Value, meter: Meter) => Value

/** Two values without parts, with JavaScript's own operator; numbers and texts, which are most, at once. */
function onPrimitives(apply: (left: never, right: never) => Value): Operation {
  const run = apply as (left: Primitive, right: Primitive) => Value
  return (left, right, meter) => run(toPrimitive(left, meter), toPrimitive(right, meter))
}

const add: Operation = (left, right, meter) => {
  if (typeof left === 'number' && typeof right === 'number') return left + right
  const [one, other] = [toPrimitive(left, meter), toPrimitive(right, meter)]
  if (typeof one !== 'string' && typeof other !== 'string') return Number(one) + Number(other)
  const sum = String(one) + String(other)
  meter.make(sum.length)
  return sum
}

/** `==` of JavaScript: two things with parts are compared by identity, otherwise as what they convert to. */
const looselyEqual: Operation = (left, right, meter) => {
  const both = typeof left === 'object' && typeof right === 'object'
  if (both && left !== null && right !== null) return left === right
  if (left === null || right === null)
    return left === right || left === undefined || right === undefined
  // oxlint-disable-next-line eslint/eqeqeq -- this is the operator itself
  return toPrimitive(left, meter) == toPrimitive(right, meter)
}

const hasKey: Operation = (key, value, meter) => {
  if (typeof value !== 'object' || value === null || value instanceof ExpressionFunction) {
    throw new ExpressionError(
      'type',
      `“in” looks into an object or a list, and not into ${kindOf(value)}.`,
    )
  }
  const name = String(toPrimitive(key, meter))
  return Object.hasOwn(value, name) || (isList(value) && name === 'length')
}

const BINARY: Partial<Record<BinaryExpression['operator'], Operation>> = {
  '+': add,
  '-': onPrimitives((left, right) => left - right),
  '*': onPrimitives((left, right) => left * right),
  '/': onPrimitives((left, right) => left / right),
  '%': onPrimitives((left, right) => left % right),
  '**': onPrimitives((left, right) => left ** right),
  '<': onPrimitives((left, right) => left < right),
  '<=': onPrimitives((left, right) => left <= right),
  '>': onPrimitives((left, right) => left > right),
  '>=': onPrimitives((left, right) => left >= right),
  '===': (left, right) => left === right,
  '!==': (left, right) => left !== right,
  '==': looselyEqual,
  '!=': (left, right, meter) => !looselyEqual(left, right, meter),
  in: hasKey,
}

/** `left + right` and its like. */
export function compileBinary(node: BinaryExpression, names: Names, compiler: Compiler): Run {
  const operation = BINARY[node.operator]
  if (!operation || node.left.type === 'PrivateIdentifier') {
    return compiler.refuse(node, `The operator “${node.operator}” is not available in expressions.`)
  }
  const left = compiler.expression(node.left, names)
  const right = compiler.expression(node.right, names)
  const { start, end } = node
  return (frame) => {
    frame.meter.step()
    const [one, other] = [left(frame), right(frame)]
    try {
      return operation(one, other, frame.meter)
    } catch (error) {
      throw error instanceof ExpressionError ? error.at({ start, end }) : error
    }
  }
}

/** `left ?? right`, `&&` and `||`: the right side is evaluated only when it counts. */
export function compileLogical(node: LogicalExpression, names: Names, compiler: Compiler): Run {
  const left = compiler.expression(node.left, names)
  const right = compiler.expression(node.right, names)
  switch (node.operator) {
    case '&&':
      return (frame) => left(frame) && right(frame)
    case '||':
      return (frame) => left(frame) || right(frame)
    default:
      return (frame) => left(frame) ?? right(frame)
  }
}

const UNARY: Partial<Record<UnaryExpression['operator'], (value: Value, meter: Meter) => Value>> = {
  '!': (value) => !value,
  '-': (value, meter) => -toNumber(value, meter),
  '+': (value, meter) => toNumber(value, meter),
  typeof: (value) => (value instanceof ExpressionFunction ? 'function' : typeof value),
}

/** `!value` and its like. */
export function compileUnary(node: UnaryExpression, names: Names, compiler: Compiler): Run {
  const operation = UNARY[node.operator]
  if (!operation) {
    return compiler.refuse(node, `The operator “${node.operator}” is not available in expressions.`)
  }
  const argument = compiler.expression(node.argument, names)
  return (frame) => {
    frame.meter.step()
    return operation(argument(frame), frame.meter)
  }
}
