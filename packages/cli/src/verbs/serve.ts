import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  addPerson,
  closeHome,
  type Home,
  initHome,
  issueLink,
  openDoor,
  openHome,
  openPractice,
  type Practice,
  startBackground,
  takeServeLock,
} from '@qanat/app';
import { type Started, startServer } from '@qanat/server';
import { emit, given, type Invocation, text, type Verb } from '../verb.ts';

const SAMPLES = fileURLToPath(new URL('../../../testbed/data', import.meta.url));
const PRACTICE_MS = 2_000;

export const verb: Verb = {
  usage: 'serve [--port 7480] [--host 127.0.0.1] [--practice]      pages on port, partner door on port + 1',
  options: { port: { type: 'string' }, host: { type: 'string' }, practice: { type: 'boolean' } },
  args: [0, 0],
  run: async (call) => {
    const port = Number(text(call, 'port') ?? 7480);
    const host = text(call, 'host') ?? '127.0.0.1';
    const home = await openOrMake(call);
    let unlock: (() => void) | undefined;
    try {
      unlock = takeServeLock(call.home);
      const running = await start(call, home, { host, port, practice: given(call, 'practice') });
      await signalled();
      await running.stop();
      return 0;
    } finally {
      unlock?.();
      await closeHome(home);
    }
  },
};

/** A first start makes the node: nobody should have to know a second command for it. */
async function openOrMake(call: Invocation): Promise<Home> {
  const passphrase = process.env['QANAT_PASSPHRASE'];
  const secret = passphrase === undefined ? {} : { passphrase };
  if (existsSync(join(call.home, 'qanat.sqlite'))) return openHome(call.home, secret);
  progress(call, 'making');
  const { home, paper } = await initHome(call.home, { name: { en: 'My node', ar: 'عقدتي' }, ...secret });
  await addPerson(home, 'officer', 'officer', 'cli');
  emit(
    call,
    { made: call.home, node: home.self.keys.nodeId, paper },
    SAY[call.lang].paper(paper.root, paper.next),
  );
  return home;
}

interface Running {
  readonly stop: () => Promise<void>;
}

interface RunningPractice extends Running {
  readonly url: string;
  readonly link: string;
}

async function start(
  call: Invocation,
  home: Home,
  { host, port, practice }: { host: string; port: number; practice: boolean },
): Promise<Running> {
  const failures = new Set<string>();
  const failed = (chan: string, code: string): void => {
    if (failures.has(`${chan} ${code}`)) return;
    failures.add(`${chan} ${code}`);
    call.err(`${chan} ${code}`);
  };
  const server = await startServer({
    home,
    host,
    port,
    practice,
    door: `${host}:${port + 1}`,
    fault: (error) => failed('server', String(error)),
  });
  const door = await openDoor(home, {
    host,
    port: port + 1,
    fault: (error) => failed('door', String(error)),
  });
  const stopJobs = startBackground(home, { changed: server.announceAll, failed });
  const partner = practice ? await startPractice(call, home, { door, port: port + 2, failed }) : undefined;
  const link = `${server.url}/#/sign-in?token=${await issueLink(home, 'officer', 'cli')}`;
  emit(
    call,
    { ok: true, url: server.url, door: `${door.host}:${door.port}`, link },
    SAY[call.lang].ready(server.url, link),
  );
  if (partner)
    emit(call, { practice: partner.url, link: partner.link }, SAY[call.lang].partner(partner.link));
  return {
    stop: async () => {
      await stopJobs();
      await partner?.stop();
      await door.close();
      await server.close();
    },
  };
}

async function startPractice(
  call: Invocation,
  home: Home,
  options: {
    door: Awaited<ReturnType<typeof openDoor>>;
    port: number;
    failed: (chan: string, code: string) => void;
  },
): Promise<RunningPractice> {
  const practice: Practice = await openPractice(home, {
    ourDoor: options.door,
    doorPort: options.port + 1,
    samples: SAMPLES,
    say: (step) => progress(call, step),
  });
  const server: Started = await startServer({
    home: practice.home,
    host: '127.0.0.1',
    port: options.port,
    practice: true,
  });
  const link = `${server.url}/#/sign-in?token=${await issueLink(practice.home, 'officer', 'cli')}`;
  let round: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    round = practice
      .act()
      .catch((error: unknown) => options.failed('practice', String(error)))
      .finally(() => {
        busy = false;
        server.announceAll();
      });
  }, PRACTICE_MS);
  return {
    url: server.url,
    link,
    stop: async () => {
      clearInterval(timer);
      await round;
      await server.close();
      await practice.close();
    },
  };
}

function progress(call: Invocation, step: keyof (typeof SAY)['en']['steps']): void {
  if (!call.json) call.err(SAY[call.lang].steps[step]);
}

/** Ctrl-C, or a polite end from outside. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

const SAY = {
  en: {
    steps: {
      making: 'Making the node …',
      partner: 'Making the practice partner …',
      material: 'Reading the practice material …',
      joined: 'The practice partner has joined.',
    },
    paper: (root: string, next: string) =>
      `Write these two keys on paper and keep them apart; they recover the node:\n  root  ${root}\n  next  ${next}`,
    ready: (url: string, link: string) =>
      `\nQanat is at ${url}\nSign in (good once, for fifteen minutes):\n  ${link}\n`,
    partner: (link: string) => `The practice partner has pages of its own:\n  ${link}\nStop with Ctrl-C.`,
  },
  ar: {
    steps: {
      making: 'يجري إنشاء العقدة …',
      partner: 'يجري إنشاء شريك التدريب …',
      material: 'تُقرأ مواد التدريب …',
      joined: 'انضمّ شريك التدريب.',
    },
    paper: (root: string, next: string) =>
      `اكتب هذين المفتاحين على الورق واحفظهما في مكانين؛ بهما تُستعاد العقدة:\n  root  ${root}\n  next  ${next}`,
    ready: (url: string, link: string) =>
      `\nقناة على ${url}\nرابط الدخول (صالح مرة واحدة، خمس عشرة دقيقة):\n  ${link}\n`,
    partner: (link: string) => `ولشريك التدريب صفحاته:\n  ${link}\nللإيقاف: Ctrl-C.`,
  },
} as const;
