import type { Db } from '@/lib/db'
import type { Transport } from '@/sync/transport'

/** Under this key of the root database lie the deleted projects whose spaces are still to be emptied. */
const FORGOTTEN = 'forgotten'

interface Options {
  readonly db: Db
  readonly remote: (space: string) => Transport
}

/** The spaces of deleted projects, which the server still holds. */
export interface ForgottenSpaces {
  readonly add: (projectId: string) => Promise<void>
  /** Empties them. Rejects when the server does not answer; what is left is left for the next time. */
  readonly empty: () => Promise<void>
}

/** Keeps in mind which projects were deleted until the server knows it as well. */
export function forgottenSpaces({ db, remote }: Options): ForgottenSpaces {
  async function read(): Promise<readonly string[]> {
    return ((await db.root.getMeta(FORGOTTEN)) as readonly string[] | undefined) ?? []
  }

  return {
    add: async (projectId) => db.root.putMeta(FORGOTTEN, [...(await read()), projectId]),
    async empty() {
      for (const id of await read()) {
        await remote(id).clear()
        const left = (await read()).filter((other) => other !== id)
        await db.root.putMeta(FORGOTTEN, left)
      }
    },
  }
}
