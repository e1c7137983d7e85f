export { Stat } from './Stat'
