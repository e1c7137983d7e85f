import { expect, it } from 'vitest'
import type { LogLine } from '@/model/lambda/lambda'
import { linesAt, type ConsoleFilter } from './consoleFilter'

const lines = (['log', 'debug', 'warn', 'error', 'info'] as const).map((level, at): LogLine => ({
  level,
  text: level,
  at,
}))

it.each<[ConsoleFilter, readonly number[]]>([
  ['all', [0, 1, 2, 3, 4]],
  ['noDebug', [0, 2, 3, 4]],
  ['warnings', [2, 3]],
  ['errors', [3]],
])('lets through by %s', (filter, indices) => {
  expect(linesAt(lines, filter).map(({ index }) => index)).toEqual(indices)
})
