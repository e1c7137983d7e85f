export { PricingPlan, PricingTable } from './PricingTable'
