import type { ToolOption } from '../../../components/shared/tools';

export const TOOLS: readonly ToolOption[] = [
  { id: 'chatwoot', name: 'Chatwoot', urls: ['https://app.chatwoot.com/*'], how: 'public-sources' },
  { id: 'converse', name: 'Converse.js', urls: [], how: 'live' },
  { id: 'zendesk', name: 'Zendesk', urls: ['https://*.zendesk.com/*'], how: 'public-sources' },
];
