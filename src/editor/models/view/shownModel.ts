import type { Model } from '@/model/data/model'
import type { AppThunk, RootState } from '@/store'
import { setActiveModel } from '@/store/slices/modelsSlice'

const KEY = 'espalier.model'

/** The models by name. */
export function selectModels({ models }: RootState): readonly Model[] {
  let list = sorted.get(models.models)
  if (!list) {
    list = models.models.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    sorted.set(models.models, list)
  }
  return list
}

const sorted = new WeakMap<readonly Model[], readonly Model[]>()

/** A model of the project; `undefined` when there is none of this id. */
export function selectModel({ models }: RootState, id: string): Model | undefined {
  return models.models.find((one) => one.id === id)
}

/** The model on screen: the one that was chosen, here or before the last reload, else the first. */
export function selectShownId(state: RootState): string | null {
  const list = selectModels(state)
  const wanted = state.models.activeModelId ?? remembered()
  return (list.find(({ id }) => id === wanted) ?? list[0])?.id ?? null
}

/** Shows a model; a reload comes back to it. */
export function showModel(id: string): AppThunk<void> {
  return (dispatch) => {
    dispatch(setActiveModel(id))
    try {
      sessionStorage.setItem(KEY, id)
    } catch {
      // Nothing is remembered where storage is blocked.
    }
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}
