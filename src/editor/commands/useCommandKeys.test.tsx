// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Provider } from 'react-redux'
import { afterEach, expect, it } from 'vitest'
import { selectDoc } from '@/store/selectors'
import { makeTestStore } from '@/store/testing'
import { useCommandKeys } from './useCommandKeys'

afterEach(cleanup)

function setup() {
  const root = { id: 'page', type: 'Stack', props: {} }
  const store = makeTestStore({ trees: [{ id: 'tree', name: 'Page', root }] })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <Provider store={store}>{children}</Provider>
  )
  renderHook(() => useCommandKeys(), { wrapper })
  const paste = (text: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true })
    const getData = (type: string) => (type === 'text/plain' ? text : '')
    Object.defineProperty(event, 'clipboardData', { value: { getData } })
    document.body.dispatchEvent(event)
  }
  const notices = () => store.getState().notices.notices.map(({ text }) => text)
  return { store, paste, notices }
}

it('pastes nodes', () => {
  const { store, paste, notices } = setup()
  paste('{"type":"Text"}')
  expect(selectDoc(store.getState(), 'tree')?.nodes.size).toBe(2)
  expect(notices()).toEqual([])
})

it.each(['Hello', '', '[1]'])('says what it cannot paste: %j', (text) => {
  const { paste, notices } = setup()
  paste(text)
  expect(notices()).toEqual([expect.stringMatching(/^The clipboard holds no components/)])
})
