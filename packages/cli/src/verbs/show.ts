import { aboutReport, formatMessage, type Home, objectOf, showObject } from '@qanat/app';
import { arg, emit, type Invocation, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage: 'show ID',
  options: {},
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const id = arg(call, 0);
      for (const version of await showObject(home, id)) {
        const { seq, modified, supply, addedAt, digest, current, conflict, withdrawn } = version;
        const object = objectOf(version);
        const about = {
          seq,
          modified,
          supply: supply.name,
          terms: supply.terms,
          addedAt,
          digest,
          current,
          conflict,
          withdrawn,
        };
        emit(
          call,
          { ...about, object },
          `${about.supply}  #${seq}  ${addedAt}${current ? '' : '  not current'}${conflict ? '  conflict' : ''}${withdrawn ? `  withdrawn: ${withdrawn}` : ''}\n${JSON.stringify(object, null, 2)}`,
        );
      }
      if (id.startsWith('report--')) await tellRaw(call, home, id);
      return 0;
    }),
};

/** How raw material came, what came out of it, and which reports it may be a copy of. */
async function tellRaw(call: Invocation, home: Home, id: string): Promise<void> {
  const { custody, parts, copies } = await aboutReport(home, id);
  if (custody.length === 0 && copies.length === 0) return;
  const told = copies.map((copy) => ({
    ...copy,
    message: formatMessage(
      `app/${copy.kind}`,
      { id: copy.id, percent: Math.round(copy.score * 100) },
      call.lang,
    ),
  }));
  emit(
    call,
    { custody, parts, copies: told },
    [
      ...custody.map(({ at, actor, route, name }) => `${at}  ${actor}  ${route}  ${name}`),
      ...parts,
      ...told.map(({ message }) => message),
    ].join('\n'),
  );
}
