import { cnGovDisclosureSeriesFile } from '../builtin/cn-gov-disclosure-series.js'
import { compileSeries, type SeriesDefinition } from './definition.js'

/** The yearly reports on government information disclosure of China, over all built-in editions. */
export const cnGovDisclosureSeries: SeriesDefinition = compileSeries(cnGovDisclosureSeriesFile)
