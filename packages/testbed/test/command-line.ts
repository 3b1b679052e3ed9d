import { main } from '@qanat/cli';

/** One printed line of `--json`. */
export type Line = Record<string, unknown>;

export interface Ran {
  readonly code: number;
  readonly lines: readonly Line[];
  readonly err: string;
  /** The first line: of most verbs the only one. */
  readonly first: Line;
}

/** Runs one command line in this process, on a home of its own, in JSON. */
export async function qanat(home: string, ...argv: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main([...argv, '--home', home, '--json'], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: {},
  });
  const lines = out.map((line) => JSON.parse(line) as Line);
  return { code, lines, err: err.join('\n'), first: lines[0] ?? {} };
}

/** The same where nothing may go wrong. */
export async function done(home: string, ...argv: string[]): Promise<Ran> {
  const ran = await qanat(home, ...argv);
  if (ran.code !== 0)
    throw new Error(`qanat ${argv.join(' ')}: exit ${ran.code} ${ran.err}${JSON.stringify(ran.lines)}`);
  return ran;
}
