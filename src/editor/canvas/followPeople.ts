import type { HostMessage } from '@/model/canvasProtocol'
import type { TreeId } from '@/model/tree/types'
import type { People } from '@/store/presence/people'

/**
 * Tells a frame who else selected something in a document that it loaded, from now on; answers how to stop. Says
 * nothing while one is alone. With another document the frame forgets them by itself.
 */
export function followPeople(
  people: People,
  treeId: TreeId,
  send: (message: HostMessage) => void,
): () => void {
  let told = 0
  const tell = () => {
    const here = people.all().filter((one) => one.treeId === treeId && one.selection.length > 0)
    if (told + here.length > 0) send({ kind: 'people', people: here })
    told = here.length
  }
  tell()
  return people.watch(tell)
}
