/**
 * A fault that sync protocols have had, to be planted into the sources.
 *
 * @typedef {object} Mutant
 * @property {string} name
 * @property {readonly Plant[]} plants
 *
 * @typedef {object} Plant
 * @property {string} file
 * @property {string} from what stands there, once
 * @property {string} to what stands there instead
 */

/** @type {Plant} */
const LAST_WRITER_WINS = {
  file: 'server/sync_server/merge.py',
  from: '            fits = same(current, base)',
  to: '            fits = True',
}

/** The faults, each of which the fuzz has to notice. @type {readonly Mutant[]} */
export const MUTANTS = [
  {
    name: 'an op takes effect as often as it is sent',
    plants: [
      {
        file: 'server/sync_server/push.py',
        from: '    fresh = [op for op in sent if op.mid > done]',
        to: '    fresh, done = list(sent), (sent[0].mid - 1 if sent else done)',
      },
    ],
  },
  { name: 'the last writer wins, whatever they saw', plants: [LAST_WRITER_WINS] },
  {
    name: 'what waits is rebased onto what arrives',
    plants: [
      {
        file: 'src/lib/idb/receiveAnswer.ts',
        from: '    putStanding(tx, change, standing, { ...after, pending: standing.pending, isPurged: !registers })',
        to: `    const rebased = standing.pending && registers ? { ...standing.pending, set: new Map([...standing.pending.set].map(([p, [, t]]) => [p, [registers.get(p), t] as const])) } : standing.pending
    putStanding(tx, change, standing, { ...after, pending: rebased })`,
      },
    ],
  },
  {
    name: 'moves are not looked at together',
    plants: [
      {
        file: 'server/sync_server/merge.py',
        from: '    batch.take_back_impossible_moves()\n',
        to: '',
      },
    ],
  },
  {
    name: 'parent and order of a node are merged by themselves',
    plants: [
      {
        file: 'server/sync_server/merge.py',
        from: '            if same(current, to):\n                continue\n            fits',
        to: `            if path == POSITION and isinstance(base, list) and isinstance(current, list):
                to = [t if same(c, b) or not same(t, b) else c for t, b, c in zip(to, base, current)]
                base = current
            if same(current, to):
                continue
            fits`,
      },
    ],
  },
  {
    name: 'an edit is folded into what is under way',
    plants: [
      {
        file: 'src/lib/idb/writeRecords.ts',
        from: "import { primaryKeyOf, readRows, writeIn } from './rows'",
        to: "import { primaryKeyOf, readRows, resultOf, writeIn } from './rows'",
      },
      {
        file: 'src/lib/idb/writeRecords.ts',
        from: "(({ collection }) => collection)).add('outbox')",
        to: "(({ collection }) => collection)).add('outbox').add('inflight')",
      },
      {
        file: 'src/lib/idb/writeRecords.ts',
        from: '        if (other) others.push(other)\n',
        to: `        if (other) others.push(other)
        const sent = (await resultOf<any[]>(tx.objectStore('inflight').getAll())).find((op) => op.key === keyOf(change))
        const waits = await resultOf<Pending | undefined>(tx.objectStore('outbox').get(keyOf(change)))
        if (sent && waits) {
          const set = new Map(sent.set)
          for (const [p, [f, t]] of waits.set) set.set(p, [(sent.set.get(p) ?? [f])[0], t])
          tx.objectStore('inflight').put({ ...sent, set })
          tx.objectStore('outbox').delete(sent.key)
        }
`,
      },
    ],
  },
  {
    name: 'an acknowledgement takes edits with it that were made meanwhile',
    plants: [
      {
        file: 'src/lib/idb/receiveAnswer.ts',
        from: '    meta.put(answer.cursor, ',
        to: `    for (const op of underWay) if (op.mid <= answer.mid) tx.objectStore('outbox').delete(op.key)
    meta.put(answer.cursor, `,
      },
    ],
  },
  {
    name: 'an answer is taken whatever it continues',
    plants: [
      {
        file: 'src/lib/idb/receiveAnswer.ts',
        from: '    if (cursorIn(cursor) !== answer.since) return undefined\n',
        to: '',
      },
    ],
  },
  {
    name: 'whoever edits a register sends the whole record, and it stands',
    plants: [
      LAST_WRITER_WINS,
      {
        file: 'src/sync/client/editRecord.ts',
        from: '    .map(([path, [from, to]]) => ({ path, seen: from, to }))\n',
        to: `    .map(([path, [from, to]]) => ({ path, seen: from, to }))
  for (const [path, to] of view) if (!changes.has(path)) edits.push({ path, seen: undefined, to })
`,
      },
    ],
  },
  {
    name: 'whoever edits a record sends the whole space, and it stands',
    plants: [
      LAST_WRITER_WINS,
      {
        file: 'src/lib/idb/freezeBatch.ts',
        from: "writeIn(db, ['inflight', 'outbox', 'meta'], number",
        to: "writeIn(db, ['inflight', 'outbox', 'meta', 'nodes'], number",
      },
      {
        file: 'src/lib/idb/freezeBatch.ts',
        from: "import { resultOf, writeIn } from './rows'",
        to: "import { resultOf, writeIn } from './rows'\nimport { registersOf } from '@/sync/merge/registers'",
      },
      {
        file: 'src/lib/idb/freezeBatch.ts',
        from: '  const ops = freeze(await withParents(outbox, rows), next ?? 1)',
        to: `  const mine = new Map((await withParents(outbox, rows)).map((row) => [row.key, row]))
  for (const node of await resultOf<any[]>(tx.objectStore('nodes').getAll())) {
    const key = \`nodes:\${node.treeId}/\${node.id}\`
    const whole = [...registersOf(node, 'node')].map(([p, v]) => [p, [undefined, v]] as const)
    mine.set(key, { key, ...mine.get(key), set: new Map([...whole, ...(mine.get(key)?.set ?? [])]) })
  }
  const ops = freeze([...mine.values()], next ?? 1)`,
      },
    ],
  },
  {
    name: 'a record is written whole over what arrived meanwhile',
    plants: [
      {
        file: 'src/sync/client/editRecord.ts',
        from: '  const known = seen && record ? registersOf(seen, kind) : before',
        to: '  void seen\n  const known = before',
      },
    ],
  },
  {
    name: 'what was purged is forgotten',
    plants: [
      {
        file: 'server/sync_server/space.py',
        from: '        for key, record in writes.items():\n            registers',
        to: '        self.connection.execute("DELETE FROM records WHERE value IS NULL")\n        for key, record in writes.items():\n            registers',
      },
    ],
  },
  {
    // A gap in the numbers alone hides nothing: the cursor tells of it as well, in the same transaction.
    name: 'a restored server does not see that it lost its past',
    plants: [
      {
        file: 'server/sync_server/push.py',
        from: '    if fresh[0].mid != done + 1:\n        raise Stranger',
        to: '    if fresh[0].mid != done + 1:\n        return Pushed(done, rejected)',
      },
      {
        file: 'server/sync_server/push.py',
        from: '        if op.mid <= done and not _is_known(op, done, recent):\n            raise Stranger',
        to: '        pass',
      },
      {
        file: 'server/sync_server/cursor.py',
        from: '    if row is None or cursor.rev > row[1]:',
        to: '    if row is None:',
      },
      {
        file: 'server/sync_server/cursor.py',
        from: '    if nonce != cursor.nonce:\n        raise Stranger\n',
        to: '',
      },
    ],
  },
  {
    name: 'what a restored server lacks is made again, purged or not',
    plants: [
      { file: 'src/lib/idb/beginAnew.ts', from: "isOffer ? 'o' : 'u'", to: "isOffer ? 'o' : 1" },
    ],
  },
  {
    name: 'who changed nothing does not hear what stands',
    plants: [
      {
        file: 'server/sync_server/page.py',
        from: '    if page.since is None:\n        return page',
        to: '    return page',
      },
    ],
  },
  {
    name: 'a conflict replaces another one of the same author',
    plants: [
      {
        file: 'server/sync_server/conflicts.py',
        from: '    return key if goes_on else',
        to: '    return key if goes_on or True else',
      },
    ],
  },
  {
    name: 'a decision hides a value that its author had not seen',
    plants: [
      {
        file: 'server/sync_server/push.py',
        from: '    return sent.op if same(seen, waiting) else None',
        to: '    return sent.op',
      },
    ],
  },
]

/**
 * A text of a file with the fault in it.
 *
 * @param {string} text
 * @param {Plant} plant
 * @returns {string | undefined} nothing when what the fault takes the place of does not stand there just once
 */
export function plantIn(text, { from, to }) {
  const parts = text.split(from)
  return parts.length === 2 ? parts.join(to) : undefined
}
