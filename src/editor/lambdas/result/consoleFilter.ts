import type { LogLine } from '@/model/lambda/lambda'

/** Which lines of a console are shown. */
export type ConsoleFilter = 'all' | 'warnings' | 'errors' | 'noDebug'

/** The filters in the order of their list. */
export const LEVELS: readonly { readonly value: ConsoleFilter; readonly label: string }[] = [
  { value: 'all', label: 'All levels' },
  { value: 'noDebug', label: 'Without debug' },
  { value: 'warnings', label: 'Warnings and errors' },
  { value: 'errors', label: 'Errors' },
]

/** The lines that a filter lets through, with their places among all. */
export function linesAt(
  lines: readonly LogLine[],
  filter: ConsoleFilter,
): readonly { readonly index: number; readonly line: LogLine }[] {
  const numbered = lines.map((line, index) => ({ index, line }))
  if (filter === 'all') return numbered
  return numbered.filter(({ line: { level } }) => {
    if (filter === 'noDebug') return level !== 'debug'
    return level === 'error' || (filter === 'warnings' && level === 'warn')
  })
}
