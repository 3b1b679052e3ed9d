import { objectOf, searchObjects, titleOf } from '@qanat/app';
import { arg, emit, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'search QUERY [--limit 50]      words, type:…, value:…, since:…, id:…',
  options: { limit: { type: 'string' } },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const limit = Math.min(Math.max(Number(text(call, 'limit') ?? 50) || 50, 1), 500);
      const page = await searchObjects(home, arg(call, 0), { limit });
      for (const version of page.items) {
        const title = titleOf(objectOf(version));
        const { id, modified, supply, addedAt, revoked } = version;
        emit(
          call,
          { id, title, modified, supply: supply.name, addedAt, revoked },
          `${id}  ${revoked ? '(revoked) ' : ''}${title}`,
        );
      }
      return 0;
    }),
};
