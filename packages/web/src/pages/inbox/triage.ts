export type TriageAction = 'accept' | 'reject' | 'snooze' | 'reopen';

export const INBOX_KEYS = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyA: 'accept',
  KeyR: 'reject',
  KeyS: 'snooze',
  KeyU: 'undo',
  KeyO: 'open',
} as const;
