// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Menu } from './Menu'
import type { MenuEntry } from './menuEntries'

afterEach(cleanup)

function setUp(entries?: readonly MenuEntry[]) {
  const run = vi.fn<(id: string) => void>()
  const action = (id: string, label: string): MenuEntry => ({ id, label, run: () => run(id) })
  render(
    <>
      <Menu
        label="Fruit"
        entries={
          entries ?? [
            action('apple', 'Apple'),
            { kind: 'separator', id: 'line' },
            { id: 'banana', label: 'Banana', disabled: true, run: () => run('banana') },
            action('blackberry', 'Blackberry'),
          ]
        }
        renderTrigger={(props) => (
          <button type="button" {...props}>
            Pick
          </button>
        )}
      />
      <button type="button">Elsewhere</button>
    </>,
  )
  return { run, user: userEvent.setup(), trigger: screen.getByRole('button', { name: 'Pick' }) }
}

const item = (name: string) => screen.getByRole('menuitem', { name })

describe('a menu', () => {
  it('opens with the focus on its first entry and says so', async () => {
    const { user, trigger } = setUp()
    expect(screen.queryByRole('menu')).toBeNull()
    await user.click(trigger)
    expect(screen.getByRole('menu', { name: 'Fruit' })).toBeTruthy()
    expect(trigger.getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(item('Apple'))
  })

  it('opens with the down arrow, and goes round with the arrows and to its ends', async () => {
    const { user, trigger } = setUp()
    trigger.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(item('Apple'))
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(item('Blackberry'))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(item('Banana'))
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(item('Blackberry'))
    await user.keyboard('{Home}')
    expect(document.activeElement).toBe(item('Apple'))
  })

  it('goes to an entry by its letters', async () => {
    const { user, trigger } = setUp()
    await user.click(trigger)
    await user.keyboard('b')
    expect(document.activeElement).toBe(item('Banana'))
    await user.keyboard('l')
    expect(document.activeElement).toBe(item('Blackberry'))
  })

  it('runs an entry with Enter, closes, and gives the focus back', async () => {
    const { run, user, trigger } = setUp()
    trigger.focus()
    await user.keyboard('{Enter}{End}{Enter}')
    expect(run.mock.calls).toEqual([['blackberry']])
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(trigger)
  })

  it('does nothing for an entry that is switched off, and stays', async () => {
    const { run, user, trigger } = setUp()
    await user.click(trigger)
    await user.click(item('Banana'))
    expect(run).not.toHaveBeenCalled()
    expect(screen.getByRole('menu')).toBeTruthy()
  })

  it.each(['{Escape}', '{Tab}'])('closes with %s and gives the focus back', async (key) => {
    const { user, trigger } = setUp()
    await user.click(trigger)
    await user.keyboard(key)
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(trigger)
  })

  it('closes on a press outside, and on a second press of its button', async () => {
    const { user, trigger } = setUp()
    await user.click(trigger)
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
    expect(screen.queryByRole('menu')).toBeNull()
    await user.click(trigger)
    await user.click(trigger)
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('begins at the choice that is made', async () => {
    const { user, trigger } = setUp([
      { id: 'a', label: 'Light', checked: false, run: () => undefined },
      { id: 'b', label: 'Dark', checked: true, run: () => undefined },
    ])
    await user.click(trigger)
    const dark = screen.getByRole('menuitemradio', { name: 'Dark' })
    expect(document.activeElement).toBe(dark)
    expect(dark.getAttribute('aria-checked')).toBe('true')
  })
})
