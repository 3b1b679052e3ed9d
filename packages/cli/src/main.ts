import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFault, formatIssue, isRefusal, type Lang } from '@qanat/app';
import { shown } from './shown.ts';
import { findVerb, VERBS } from './table.ts';
import type { Invocation, Options, Verb } from './verb.ts';

const COMMON = {
  home: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} satisfies Options;

/** How the command line speaks to the world; tests give their own. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Resolves when what was written has gone; a verb that writes much waits for it now and then. */
  readonly written?: () => Promise<unknown>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const PROCESS: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  written: async () => process.stdout.writableNeedDrain && once(process.stdout, 'drain'),
  env: process.env,
};

/**
 * Runs one command line.
 * @param argv the words after `qanat`.
 * @returns 0 done; 1 refused or invalid, reasons printed; 2 wrong usage; 3 fault.
 */
export async function main(argv: readonly string[], terminal: Terminal = PROCESS): Promise<number> {
  const lang = chooseLang(argv, terminal.env);
  const found = findVerb(argv);
  if (!found) {
    terminal.err(usage(argv));
    return argv.length === 0 || argv.includes('--help') ? 0 : 2;
  }
  const { verb } = await found.load();
  const call = readCall(verb, found.rest, lang, terminal);
  if (typeof call === 'string') {
    terminal.err(`${call}\nqanat ${verb.usage}`);
    return 2;
  }
  if (call.flags['help'] === true) {
    terminal.out(`qanat ${verb.usage}`);
    return 0;
  }
  try {
    return await verb.run(call);
  } catch (error) {
    return report(error, call);
  }
}

function readCall(verb: Verb, rest: readonly string[], lang: Lang, terminal: Terminal): Invocation | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...COMMON, ...verb.options },
      allowPositionals: true,
      strict: true,
    });
    const [fewest, most] = verb.args;
    if (values['help'] !== true && (positionals.length < fewest || positionals.length > most))
      return `expected ${fewest === most ? fewest : `${fewest} to ${most}`} arguments, got ${positionals.length}`;
    const home =
      typeof values['home'] === 'string' ? values['home'] : (terminal.env['QANAT_HOME'] ?? 'qanat-data');
    return {
      home: resolve(home),
      json: values['json'] === true,
      lang,
      args: positionals,
      flags: values as Invocation['flags'],
      out: (line) => terminal.out(shown(line)),
      err: (line) => terminal.err(shown(line)),
      written: terminal.written ?? (() => Promise.resolve()),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Refusals exit 1 with all their reasons; faults exit 3 with their code. */
function report(error: unknown, call: Invocation): number {
  if (isRefusal(error)) {
    for (const issue of error.issues)
      if (call.json)
        call.out(JSON.stringify({ ok: false, ...issue, message: formatIssue(issue, call.lang) }));
      else call.err(`${issue.code}${issue.path ? ` ${issue.path}` : ''}: ${formatIssue(issue, call.lang)}`);
    return 1;
  }
  const fault = formatFault(error, call.lang);
  if (call.json) call.out(JSON.stringify({ ok: false, code: fault.code, message: fault.message }));
  else call.err(`${fault.code}: ${fault.message}`);
  return 3;
}

function chooseLang(argv: readonly string[], env: Terminal['env']): Lang {
  const at = argv.indexOf('--lang');
  const named =
    (at >= 0 ? argv[at + 1] : undefined) ?? env['QANAT_LANG'] ?? env['LC_ALL'] ?? env['LANG'] ?? 'en';
  return named.startsWith('ar') ? 'ar' : 'en';
}

function usage(argv: readonly string[]): string {
  const first = argv[0];
  const names = Object.keys(VERBS).filter((name) => !first || name.split(' ')[0] === first);
  return `usage: qanat VERB … [--home DIR] [--json] [--lang en|ar]\n${(names.length ? names : Object.keys(VERBS)).map((name) => `  qanat ${name}`).join('\n')}`;
}
