import { preloaded } from '@/components/ui/preloaded'

/** Needed with the first selection: it comes right after the window has been painted. */
export const nodeInspector = preloaded(async () => (await import('./NodeInspector')).NodeInspector)
