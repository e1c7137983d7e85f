export { Input } from './Input'
