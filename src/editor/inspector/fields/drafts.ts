/**
 * Texts that do not fit their fields, kept until somebody mends or drops them: also when the selection
 * goes elsewhere and comes back, and when the inspector is closed in between.
 */
export type Drafts = Map<string, string>

const byOwner = new WeakMap<object, Drafts>()

/** The drafts of a store. They live as long as the store does, and in no state: only fields read them. */
export function draftsOf(owner: object): Drafts {
  let drafts = byOwner.get(owner)
  if (!drafts) byOwner.set(owner, (drafts = new Map()))
  return drafts
}
