import { useDispatch, useSelector, useStore } from 'react-redux'
import type { AppStore } from './createStore'
import type { RootState } from './rootState'
import type { AppDispatch } from './thunk'

export { store } from './instance'
export { createAppStore, type AppStore } from './createStore'
export type { RootState } from './rootState'
export type { AppDispatch, AppThunk } from './thunk'

/** `useDispatch` that knows the thunks. */
export const useAppDispatch = useDispatch.withTypes<AppDispatch>()
/** `useSelector` that knows the state. */
export const useAppSelector = useSelector.withTypes<RootState>()
/** `useStore` that knows both. */
export const useAppStore = useStore.withTypes<AppStore>()
