import type { Declared } from '../declare/static.ts';

/** STIX 2.1 §6.6. An instance of an e-mail message. */
export const emailMessage = {
  type: 'email-message',
  class: 'sco',
  section: '6.6',
  properties: {
    is_multipart: 'boolean required',
    date: 'timestamp',
    content_type: 'string',
    from_ref: 'identifier to email-addr',
    sender_ref: 'identifier to email-addr',
    to_refs: 'list of identifier to email-addr',
    cc_refs: 'list of identifier to email-addr',
    bcc_refs: 'list of identifier to email-addr',
    message_id: 'string',
    subject: 'string',
    received_lines: 'list of string',
    additional_header_fields: 'dictionary of texts',
    body: 'string',
    body_multipart: 'list of object email-mime-part',
    raw_email_ref: 'identifier to artifact',
  },
  idFrom: ['from_ref', 'subject', 'body'],
} as const;

export type EmailMessage = Declared<typeof emailMessage>;
