import {
  type AgreementSignature,
  agreementHash,
  type Header,
  validateAgreement,
  verifyAgreement,
  verifyAgreementSignature,
} from '@qanat/envelope';
import type { Result } from '@qanat/json';
import { agreementRows, insertAgreement, setAgreementState } from '../db/agreements.ts';
import { changeChannel, channelRow } from '../db/channels.ts';
import { newestLog } from '../db/logs.ts';
import { agreementRow, appendSigned, keepSignatures } from './agreement-life.ts';
import type { Arrival } from './arrival.ts';
import { keyStates } from './histories.ts';
import {
  type AgreeMessage,
  type ControlMessage,
  type DeclineMessage,
  type ProposeMessage,
  parseMessage,
  type SignMessage,
} from './message.ts';
import { accept, refuse } from './refusal.ts';
import { DAY, laterOf, nowOf, plus } from './self.ts';
import { activeTerms, termsByHash } from './terms.ts';

/** What the partner's log carries from this message on. */
export interface Agreed {
  readonly agreement?: string;
  readonly suspended?: string | null;
}

/** Takes an agreement message that stands in the partner's log. */
export async function takeAgree(
  arrival: Arrival,
  header: Header,
  document: Uint8Array,
): Promise<Result<Agreed>> {
  const parsed = parseMessage<AgreeMessage>(document, 'agree');
  if (!parsed.ok) return parsed;
  const message = parsed.value;
  switch (message.act) {
    case 'propose':
      return takeProposal(arrival, message);
    case 'sign':
      return takeSigned(arrival, message);
    case 'refuse':
      return takeDecline(arrival, message);
    case 'suspend':
    case 'resume':
    case 'end':
      return takeControl(arrival, header, message);
  }
}

/** Suspend, resume and end count from the moment they are known, whatever is missing before them. */
export async function takeControlEarly(
  arrival: Arrival,
  header: Header,
  document: Uint8Array,
): Promise<boolean> {
  const parsed = parseMessage<AgreeMessage>(document, 'agree');
  if (!parsed.ok) return false;
  const { value } = parsed;
  if (value.act !== 'suspend' && value.act !== 'resume' && value.act !== 'end') return false;
  return (await takeControl(arrival, header, value)).ok;
}

async function takeProposal(arrival: Arrival, message: ProposeMessage): Promise<Result<Agreed>> {
  const { tx, self, channel } = arrival;
  const valid = validateAgreement(message.agreement);
  if (!valid.ok) return refuse('exchange/bad-message');
  const agreement = valid.value;
  const [first, second] = agreement.parties;
  const pair =
    channel.role === 'inviter' ? [self.keys.nodeId, channel.partner] : [channel.partner, self.keys.nodeId];
  if (first !== pair[0] || second !== pair[1]) return refuse('exchange/agreement-other-parties');
  const partner = (await keyStates(tx, self, [channel.partner])).get(channel.partner);
  const [signature] = message.signatures;
  if (partner === undefined || !verifyAgreementSignature(agreement, signature, partner, self.crypto).ok) {
    return refuse('exchange/bad-signature');
  }
  const hash = agreementHash(agreement, self.crypto);
  await insertAgreement(tx, agreementRow(channel.chan, agreement, hash, channel.partner, nowOf(self)));
  await keepSignatures(tx, [signature]);
  return accept({});
}

async function takeSigned(arrival: Arrival, message: SignMessage): Promise<Result<Agreed>> {
  const { tx, self, channel } = arrival;
  const terms = await termsByHash(tx, message.agreement);
  if (terms === undefined || terms.row.chan !== channel.chan) return refuse('exchange/unknown-agreement');
  if (terms.row.state === 'refused') return refuse('exchange/agreement-not-open');
  const states = await keyStates(tx, self, [channel.partner, self.keys.nodeId]);
  const signed = verifyAgreement(
    terms.agreement,
    message.signatures as readonly AgreementSignature[],
    states,
    self.crypto,
  );
  if (!signed.ok) return refuse('exchange/bad-signature');
  await keepSignatures(tx, message.signatures);
  const now = nowOf(self);
  const own = await newestLog(tx, channel.chan, self.keys.nodeId);
  const carried = own?.agreement === terms.hash;
  if (!carried && terms.row.state === 'proposed') await appendSigned(tx, self, channel, terms.hash);
  await setAgreementState(tx, terms.hash, { state: 'active', activeAt: now });
  arrival.report.answer.add(channel.chan);
  return accept({ agreement: terms.hash });
}

async function takeDecline(arrival: Arrival, message: DeclineMessage): Promise<Result<Agreed>> {
  const { tx, self, channel } = arrival;
  const rows = await agreementRows(tx, channel.chan);
  const row = rows.find(({ hash }) => hash === message.agreement);
  if (row === undefined || row.proposer !== self.keys.nodeId) return refuse('exchange/unknown-agreement');
  if (row.state !== 'proposed') return refuse('exchange/agreement-not-open');
  await setAgreementState(tx, row.hash, { state: 'refused', reason: message.reason });
  return accept({});
}

async function takeControl(
  arrival: Arrival,
  header: Header,
  message: ControlMessage,
): Promise<Result<Agreed>> {
  const { tx, channel } = arrival;
  const newer =
    header.gen > channel.controlGen || (header.gen === channel.controlGen && header.seq > channel.controlSeq);
  if (message.act === 'end') {
    if (channel.endsAt === null) {
      const terms = await activeTerms(tx, channel.chan);
      const notice = plus(header.at, (terms?.agreement.notice_days ?? 0) * DAY);
      await changeChannel(tx, channel.chan, {
        endsAt: laterOf(notice, message.at),
        endedBy: channel.partner,
      });
    }
  } else if (newer) {
    await changeChannel(tx, channel.chan, {
      suspendedByThem: message.act === 'suspend' ? message.reason : null,
      controlGen: header.gen,
      controlSeq: header.seq,
    });
  }
  arrival.channel = (await channelRow(tx, channel.chan)) ?? channel;
  return accept(
    message.act === 'end' ? {} : { suspended: message.act === 'suspend' ? message.reason : null },
  );
}
