// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ShellAction } from './shellActions'
import { isSingleKey, switchSingleKeys } from '@/editor/commands/singleKeys'
import { listenForShortcuts, shellActionOfPress } from './shortcuts'

const run = vi.fn<(id: string) => void>()
const action = (id: string, keys: string[], reach?: ShellAction['reach']): ShellAction => ({
  id,
  title: id,
  keys,
  ...(reach && { reach }),
  run: () => run(id),
})
const actions = [
  action('commands', ['Mod+K'], 'fields'),
  action('insert', ['/', 'Shift+/', 'A']),
  action('preview', ['P']),
  action('region', ['F6'], 'everywhere'),
  action('sheet', ['Shift+?']),
  action('zoom', ['Mod+='], 'canvas'),
]

let stop: () => void
beforeEach(() => {
  stop = listenForShortcuts(() => actions)
})
afterEach(() => {
  stop()
  run.mockReset()
  document.body.replaceChildren()
})

function press(target: Element, init: KeyboardEventInit & { readonly keyCode?: number }) {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}

/** Puts markup on the page and answers the element marked `data-here`. */
function place(markup: string): Element {
  document.body.innerHTML = markup
  const here = document.querySelector('[data-here]')
  if (!here) throw new Error('The markup has no element to press keys on.')
  return here
}

describe('keys of the window', () => {
  it('run their action once and keep the browser from its own', () => {
    const event = press(document.body, { key: 'k', ctrlKey: true })
    expect(run.mock.calls).toEqual([['commands']])
    expect(event.defaultPrevented).toBe(true)
    press(document.body, { key: 'k', ctrlKey: true, repeat: true })
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('are on the Command key of a Mac', () => {
    const meta = new KeyboardEvent('keydown', { key: 'k', metaKey: true })
    expect(shellActionOfPress(actions, meta, true)?.id).toBe('commands')
    const control = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true })
    expect(shellActionOfPress(actions, control, true)).toBeUndefined()
  })

  it('are found on layouts that type the slash with Shift', () => {
    press(document.body, { key: '/', code: 'Digit7', shiftKey: true })
    press(document.body, { key: '?', code: 'Minus', shiftKey: true })
    expect(run.mock.calls).toEqual([['insert'], ['sheet']])
  })

  it('leave other combinations alone', () => {
    press(document.body, { key: 'a', ctrlKey: true })
    press(document.body, { key: 'k' })
    expect(run).not.toHaveBeenCalled()
  })
})

describe('keys that belong to somebody else', () => {
  it.each([
    ['a field', '<input data-here>'],
    ['a text area', '<textarea data-here></textarea>'],
    ['a list of choices', '<select data-here></select>'],
    ['editable text', '<div contenteditable="true"><b data-here>x</b></div>'],
    ['Monaco', '<div class="monaco-editor"><div data-here tabindex="0"></div></div>'],
    ['a dialog', '<dialog open><button data-here>x</button></dialog>'],
    ['a menu', '<div role="menu"><button role="menuitem" data-here>x</button></div>'],
  ])('do nothing in %s', (_, markup) => {
    const here = place(markup)
    press(here, { key: '/' })
    press(here, { key: 'p' })
    expect(run).not.toHaveBeenCalled()
  })

  it('do nothing while a text is being composed', () => {
    press(document.body, { key: 'p', isComposing: true })
    press(document.body, { key: 'p', keyCode: 229 })
    press(document.body, { key: 'k', ctrlKey: true, isComposing: true })
    expect(run).not.toHaveBeenCalled()
  })

  it('do nothing when AltGr makes a character', () => {
    const init = { key: '/', ctrlKey: true, altKey: true, modifierAltGraph: true }
    press(document.body, init)
    press(document.body, { key: '/', modifierAltGraph: true })
    expect(run).not.toHaveBeenCalled()
  })

  it('do nothing when a panel has used them', () => {
    const here = place('<button data-here>x</button>')
    here.addEventListener('keydown', (event) => event.preventDefault())
    press(here, { key: 'a' })
    expect(run).not.toHaveBeenCalled()
  })
})

describe('keys that reach further', () => {
  it('open the command menu from a field, but not from Monaco, where the keys begin a chord', () => {
    press(place('<input data-here>'), { key: 'k', ctrlKey: true })
    expect(run.mock.calls).toEqual([['commands']])
    const inMonaco = place('<div class="monaco-editor"><textarea data-here></textarea></div>')
    press(inMonaco, { key: 'k', ctrlKey: true })
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('go to the next region even from Monaco, and nowhere from a dialog', () => {
    press(place('<div class="monaco-editor"><textarea data-here></textarea></div>'), { key: 'F6' })
    expect(run.mock.calls).toEqual([['region']])
    press(place('<dialog open><input data-here></dialog>'), { key: 'F6' })
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('single keys', () => {
  afterEach(() => switchSingleKeys(true))

  it('are those of one character, with Shift at most', () => {
    expect(['/', 'A', 'Shift+?', 'Shift+1'].map(isSingleKey)).toEqual([true, true, true, true])
    expect(['Mod+K', 'F6', 'Escape', 'Alt+A'].some(isSingleKey)).toBe(false)
  })

  it('run nothing while they are switched off, and others still do', () => {
    switchSingleKeys(false)
    press(document.body, { key: 'a' })
    press(document.body, { key: '?', shiftKey: true })
    expect(run).not.toHaveBeenCalled()
    press(document.body, { key: 'k', ctrlKey: true })
    expect(run.mock.calls).toEqual([['commands']])
  })

  it('stay off over a reload of the page', async () => {
    switchSingleKeys(false)
    vi.resetModules()
    expect((await import('@/editor/commands/singleKeys')).areSingleKeysOn()).toBe(false)
  })
})

it('keys of the canvas leave the zoom of the browser alone elsewhere', () => {
  press(document.body, { key: '=', ctrlKey: true })
  expect(run).not.toHaveBeenCalled()
  press(place('<div data-command-scope="canvas"><b data-here>x</b></div>'), {
    key: '=',
    ctrlKey: true,
  })
  expect(run.mock.calls).toEqual([['zoom']])
})
