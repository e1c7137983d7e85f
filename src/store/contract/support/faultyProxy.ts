import http from 'node:http'
import type { Fault, Seen } from './fault'
import type { FlaskProcess } from './flaskProcess'

const NONE: Fault = { kind: 'none' }

/**
 * Stands between the browser and the server, and misbehaves as told: `POST /__fault` with a `Fault`,
 * `POST /__start` starts a killed server, `GET /__seen` lists and forgets the requests.
 */
export async function startFaultyProxy(flask: FlaskProcess) {
  let fault = NONE
  let passing = 0
  let left = Infinity
  let seen: Seen[] = []
  let hanging: http.ServerResponse[] = []

  const server = http.createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined)
    })
  })

  async function handle(request: http.IncomingMessage, response: http.ServerResponse) {
    const body = await read(request)
    const { method = 'GET', url = '/' } = request
    if (url.startsWith('/__')) return control(request, response, body)
    if (method !== 'OPTIONS') seen.push({ method, path: url, bytes: body.length })
    const hit = method !== 'OPTIONS' && left > 0 && url.includes(fault.only ?? '')
    const { kind } = hit && passing-- <= 0 ? fault : NONE
    if (kind !== 'none') left -= 1
    if (kind === 'hang') return void hanging.push(response)
    if (kind === 'kill') {
      await flask.kill()
      return void response.destroy()
    }
    if (kind === 'answer') {
      const { status = 200, type = 'text/html', body: text = '' } = fault
      return void response.writeHead(status, cors(request, type)).end(text)
    }
    forward(request, body, (answer) => {
      if (kind === 'lose-answer') {
        // It begins and breaks off: Chromium sends a request again whose answer never began.
        answer.resume()
        response.writeHead(200, { ...cors(request, 'application/json'), 'Content-Length': 1000 })
        return void response.write('{', () => response.destroy())
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    }).on('error', () => response.destroy())
  }

  function forward(
    request: http.IncomingMessage,
    body: Buffer,
    answered: (answer: http.IncomingMessage) => void,
  ): http.ClientRequest {
    const { method, url, headers } = request
    const host = `127.0.0.1:${flask.port}`
    const options = { host: '127.0.0.1', port: flask.port, method, path: url }
    return http
      .request({ ...options, headers: { ...headers, host }, agent: false }, answered)
      .end(body)
  }

  async function control(
    request: http.IncomingMessage,
    response: http.ServerResponse,
    body: Buffer,
  ): Promise<void> {
    let answer: unknown = {}
    if (request.method === 'POST' && request.url === '/__fault') {
      fault = JSON.parse(body.toString()) as Fault
      for (const held of hanging) held.destroy()
      hanging = []
      left = fault.times ?? Infinity
      passing = fault.after ?? 0
    }
    if (request.method === 'POST' && request.url === '/__start') await flask.start()
    if (request.method === 'GET' && request.url === '/__seen') {
      answer = seen
      seen = []
    }
    response.writeHead(200, cors(request, 'application/json')).end(JSON.stringify(answer))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function cors(request: http.IncomingMessage, type: string): http.OutgoingHttpHeaders {
  return {
    'Content-Type': type,
    'Access-Control-Allow-Origin': request.headers.origin ?? '*',
    'Access-Control-Allow-Headers': 'Content-Type',
  }
}

async function read(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
