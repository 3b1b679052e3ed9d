import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

export {
  type Client,
  type ClientOptions,
  createClient,
  formatPath,
  formatQuery,
  type Input,
  type Output,
} from './client.ts';
export { ApiError, CLIENT_CODES, type ClientCode, isProblem } from './errors.ts';
export { type Operation, type Operations, operations } from './operations.ts';
export { API_PREFIX, BUNDLE_TYPE, type OperationName, type Route, routes } from './routes.ts';
export type * from './schemas/channel.ts';
export type * from './schemas/inbox.ts';
export type * from './schemas/object.ts';
export type * from './schemas/proposition.ts';
export type * from './schemas/question.ts';
export type * from './schemas/release.ts';
export type * from './schemas/report.ts';
export {
  ChangeEvent,
  type Health,
  type Session,
  type SignIn,
  type Status,
  Topic,
} from './schemas/session.ts';
export type * from './schemas/views.ts';
export type {
  Coded,
  Dir,
  Grade,
  ImportOptions,
  ImportResult,
  Issue,
  Lang,
  Origins,
  Party,
  Role,
  Sentence,
  SourceLetter,
  Supply,
  Tlp,
  ValueKind,
} from './schemas/vocabulary.ts';
export { Problem } from './schemas/vocabulary.ts';
export type * from './schemas/watch.ts';

export const messages: { readonly en: Record<string, string>; readonly ar: Record<string, string> } = {
  en,
  ar,
};
