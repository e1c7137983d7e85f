import type { FetcherBegin } from '@/model/lambda/sandboxProtocol'
import { begin } from './begin'
import { startFetcher } from './startFetcher'

begin((given, port) => startFetcher(given as FetcherBegin, port))
