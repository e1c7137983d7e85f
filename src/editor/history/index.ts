export { HistoryControls } from './HistoryControls'
