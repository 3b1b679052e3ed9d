import { parentPort, workerData } from 'node:worker_threads';
import { type ParsedMail, parseMail } from './parse-mail.ts';

export interface MailMessage {
  readonly mail: ParsedMail | undefined;
}

const { bytes } = workerData as { bytes: Uint8Array }; // set by whoever starts this thread
const mail = await parseMail(bytes);
parentPort?.postMessage({ mail } satisfies MailMessage);
