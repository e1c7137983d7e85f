import type { HostMessage, MainRecords } from '@/model/canvasProtocol'
import { createRecordStore, type RecordStore } from '@/renderer'

type MainMessage = Extract<HostMessage, { kind: 'mains' | 'main' | 'mainGone' | 'patchMain' }>

/** The records of the components that are made of nodes, by type; another map when one comes or goes. */
export type Mains = ReadonlyMap<string, RecordStore>

/** Takes in what the host says of mains. The same map comes back when only records of one changed. */
export function withMain(mains: Mains, message: MainMessage): Mains {
  switch (message.kind) {
    case 'mains': {
      // The host wrote the text a moment ago from its own records.
      const all = JSON.parse(message.mains) as MainRecords[]
      if (all.length === 0 && mains.size === 0) return mains
      return new Map(all.map((main) => [main.type, storeOf(main)]))
    }
    case 'main': {
      const main = JSON.parse(message.main) as MainRecords
      return new Map(mains).set(main.type, storeOf(main))
    }
    case 'mainGone': {
      const next = new Map(mains)
      return next.delete(message.type) ? next : mains
    }
    case 'patchMain':
      mains.get(message.type)?.apply(message.changes)
      return mains
  }
}

function storeOf({ rootId, records }: MainRecords): RecordStore {
  return createRecordStore(rootId, records)
}
