import { useMemo, type ReactNode } from 'react'
import { useAppSelector } from '@/store'
import { DefinitionsContext } from './context'
import { allDefinitionsIn, definitionsIn } from './definitions'

/** One subscription for all rows, tiles and fields that look definitions up: one each would cost on every edit. */
export function DefinitionsProvider({ children }: { readonly children: ReactNode }) {
  const all = useAppSelector(allDefinitionsIn)
  const byName = useAppSelector(definitionsIn)
  const value = useMemo(() => ({ all, byName }), [all, byName])
  return <DefinitionsContext value={value}>{children}</DefinitionsContext>
}
