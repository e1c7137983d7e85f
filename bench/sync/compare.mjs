import { at, note, row, section, show } from './report.mjs'

/** Our figures beside the peer's, of one run. */
export function compare(ours, peer) {
  section('Beside PouchDB', ['what', 'Espalier', 'PouchDB', 'PouchDB / Espalier'])
  const line = (what, own, other, unit) => {
    row(what, `${show(own)} ${unit}`, `${show(other)} ${unit}`, show(other / own))
  }
  line('requests of one prop edit at 1,000 nodes', ours.edit.requests, peer.edit.requests, '')
  line('bodies of it, up', ours.edit.up, peer.edit.up, 'B')
  line('bodies of it, down', ours.edit.down, peer.edit.down, 'B')
  line('pushes a second over HTTP, 8 writers, the best of 3', ours.rate, peer.rate, '/s')
  line(
    'from a push to another program that listens, p50',
    at(ours.times, 0.5),
    at(peer.times, 0.5),
    'ms',
  )
  line('the same, p99', at(ours.times, 0.99), at(peer.times, 0.99), 'ms')
  for (const [count, took] of Object.entries(ours.loads)) {
    const name = Number(count).toLocaleString('en')
    line(`all ${name} nodes at once`, took, peer.loads[count], 'ms')
    row(
      `${name} nodes into an empty database`,
      'see Chromium',
      `${show(peer.replicated[count])} ms`,
      '',
    )
  }
  line('memory of the server', ours.memory, peer.memory, 'MB')
  note(
    'PouchDB 9 with express-pouchdb over LevelDB, a document for each node, clients in Node over LevelDB. ' +
      'An edit there is that of a replication that runs, the mean of 30; writes and news are of clients that speak to ' +
      'the server without a replication, which is faster. LevelDB does not wait for the disk; our server does.',
  )
}
