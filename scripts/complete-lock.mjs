// Completes package-lock.json with the optional platform packages that a registry did not serve when the lock was written,
// so that `npm ci` accepts the lock and it also installs on other platforms. usage: node complete-lock.mjs [package-lock.json]
import { readFileSync, writeFileSync } from 'node:fs'
const file = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
const P = lock.packages
let n = 0
const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const CPU = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'ppc64le',
  'riscv64',
  's390x',
  'loong64',
  'loongarch64',
  'mips64el',
  'wasm32',
]
const up = (d) => {
  const i = d.lastIndexOf('/node_modules/')
  return i < 0 ? '' : d.slice(0, i)
}
const at = (d, name) => (d ? d + '/' : '') + 'node_modules/' + name
const resolved = (from, name) => {
  for (let d = from; ; d = up(d)) {
    if (P[at(d, name)]) return P[at(d, name)]
    if (!d) return
  }
}
for (const [path, pkg] of Object.entries({ ...P }))
  for (const [name, range] of Object.entries(pkg.optionalDependencies ?? {})) {
    const exact = /^\d+\.\d+\.\d+[^ |]*$/.test(range),
      version = range.replace(/^npm:.*@/, '').replace(/^[\^~]/, '')
    const r = resolved(path, name)
    if (r && (!exact || r.version === version)) continue
    if (!/^\d+\.\d+\.\d+/.test(version)) {
      console.warn('skip', name, range)
      continue
    }
    let dir = up(path)
    if (P[at(dir, name)]) dir = path
    const parts = name.split('/').pop().split('-'),
      e = { version },
      cpu = parts.find((p) => CPU.includes(p)),
      os = parts.find((p) => OS.includes(p))
    if (!cpu && !os) {
      console.warn('skip', name, range)
      continue
    }
    if (cpu) e.cpu = [cpu]
    if (pkg.dev) e.dev = true
    if (os === 'linux' && /musl/.test(name)) e.libc = ['musl']
    else if (os === 'linux' && /gnu/.test(name)) e.libc = ['glibc']
    e.optional = true
    if (os) e.os = [os]
    P[at(dir, name)] = e
    n++
  }
lock.packages = Object.fromEntries(
  Object.entries(P).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
)
writeFileSync(file, JSON.stringify(lock, null, 2) + '\n')
console.log('added', n)
