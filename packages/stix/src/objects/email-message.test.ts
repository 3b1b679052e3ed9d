import { describe } from 'vitest';
import {
  admits,
  builds,
  hashedId,
  identifies,
  idOf,
  keepsId,
  refers,
  refuses,
  requires,
  roundTrips,
} from '../../test/type-under-test.ts';
import type { StixObject } from '../types.ts';

const from = idOf('email-addr');
const multipart: StixObject = {
  type: 'email-message',
  spec_version: '2.1',
  id: hashedId('email-message', `{"from_ref":"${from}","subject":"Check this picture of a cat!"}`),
  is_multipart: true,
  content_type: 'multipart/mixed',
  date: '2026-06-19T14:20:40.000Z',
  from_ref: from,
  sender_ref: from,
  to_refs: [from],
  cc_refs: [from],
  bcc_refs: [from],
  message_id: '<CAFyCDM@mail.example.com>',
  subject: 'Check this picture of a cat!',
  received_lines: ['from a.example by b.example'],
  additional_header_fields: { 'Content-Disposition': 'inline', 'X-Mailer': ['Mutt/1.5.23', 'other'] },
  body_multipart: [
    { content_type: 'text/plain; charset=utf-8', content_disposition: 'inline', body: 'Cats are funny!' },
    {
      content_type: 'image/png',
      content_disposition: 'attachment; filename="t.png"',
      body_raw_ref: idOf('artifact'),
    },
  ],
  raw_email_ref: idOf('artifact'),
};
const simple: StixObject = {
  type: 'email-message',
  id: hashedId('email-message', `{"body":"b","from_ref":"${from}","subject":"s"}`),
  is_multipart: false,
  from_ref: from,
  subject: 's',
  body: 'b',
};

describe('email-message, STIX 2.1 §6.6', () => {
  roundTrips(multipart);
  requires(multipart, '6.6', 'is_multipart');
  const address = ['email-addr'];
  refers({ ...multipart, id: idOf('email-message') }, '6.6', {
    from_ref: address,
    sender_ref: address,
    to_refs: address,
    cc_refs: address,
    bcc_refs: address,
    raw_email_ref: ['artifact'],
  });

  admits(simple, {
    'a body of one part': {},
    'a message with neither body': {
      body: undefined,
      id: hashedId('email-message', `{"from_ref":"${from}","subject":"s"}`),
    },
    'the same header field more than once': { additional_header_fields: { 'Reply-To': ['a', 'b'] } },
  });

  refuses(simple, {
    'parts in a message of one part': [
      { body_multipart: [{ body: 'x' }] },
      'stix/body-multipart',
      '$.body_multipart',
      '6.6',
    ],
    'multipart as text': [{ is_multipart: 'false' }, 'stix/wrong-type', '$.is_multipart', '6.6'],
    'a date of e-mail': [{ date: 'Fri, 19 Jun 2026 14:20:40 +0000' }, 'stix/timestamp', '$.date', '2.16'],
    'a reference that is an address': [
      { to_refs: ['a@b.example'] },
      'stix/identifier',
      '$.to_refs[0]',
      '2.9',
    ],
    'header fields without any': [
      { additional_header_fields: {} },
      'stix/empty-dictionary',
      '$.additional_header_fields',
      '2.3',
    ],
    'no received line in a list of them': [
      { received_lines: [] },
      'stix/empty-list',
      '$.received_lines',
      '2.12',
    ],
  });

  refuses(multipart, {
    'one body in a message of many': [
      {
        body: 'b',
        id: hashedId(
          'email-message',
          `{"body":"b","from_ref":"${from}","subject":"Check this picture of a cat!"}`,
        ),
      },
      'stix/body-multipart',
      '$.body',
      '6.6',
    ],
    'a part with neither body nor reference': [
      { body_multipart: [{ content_type: 'text/plain' }] },
      'stix/any-of',
      '$.body_multipart[0]',
      '6.6.2',
    ],
    'a part that refers to what is neither artifact nor file': [
      { body_multipart: [{ body_raw_ref: idOf('url') }] },
      'stix/reference-type',
      '$.body_multipart[0].body_raw_ref',
      '6.6.2',
    ],
  });

  identifies('email-message', {
    'sender, subject and body': [
      { is_multipart: false, body: 'b', subject: 's', from_ref: from },
      `{"body":"b","from_ref":"${from}","subject":"s"}`,
    ],
    'a subject alone': [{ is_multipart: false, subject: 's' }, '{"subject":"s"}'],
    'a body of several lines': [{ is_multipart: false, body: 'a\nb\t' }, '{"body":"a\\nb\\t"}'],
    'nothing, where the message has none of the three': [{ is_multipart: true }, undefined],
  });

  const {
    is_multipart: _,
    type: _t,
    id: _i,
    spec_version: _v,
    from_ref: _f,
    subject: _s,
    ...others
  } = multipart;
  keepsId(simple, others);

  builds('email-message', { is_multipart: false, subject: 's' });
});
