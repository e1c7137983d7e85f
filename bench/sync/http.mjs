import http from 'node:http'

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

/**
 * Sends JSON.
 *
 * @returns {Promise<{ json: any, text: Buffer, sent: number, received: number }>} `sent` and `received`: bytes of
 *   the bodies. Rejects for an answer of 400 or more.
 */
export function ask(method, url, body) {
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const headers = text === undefined ? {} : { 'Content-Type': 'application/json' }
    const request = http.request(url, { method, agent, headers }, (answer) => {
      const parts = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () => {
        const got = Buffer.concat(parts)
        if ((answer.statusCode ?? 500) >= 400) {
          reject(new Error(`${answer.statusCode}: ${got.toString()}`))
          return
        }
        const isJson = answer.headers['content-type'] === 'application/json'
        const json = isJson ? JSON.parse(got) : undefined
        resolve({ json, text: got, sent: Buffer.byteLength(text ?? ''), received: got.length })
      })
    })
    request.on('error', reject)
    request.end(text)
  })
}
