export { Grid } from './Grid'
