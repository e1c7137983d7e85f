import { describe, expect, it } from 'vitest'
import { flowOf } from './flow'

const style = (rest: Partial<Parameters<typeof flowOf>[0]>) => ({
  display: 'block',
  flexDirection: 'row',
  flexWrap: 'nowrap',
  gridTemplateColumns: 'none',
  gridTemplateRows: 'none',
  gridAutoFlow: 'row',
  direction: 'ltr',
  ...rest,
})

describe('flowOf', () => {
  it.each<[string, Partial<Parameters<typeof flowOf>[0]>, string, boolean]>([
    ['a flex row', { display: 'flex' }, 'horizontal', false],
    ['a reversed row', { display: 'flex', flexDirection: 'row-reverse' }, 'horizontal', true],
    ['a row from right to left', { display: 'inline-flex', direction: 'rtl' }, 'horizontal', true],
    [
      'a reversed row from right to left',
      { display: 'flex', flexDirection: 'row-reverse', direction: 'rtl' },
      'horizontal',
      false,
    ],
    ['a wrapping row', { display: 'flex', flexWrap: 'wrap' }, 'wrap', false],
    ['a flex column', { display: 'flex', flexDirection: 'column' }, 'vertical', false],
    ['a reversed column', { display: 'flex', flexDirection: 'column-reverse' }, 'vertical', true],
    ['a grid', { display: 'grid', gridTemplateColumns: '100px 200px' }, 'grid', false],
    [
      'a named grid',
      { display: 'grid', gridTemplateColumns: '[a b] 100px [c] 20px' },
      'grid',
      false,
    ],
    ['a grid of one column', { display: 'grid', gridTemplateColumns: '100px' }, 'vertical', false],
    ['a grid that fills columns', { display: 'grid', gridAutoFlow: 'column' }, 'horizontal', false],
    ['a table row', { display: 'table-row' }, 'horizontal', false],
    ['a block', {}, 'vertical', false],
  ])('sees %s', (_, rest, flow, reversed) =>
    expect(flowOf(style(rest), 'block', 'vertical')).toEqual({ flow, reversed }),
  )

  it('asks the children of a block, and the slot where there are none', () => {
    expect(flowOf(style({}), 'inline-block', 'vertical').flow).toBe('wrap')
    expect(flowOf(style({}), undefined, 'horizontal').flow).toBe('horizontal')
  })
})
