import {
  formatIssue,
  type ImportOptions,
  type ImportOutcome,
  importPath,
  importStream,
  isImportFormat,
} from '@qanat/app';
import { tlpOption } from '../tlp-option.ts';
import { arg, emit, given, type Invocation, text, type Verb } from '../verb.ts';
import { withHome } from '../with-home.ts';

export const verb: Verb = {
  usage:
    'import FILE|DIR|- [--as auto|stix|misp|text|html|pdf|eml|csv|json|zip] [--own] [--tlp amber] [--source NAME] [--grade B2]',
  options: {
    as: { type: 'string' },
    own: { type: 'boolean' },
    tlp: { type: 'string' },
    source: { type: 'string' },
    grade: { type: 'string' },
  },
  args: [1, 1],
  run: (call) =>
    withHome(call, async (home) => {
      const options = readOptions(call);
      if (!options) return 2;
      const path = arg(call, 0);
      let refused = 0;
      const tell = (file: string, outcome: ImportOutcome) => {
        refused += outcome.issues.filter(({ severity }) => severity === 'error').length;
        print(call, file, outcome);
      };
      if (path === '-')
        tell('-', await importStream(home, process.stdin, 'stdin', { ...options, route: 'stdin' }, 'cli'));
      else for await (const { file, outcome } of importPath(home, path, options, 'cli')) tell(file, outcome);
      return refused > 0 ? 1 : 0;
    }),
};

function readOptions(call: Invocation): ImportOptions | undefined {
  const [as, source, grade] = [text(call, 'as') ?? 'auto', text(call, 'source'), text(call, 'grade')];
  const tlp = tlpOption(call);
  if (tlp === null) return undefined;
  if (!isImportFormat(as)) {
    call.err(`--as ${as}`);
    return undefined;
  }
  return {
    as,
    own: given(call, 'own'),
    ...(tlp && { tlp }),
    ...(source && { source }),
    ...(grade && { grade }),
  };
}

function print(call: Invocation, file: string, { reports, objects, issues }: ImportOutcome): void {
  const told = issues.map((issue) => ({ ...issue, message: formatIssue(issue, call.lang) }));
  const counts = `new ${objects.new}  same ${objects.same}  conflict ${objects.conflict}  refused ${objects.refused}`;
  emit(
    call,
    { file, reports, objects, issues: told },
    [
      `${file}  ${counts}`,
      ...reports.map(({ id, title }) => `  ${id}  ${title}`),
      ...told.map(({ code, path, message }) => `  ${code} ${path}: ${message}`),
    ].join('\n'),
  );
}
