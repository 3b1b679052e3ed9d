import { channelMessages } from '../channel/messages/index.ts';
import { decideMessages } from '../decide/messages/index.ts';
import { keyMessages } from '../keys/messages/index.ts';
import { transportMessages } from '../transport/messages/index.ts';

type Texts = Record<string, string>;

/** Texts of every code of this room, gathered from its folders; `{name}` stands for the parameter of that name. */
export const messages: { en: Texts; ar: Texts } = gather([
  channelMessages,
  decideMessages,
  keyMessages,
  transportMessages,
]);

function gather(folders: readonly { en: Texts; ar: Texts }[]): { en: Texts; ar: Texts } {
  return {
    en: Object.assign({}, ...folders.map(({ en }) => en)),
    ar: Object.assign({}, ...folders.map(({ ar }) => ar)),
  };
}
