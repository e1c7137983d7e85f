import { gzipSync } from 'node:zlib'

/** gzip kB of 1,000 bytes, one stream a file, as a server sends them. */
export function gzipSize(contents) {
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1000
}
