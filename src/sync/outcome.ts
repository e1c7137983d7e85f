/** What there is to tell of a synchronisation: it began, all of it is done, or the server did not take part. */
export type SyncOutcome =
  | { readonly kind: 'started' }
  /** `at`: in milliseconds since 1970. `sent`: what waited here went out too; a mere pull says nothing of that. */
  | { readonly kind: 'finished'; readonly at: number; readonly sent: boolean }
  | {
      readonly kind: 'failed'
      /** A sentence. */
      readonly message: string
      /** Whether the server answered at all. */
      readonly connected: boolean
      readonly needsToken: boolean
    }
