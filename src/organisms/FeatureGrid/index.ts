export { Feature, FeatureGrid } from './FeatureGrid'
