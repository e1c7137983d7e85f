// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { createReadColor } from './readColor'
import { createTextGroups } from './textGroups'
import type { TokenIndex } from './tokenIndex'
import { walkTexts } from './walk'

const TOKENS: TokenIndex = {
  colorOf: (name) => ({ ink: 'rgb(10, 20, 30)', sun: 'rgb(250, 240, 0)' })[name],
  namedBy(element, side) {
    const name = element.getAttribute(side)
    return name === null ? [] : [{ name, isPlain: true }]
  },
  isCovered: (element) => element.hasAttribute('covered'),
}

function seenIn(html: string) {
  document.body.innerHTML = `<div id="canvas">${html}</div>`
  const groups = createTextGroups()
  const root = document.querySelector('#canvas') ?? document.body
  const readColor = createReadColor(() => [7, 7, 7])
  const typeOf = (id: string) => (id === 'gone' ? undefined : 'Text')
  for (const _ of walkTexts({ root, typeOf, readColor, tokens: TOKENS, groups })) continue
  return groups.rows()
}

const ink = 'style="color: rgb(10, 20, 30)" fg="ink"'

it('says what a text says, where it is, and which tokens its two colours come from', () => {
  const [row, ...others] = seenIn(
    `<section data-node="r" style="background-color: rgb(250, 240, 0)" bg="sun">
      <p data-node="r/a" ${ink}>  Some
        words <b>and</b></p></section>`,
  )
  expect(row).toMatchObject({
    type: 'Text',
    paths: ['r/a'],
    count: 2,
    text: 'Some words',
    fg: { rgb: [10, 20, 30], tokens: ['ink'], exact: true },
    bg: { rgb: [250, 240, 0], tokens: ['sun'], exact: true },
  })
  expect(others).toEqual([])
})

it('puts equal looks of one type together and keeps their number', () => {
  const rows = seenIn(
    Array.from({ length: 30 }, (_, at) => `<p data-node="r/${at}">Row ${at}</p>`).join(''),
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ count: 30, text: 'Row 0' })
  expect(rows[0]?.paths).toHaveLength(20)
})

it('a mixed colour is not exactly its token', () => {
  const [row] = seenIn(
    `<div style="opacity: 0.5; background-color: rgb(250, 240, 0)" bg="sun"><p ${ink}>Faint</p></div>`,
  )
  expect(row?.fg).toMatchObject({ tokens: ['ink'], exact: false })
  expect(row?.bg).toMatchObject({ tokens: ['sun'], exact: false })
})

it('a token that another declaration has won over is not named', () => {
  const [row] = seenIn('<p style="color: rgb(1, 1, 1)" fg="ink">Words</p>')
  expect(row?.fg).toEqual({ rgb: [1, 1, 1], tokens: [], exact: false })
})

it('what is drawn before or after the content of an element may lie behind it', () => {
  const [row] = seenIn('<div covered><p>Words</p></div>')
  expect(row?.unjudged).toBe('image')
})

it('leaves out what is not seen, and what is switched off', () => {
  const rows = seenIn(`
    <p style="display: none">no</p><p style="opacity: 0">no</p><p style="visibility: hidden">no</p>
    <p style="position: absolute; overflow: hidden; width: 1px">no</p>
    <button disabled>no</button><script>no</script><p> </p>
    <div style="visibility: hidden"><p style="visibility: visible">yes</p></div>`)
  expect(rows.map(({ text }) => text)).toEqual(['yes'])
})

it('reads what is typed into a field, and what a choice shows', () => {
  const rows = seenIn(
    '<input value="typed"><input type="checkbox" value="no"><select style="color: red"><option>one</option></select>',
  )
  expect(rows.map(({ text }) => text)).toEqual(['typed', 'one'])
})
