// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { noteInView } from './noteInView'

afterEach(() => document.body.replaceChildren())

it('shows the note of the field that has the focus, and no other', () => {
  document.body.innerHTML = '<input aria-describedby="help why"><p id="why"></p><p id="other"></p>'
  const shown = vi.fn<() => void>()
  const notes = [...document.querySelectorAll('p')]
  for (const note of notes) note.scrollIntoView = shown
  for (const note of notes) noteInView(note)
  expect(shown).not.toHaveBeenCalled()
  document.querySelector('input')?.focus()
  for (const note of notes) noteInView(note)
  expect(shown.mock.contexts).toEqual([notes[0]])
})
