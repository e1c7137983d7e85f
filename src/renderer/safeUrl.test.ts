import { describe, expect, it } from 'vitest'
import { safeSrcSet, safeUrl } from './safeUrl'

describe('safeUrl', () => {
  it.each([
    'https://example.org/a?b#c',
    '/pricing',
    '#top',
    '../up',
    '//cdn.example.org/x',
    'mailto:a@example.org',
    'tel:+4912345',
    'page:of/nothing'.replace('page:', 'page/'),
  ])('lets the link %s pass', (url) => expect(safeUrl(url, 'link')).toBe(url))

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    '  javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg/>',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'unknown:x',
  ])('refuses the link %j', (url) => expect(safeUrl(url, 'link')).toBeUndefined())

  it.each([['data:image/png;base64,AAAA'], ['data:image/svg+xml,<svg/>'], ['https://x.org/a.png']])(
    'lets the picture %s pass',
    (url) => expect(safeUrl(url, 'image')).toBe(url),
  )

  it.each([
    'data:text/html,x',
    'data:,x',
    'javascript:1',
    'mailto:a@b.c',
    'data:video/mp4;base64,A',
  ])('refuses the picture %s', (url) => expect(safeUrl(url, 'image')).toBeUndefined())

  it.each([[1], [null], [{ toString: () => 'javascript:1' }], [['/a']], [undefined]])(
    'refuses %j, which is no text',
    (value) => expect(safeUrl(value, 'link')).toBeUndefined(),
  )
})

describe('safeSrcSet', () => {
  it('lets pass what is harmless throughout', () => {
    expect(safeSrcSet('/a.png 1x, /b.png 2x')).toBe('/a.png 1x, /b.png 2x')
    expect(safeSrcSet('/a.png 1x, javascript:alert(1) 2x')).toBeUndefined()
    expect(safeSrcSet(7)).toBeUndefined()
  })
})
