import type { ErrorCode } from '@loggia/core'
import type { ActivityMessages } from '../../words/activity-messages.ts'
import type { GatewayMessages } from '../../words/gateway-messages.ts'
import type { LlmMessages } from '../../words/llm-messages.ts'
import { table } from './table.ts'

export const activity: ActivityMessages = {
  activityTable: 'Aktivität',
  activityEmpty: 'Noch keine Aktivität',
  activityEmptyHint: 'Änderungen an Schlüsseln, Mitgliedern und Abrechnung erscheinen hier.',
  activityError: (code) => activityErrors[code] ?? table.error(code),
  needsAttention: 'Erfordert Aufmerksamkeit',
  actorKinds: { system: 'System', machine: 'Automatisch' },
}

const activityErrors: Readonly<Partial<Record<ErrorCode, string>>> = {
  forbidden: 'Sie dürfen diese Aktivität nicht sehen. Wenden Sie sich an einen Inhaber des Kontos.',
  'not-found': 'Die Aktivität ist nicht dort, wo sie sein sollte.',
  unavailable: 'Die Aktivität konnte nicht geladen werden.',
  'bad-answer': 'Der Server hat etwas gesendet, das keine Seite mit Aktivität ist.',
}

export const gateway: GatewayMessages = {
  gatewayTable: 'API-Protokolle',
  gatewayEmpty: 'Noch keine Anfragen',
  gatewayEmptyHint:
    'Sie erscheinen hier wenige Sekunden nach dem ersten Aufruf einer API-Sammlung.',
  collectionTypes: { Recipe: 'Rezept', Proxy: 'Proxy' },
  delayBefore: 'Verzögerung davor',
}

export const llm: LlmMessages = {
  llmTable: 'AI-Gateway-Protokolle',
  llmEmpty: 'Noch keine Anfragen',
  llmEmptyHint:
    'Senden Sie eine aus dem Playground oder mit einem virtuellen Schlüssel. Sie erscheint hier wenige Sekunden später.',
  sources: { playground: 'Playground', virtual_key: 'Virtueller Schlüssel' },
  llmSuccess: 'Erfolg',
  llmError: 'Fehler',
  llmModel: 'Modell',
  promptTokens: 'Eingabe-Tokens',
  completionTokens: 'Ausgabe-Tokens',
}
