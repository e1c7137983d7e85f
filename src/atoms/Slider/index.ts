export { Slider } from './Slider'
