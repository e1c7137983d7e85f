// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { forcedSelector } from './forcedStates'

const holds = (selector: string, html: string) => {
  document.body.innerHTML = html
  return document.querySelector('#it')?.matches(forcedSelector(selector) ?? '') === true
}

it('a rule that asks for a state gets a selector that asks the page instead', () => {
  expect(forcedSelector('.a:hover')).toBe('.a:is([data-force~="hover"] *)')
  expect(forcedSelector('.a')).toBeUndefined()
  expect(forcedSelector('.a:hover-card')).toBeUndefined()
  expect(forcedSelector('.a:focus-visible:not(:disabled)')).toBe(
    '.a:is([data-force~="focus"] *):not(:is([data-force~="disabled"] :where(button, input, select, textarea, fieldset)))',
  )
})

it('holds where the page shows the state, and nowhere else', () => {
  const button = '<button id="it" class="a"></button>'
  expect(holds('.a:hover', `<div data-force="hover">${button}</div>`)).toBe(true)
  expect(holds('.a:hover', `<div data-force="focus">${button}</div>`)).toBe(false)
  expect(holds('.a:disabled', `<div data-force="disabled">${button}</div>`)).toBe(true)
  expect(holds('.a:disabled', '<div data-force="disabled"><a id="it" class="a"></a></div>')).toBe(
    false,
  )
  const field = '<div data-force="invalid"><input id="it" class="a"></div>'
  expect(holds(".a[aria-invalid='true']", field)).toBe(true)
  expect(holds('.a:user-invalid', field)).toBe(true)
})
