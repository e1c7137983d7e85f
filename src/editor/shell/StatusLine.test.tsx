// @vitest-environment jsdom
import type { UnknownAction } from '@reduxjs/toolkit'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { Provider } from 'react-redux'
import { afterEach, expect, it } from 'vitest'
import { selectNodes } from '@/store/editing'
import { setAutoSync } from '@/store/slices/settingsSlice'
import {
  conflictsRead,
  localWriteFailed,
  localWriteFinished,
  localWriteNeeded,
  outcomeTold,
  unsentCounted,
} from '@/store/slices/syncStatus'
import { makeTestStore } from '@/store/testing'
import { StatusLine } from './StatusLine'

afterEach(cleanup)

function setUp() {
  const store = makeTestStore({
    trees: [
      {
        id: 'page',
        name: 'Page',
        root: {
          id: 'root',
          type: 'Box',
          children: [
            { id: 'hero', type: 'Section', name: 'Hero', children: [{ id: 'text', type: 'Text' }] },
          ],
        },
      },
    ],
  })
  render(
    <Provider store={store}>
      <StatusLine />
    </Provider>,
  )
  const dispatch = (action: UnknownAction) => void act(() => store.dispatch(action))
  const status = screen.getByRole('status')
  return { store, dispatch, status }
}

it('says where the work is', async () => {
  const { dispatch, status } = setUp()
  dispatch(localWriteNeeded())
  await waitFor(() => expect(status.textContent).toEqual('Saving…'))
  dispatch(localWriteFinished())
  // What was written has not been sent: nobody claims that it was until it is counted.
  await waitFor(() => expect(status.textContent).toEqual('Saved here · 1 change not sent yet'))
  dispatch(unsentCounted(0))
  await waitFor(() => expect(status.textContent).toEqual('Saved here'))
  dispatch(setAutoSync(true))
  // Settings are saved like everything else, and counted with what waits.
  await waitFor(() =>
    expect(status.textContent).toEqual(expect.stringMatching(/^Saved here · [2-9] changes/)),
  )
  dispatch(unsentCounted(0))
  dispatch(outcomeTold({ kind: 'finished', at: 1, sent: true }))
  await waitFor(() => expect(status.textContent).toEqual('Synced'))
})

it('says how much waits while the server is out of reach', async () => {
  const { dispatch, status } = setUp()
  dispatch(setAutoSync(true))
  // Settings are saved like everything else.
  dispatch(localWriteFinished())
  dispatch(unsentCounted(3))
  dispatch(
    outcomeTold({ kind: 'failed', message: 'No answer.', connected: false, needsToken: false }),
  )
  await waitFor(() =>
    expect(status.textContent).toEqual('Offline · saved here · 3 changes not sent yet'),
  )
})

it('says what waits for a decision, offline too', async () => {
  const { dispatch, status } = setUp()
  const conflict = { id: 'c', key: 'files:a', path: 'name', kind: 'stale', by: 'ana', isMine: true }
  const values = { base: 'a', kept: 'b', lost: 'c', at: 1 }
  dispatch(localWriteFinished())
  dispatch(conflictsRead([{ ...conflict, ...values }]))
  const ofBoth = /^Saved here · .* · 1 conflict to decide$/
  await waitFor(() => expect(status.textContent).toEqual(expect.stringMatching(ofBoth)))
  dispatch(
    outcomeTold({ kind: 'failed', message: 'No answer.', connected: false, needsToken: false }),
  )
  const ofAll = /^Offline · saved here · .* · 1 conflict to decide$/
  await waitFor(() => expect(status.textContent).toEqual(expect.stringMatching(ofAll)))
  // What a button holds is not announced: the live region is around it.
  expect(within(status).getByRole('button')).toBeTruthy()
})

it('says nothing of an edit that is on disk soon, but is busy meanwhile', async () => {
  const { dispatch, status } = setUp()
  dispatch(localWriteFinished())
  await waitFor(() => expect(status.textContent).toEqual('Saved here · 1 change not sent yet'))
  const texts: string[] = []
  const observer = new MutationObserver(() => texts.push(status.textContent ?? ''))
  observer.observe(status, { subtree: true, characterData: true, childList: true })
  expect(status.getAttribute('aria-busy')).toBe('false')
  dispatch(localWriteNeeded())
  expect(status.getAttribute('aria-busy')).toBe('true')
  dispatch(localWriteFinished())
  expect(status.getAttribute('aria-busy')).toBe('false')
  await new Promise((later) => setTimeout(later, 100))
  expect(texts).toEqual([])
})

it('says what this browser refused', () => {
  const { dispatch, status } = setUp()
  dispatch(localWriteFailed('The disk is full. Free some space, then edit again.'))
  expect(status.textContent).toBe('The disk is full. Free some space, then edit again.')
})

it('shows the way to the selected node, and each step selects', () => {
  const { store, dispatch } = setUp()
  expect(screen.getByText('Nothing selected')).toBeTruthy()
  dispatch(selectNodes({ treeId: 'page', ids: ['text'] }))
  const way = within(screen.getByRole('navigation', { name: 'Selection' }))
  const steps = way.getAllByRole('button').map(({ textContent }) => textContent)
  expect(steps).toEqual(['Box', 'Hero', 'Text'])
  act(() => screen.getByRole('button', { name: 'Hero' }).click())
  expect(store.getState().selection.byTree['page']).toEqual(['hero'])
  dispatch(selectNodes({ treeId: 'page', ids: ['hero', 'text'] }))
  expect(screen.getByText('2 components selected')).toBeTruthy()
})
