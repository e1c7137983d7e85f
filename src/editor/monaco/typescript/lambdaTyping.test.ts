import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toRead, toWritten, withInsertions } from './insertions'
import { lambdaTyping } from './lambdaTyping'

const read = (text: string, isJavaScript = false) =>
  withInsertions(text, lambdaTyping(text, isJavaScript))

it.each([
  [
    'export default async function (input, ctx) {}',
    'export default async function (input: any, ctx: LambdaContext) {}',
  ],
  [
    'export default function run(input, ctx) {}',
    'export default function run(input: any, ctx: LambdaContext) {}',
  ],
  [
    'export default async (input, ctx) => 1',
    'export default async (input: any, ctx: LambdaContext) => 1',
  ],
  [
    'export const handler = async (input, ctx) => 1',
    'export const handler = async (input: any, ctx: LambdaContext) => 1',
  ],
  [
    'export default async function ({ a, b }, ctx) {}',
    'export default async function ({ a, b }, ctx: LambdaContext) {}',
  ],
  [
    'export default async function (input: { a: 1 }, ctx) {}',
    'export default async function (input: { a: 1 }, ctx: LambdaContext) {}',
  ],
])('types %s', (written, typed) => {
  expect(read(written)).toBe(typed)
})

it.each([
  'export default async function (input: string, ctx: LambdaContext) {}',
  'export default async function () {}',
  'export function add(a, b, c) {}',
  'function inner(input, ctx) {}',
])('leaves %s as it is', (written) => {
  expect(read(written)).toBe(written)
})

it('says it to JavaScript in comments', () => {
  expect(read('export default async function (input, ctx) {}', true)).toBe(
    'export default async function (/** @type {any} */ input, /** @type {LambdaContext} */ ctx) {}',
  )
})

it('leads each place of what is written there and back', () => {
  const insertion = fc.record({ at: fc.nat(20), text: fc.constantFrom(': any', ': LambdaContext') })
  const insertions = fc
    .uniqueArray(insertion, { maxLength: 4, selector: ({ at }) => at })
    .map((list) => list.toSorted((a, b) => a.at - b.at))
  fc.assert(
    fc.property(insertions, fc.nat(25), (list, offset) => {
      expect(toWritten(list, toRead(list, offset))).toBe(offset)
    }),
  )
})
