export { Textarea } from './Textarea'
