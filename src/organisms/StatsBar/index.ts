export { StatsBar } from './StatsBar'
