import type { Session } from '@qanat/api';
import {
  doctor,
  formatIssue,
  type Home,
  inbox,
  type Lang,
  type Person,
  Refusal,
  signIn,
  signOut,
  statusCounts,
} from '@qanat/app';
import type { Handlers } from '../operations.ts';
import { cookie, SESSION_COOKIE, sessionCookie } from '../principal.ts';
import { refuse } from '../problem.ts';
import { VERSION } from '../version.ts';

type SessionHandlers = Pick<Handlers, 'health' | 'signIn' | 'session' | 'signOut' | 'status'>;

/** Who is signed in, and how the node is. `practice`: the node runs beside a practice partner. */
export function sessionHandlers(options: {
  startedAt: string;
  secure: boolean;
  practice: boolean;
}): SessionHandlers {
  const describe = (home: Home, person: Person): Session => ({
    person: { id: person.id, name: person.name },
    role: person.role,
    node: { id: home.self.keys.nodeId, name: { ...home.settings.name } },
    ceiling: 'red',
    practice: options.practice,
  });
  return {
    health: async () => ({ ok: true, version: VERSION }),
    signIn: async ({ home, body, reply }) => {
      const opened = await signIn(home, body.token);
      if (!opened) throw new Refusal(refuse('server/bad-link'));
      reply.header('set-cookie', sessionCookie(opened.session, options.secure));
      return describe(home, opened.person);
    },
    session: async ({ home, person }) => describe(home, person),
    signOut: async ({ home, request, reply }) => {
      const session = cookie(request, SESSION_COOKIE);
      if (session !== undefined) await signOut(home, session);
      reply.header('set-cookie', sessionCookie(null, options.secure));
      return undefined;
    },
    status: async ({ home, lang }) => {
      const open = (await inbox(home)).filter(({ state }) => state === 'open').length;
      const { objects, reports, channels, hits, holds, asks } = await statusCounts(home);
      return {
        version: VERSION,
        startedAt: options.startedAt,
        waiting: { inbox: open, hits, holds, asks },
        totals: { objects, reports, channels },
        checks: await checks(home, lang),
      };
    },
  };
}

/** The doctor tells only what somebody should look at: a warning stops nothing, but is not in order either. */
async function checks(home: Home, lang: Lang): Promise<{ code: string; text: string; ok: boolean }[]> {
  const issues = await doctor(home);
  return issues.map((issue) => ({ code: issue.code, text: formatIssue(issue, lang), ok: false }));
}
