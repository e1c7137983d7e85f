import { expect, it } from 'vitest'
import type { FrameMessage } from '@/model/canvasProtocol'
import { runtimeErrorsOf } from '@/store/components/runtimeErrors'
import { saveComponent } from '@/store/slices/componentsSlice'
import { makeTestStore } from '@/store/testing'
import { hearCodeApart } from './hearCodeApart'

const error = (message: string): FrameMessage => ({
  kind: 'codeError',
  type: 'component:price',
  nodeId: null,
  message,
  line: 3,
})

async function storeWithPrice() {
  const store = makeTestStore({ trees: [] })
  await store.dispatch(
    saveComponent({ id: 'price', name: 'Price', type: 'atom', code: 'export {}' }),
  )
  return store
}

const said = (store: ReturnType<typeof makeTestStore>) =>
  store.getState().notices.notices.map(({ text }) => text)

it('errors that a frame tells before its listener is loaded are heard in their order', async () => {
  const store = await storeWithPrice()
  await Promise.all([
    store.dispatch(hearCodeApart(store, error('one'))),
    store.dispatch(hearCodeApart(store, error('two'))),
  ])
  // The first one is the cause, and is the one that is told.
  expect(said(store)).toEqual(['Price: one (line 3)'])
  expect(runtimeErrorsOf(store).of('price')).toMatchObject({ message: 'one' })
})

it('an error is told also where the listener does not come', async () => {
  const store = await storeWithPrice()
  const fail = () => Promise.reject(new Error('offline'))
  await store.dispatch(hearCodeApart(store, error('one'), fail))
  expect(said(store)).toEqual(['one'])
})

it('nothing is loaded for what is not about code', async () => {
  const store = makeTestStore({ trees: [] })
  const load = () => {
    throw new Error('loaded')
  }
  await store.dispatch(hearCodeApart(store, { kind: 'height', height: 4 }, load))
  expect(said(store)).toEqual([])
})
