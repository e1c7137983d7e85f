/** Less than a packet travels as it is: there is nothing to gain. */
const LEAST_LENGTH = 1200

/** A text compressed for the way to the server; `undefined` where that gains nothing, or the browser cannot. */
export async function gzipped(text: string): Promise<Blob | undefined> {
  if (text.length < LEAST_LENGTH || !('CompressionStream' in globalThis)) return undefined
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(packed).blob()
}
