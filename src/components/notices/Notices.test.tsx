// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Provider } from 'react-redux'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { notify, type Notice } from '@/store/slices/noticesSlice'
import { DOWNLOAD_QUARANTINE } from '@/store/quarantine'
import { makeTestStore } from '@/store/testing'
import { keepNoticeAction } from './noticeActions'
import { Notices } from './Notices'

function setUp() {
  const store = makeTestStore()
  render(
    <Provider store={store}>
      <Notices />
    </Provider>,
  )
  const post = (notice: Omit<Notice, 'id'>) => act(() => store.dispatch(notify(notice)))
  return { store, post }
}

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('notices', () => {
  it('are read out: errors at once, the rest in turn', () => {
    const { post } = setUp()
    post({ kind: 'info', text: 'Deleted.' })
    post({ kind: 'error', text: 'Not stored.' })
    expect(screen.getByText('Deleted.').closest('[aria-live]')?.getAttribute('aria-live')).toBe(
      'polite',
    )
    expect(screen.getByText('Not stored.').closest('[aria-live]')?.getAttribute('aria-live')).toBe(
      'assertive',
    )
  })

  it('go by themselves, but errors stay', () => {
    const { post } = setUp()
    post({ kind: 'info', text: 'Deleted.' })
    post({ kind: 'error', text: 'Not stored.' })
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.queryByText('Deleted.')).toBeNull()
    expect(screen.getByText('Not stored.')).toBeTruthy()
  })

  it('stay while the pointer is on them', async () => {
    const { post } = setUp()
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    post({ kind: 'info', text: 'Deleted.' })
    await user.hover(screen.getByText('Deleted.'))
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.getByText('Deleted.')).toBeTruthy()
    await user.unhover(screen.getByText('Deleted.'))
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.queryByText('Deleted.')).toBeNull()
  })

  it('do what their button says, once, and go', async () => {
    const { post } = setUp()
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    const undo = vi.fn<() => void>()
    post({ kind: 'info', text: 'Deleted.', action: { label: 'Undo', id: keepNoticeAction(undo) } })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(undo).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('Deleted.')).toBeNull()
  })

  it('are dismissed by hand without doing anything', async () => {
    const { store, post } = setUp()
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    const undo = vi.fn<() => void>()
    post({ kind: 'error', text: 'Failed.', action: { label: 'Retry', id: keepNoticeAction(undo) } })
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(undo).not.toHaveBeenCalled()
    expect(store.getState().notices.notices).toEqual([])
  })

  it('download the records that lie aside', async () => {
    const { store, post } = setUp()
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    const downloads: string[] = []
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL() {} }),
    )
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      downloads.push(this.download)
    })
    const action = { id: DOWNLOAD_QUARANTINE, label: 'Download' }
    post({ kind: 'error', text: 'One record lies aside.', action })
    await user.click(screen.getByRole('button', { name: 'Download' }))
    await vi.waitFor(() => expect(downloads).toEqual(['espalier-set-aside-default.json']))
    expect(store.getState().notices.notices).toEqual([])
  })
})
