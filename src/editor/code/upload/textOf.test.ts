import { expect, it } from 'vitest'
import { textOf } from './textOf'

it.each(['', 'const a = 1\r\n', 'Größe — 日本 🎉'])('takes %j for text', (text) =>
  expect(textOf(new TextEncoder().encode(text))).toBe(text),
)

it.each([
  ['a zero byte', [65, 0, 66]],
  ['what is no UTF-8', [0x89, 0x50, 0x4e, 0x47]],
  ['a cut letter', [0xe2, 0x82]],
])('takes %s for no text', (_, bytes) => expect(textOf(Uint8Array.from(bytes))).toBeUndefined())

it('leaves out the mark of the byte order', () => {
  expect(textOf(Uint8Array.from([0xef, 0xbb, 0xbf, 65]))).toBe('A')
})
