import type { BeginMessage } from '@/model/lambda/sandboxProtocol'
import { begin } from './begin'
import { startCage } from './startCage'

begin((given, port) => void startCage(given as BeginMessage, port))
