import { checkInvoices } from './checkInvoices'
import { exchangeRates } from './exchangeRates'
import { translateLanding } from './translateLanding'

/** The workflows of the sample project, each with its steps and edges. */
export const sampleWorkflows = [...checkInvoices, ...exchangeRates, ...translateLanding]
