import { expect, it } from 'vitest'
import { OWN_MODES } from '@/model/theme/record'
import type { PairContrast } from '@/model/theme/roles'
import { reportCsv, reportJson, reportLines, type ReportPart } from './exports'
import { judgeTexts } from './judge'

const [LIGHT] = OWN_MODES as [(typeof OWN_MODES)[0]]
const unknown: PairContrast = {
  pair: { fg: 'a', bg: 'b', use: 'text', label: 'A on b' },
  result: 'unknown',
  why: 'There is no token “a”.',
}
const part = (rgb: readonly [number, number, number]) => ({ rgb, tokens: ['x'], exact: true })
const parts: readonly ReportPart[] = [
  {
    mode: LIGHT,
    declared: [unknown],
    observed: judgeTexts([
      {
        type: 'Text',
        paths: ['r/a', 'r/b'],
        count: 2,
        text: '=1+1',
        fg: part([255, 255, 255]),
        bg: part([254, 254, 254]),
        size: 16,
        weight: 400,
      },
    ]),
  },
]

it('has a line per declared pair and per kind of text', () => {
  expect(reportLines(parts)).toEqual([
    expect.objectContaining({
      kind: 'declared',
      result: 'unknown',
      note: 'There is no token “a”.',
    }),
    expect.objectContaining({
      kind: 'observed',
      result: 'fail',
      node: 'r/a',
      count: 2,
      color: '#ffffff',
      ratio: 1.01,
      least: 4.5,
    }),
  ])
  expect(JSON.parse(reportJson(parts))).toMatchObject({ lines: reportLines(parts) })
})

it('begins with the names of the columns, and has no formulas', async () => {
  const [head, , text] = (await reportCsv(parts)).split('\r\n')
  expect(head).toBe(
    'mode,kind,result,what,component,node,count,color,colorTokens,background,backgroundTokens,sizePx,weight,ratio,least,apcaLc,note',
  )
  expect(text).toContain("'=1+1")
})
