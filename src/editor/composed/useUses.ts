import { useMemo } from 'react'
import { typeOfComponent } from '@/model/component/type'
import { countUses } from '@/model/component/uses'
import { useAppSelector } from '@/store'

/** How often a component is used in the project. */
export function useUses(componentId: string): number {
  const docs = useAppSelector((state) => state.componentTrees.docs)
  return useMemo(() => countUses(docs, typeOfComponent(componentId)), [docs, componentId])
}
