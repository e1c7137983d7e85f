import { afterAll, inject, vi } from 'vitest'
import { emptyBrowser, heal } from './world'

// Before any module of the app is used: it reads the address with each request.
vi.stubEnv('VITE_FLASK_API_URL', inject('flaskUrl'))
await emptyBrowser()
await heal()

afterAll(async () => {
  await heal()
})
