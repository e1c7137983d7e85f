import { expect, it } from 'vitest'
import { apiBaseFrom } from './apiBase'

it.each([
  [
    'what was configured',
    { configured: 'https://api.example/', built: true, origin: 'http://a' },
    'https://api.example',
  ],
  [
    'the origin of Flask for the built app',
    { configured: undefined, built: true, origin: 'http://127.0.0.1:5001' },
    'http://127.0.0.1:5001',
  ],
  [
    'port 5001 in development',
    { configured: undefined, built: false, origin: 'http://localhost:5173' },
    'http://localhost:5001',
  ],
  [
    'port 5001 for a page from a file',
    { configured: undefined, built: true, origin: 'null' },
    'http://localhost:5001',
  ],
])('asks %s', (_, surroundings, base) => {
  expect(apiBaseFrom(surroundings)).toBe(base)
})
