import { describe, expect, it } from 'vitest'
import { safeStyle } from './safeStyle'

describe('safeStyle', () => {
  it('takes objects in either spelling, and later sources win', () => {
    expect(safeStyle({ 'font-size': 12, color: 'red', '--gap': '4px' }, { color: 'blue' })).toEqual(
      { fontSize: 12, color: 'blue', '--gap': '4px' },
    )
  })

  it('parses CSS text', () => {
    expect(
      safeStyle('font-size: 12px; background: url("data:image/png;base64,AA;B") no-repeat'),
    ).toEqual({ fontSize: '12px', background: 'url("data:image/png;base64,AA;B") no-repeat' })
  })

  it.each([
    [{ backgroundImage: 'url(javascript:alert(1))' }],
    [{ backgroundImage: "url('  java\tscript:alert(1)')" }],
    [{ background: 'url(data:text/html,x)' }],
    [{ width: 'expression(alert(1))' }],
    [{ behavior: 'url(x.htc)' }],
    [{ MozBinding: 'url(x)' }],
    [{ cssText: 'position: fixed' }],
    [{ color: { toString: 'x' } }],
    [{ color: null, width: [1], height: Number.NaN }],
    [{ '': 'x', 'a b': 'c' }],
    ['nonsense'],
    [42],
    [null],
  ])('drops %j', (source) => expect(safeStyle(source)).toBeUndefined())
})
