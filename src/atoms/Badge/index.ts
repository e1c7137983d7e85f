export { Badge } from './Badge'
