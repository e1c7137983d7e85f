export { Divider } from './Divider'
