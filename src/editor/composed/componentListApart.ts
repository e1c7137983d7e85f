import { apart } from '@/components/ui/apart'

/** The composed components of the project; no part of the first load. */
export const ComponentList = apart(async () => (await import('./ComponentList')).ComponentList)
