import { addPerson, closeHome, initHome, issueLink } from '@qanat/app';
import { emit, text, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: 'init [--name "Harbour CERT"] [--name-ar "…"]',
  options: { name: { type: 'string' }, 'name-ar': { type: 'string' } },
  args: [0, 0],
  run: async (call) => {
    const en = text(call, 'name') ?? 'Qanat node';
    const ar = text(call, 'name-ar');
    const passphrase = process.env['QANAT_PASSPHRASE'];
    const { home, paper } = await initHome(call.home, {
      name: { en, ...(ar !== undefined && { ar }) },
      ...(passphrase !== undefined && { passphrase }),
    });
    try {
      const officer = await addPerson(home, 'officer', 'officer', 'cli');
      const token = await issueLink(home, officer.id, 'cli');
      const nodeId = home.self.keys.nodeId;
      emit(
        call,
        { ok: true, node: nodeId, home: call.home, paper, link: `/#/sign-in?token=${token}` },
        [
          `node   ${nodeId}`,
          `home   ${call.home}`,
          '',
          call.lang === 'ar'
            ? 'اكتب هذين المفتاحين على الورق واحفظهما في مكانين مختلفين؛ بهما تُستعاد العقدة:'
            : 'Write these two keys on paper and keep them in two different places; they recover the node:',
          `root   ${paper.root}`,
          `next   ${paper.next}`,
          '',
          call.lang === 'ar' ? 'ثم: qanat serve' : 'Then: qanat serve',
        ].join('\n'),
      );
      return 0;
    } finally {
      await closeHome(home);
    }
  },
};
