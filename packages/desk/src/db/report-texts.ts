import type { Reader } from '@qanat/store';

/** The raw texts of these reports; those that were not read here are absent. */
export async function reportTexts(r: Reader, reports: readonly string[]): Promise<Map<string, string>> {
  const rows = await r.all<{ report: string; text: string }>(
    'SELECT w.report, w.text FROM json_each(?) j CROSS JOIN desk_raw w ON w.report = j.value',
    [JSON.stringify(reports)],
  );
  return new Map(rows.map(({ report, text }) => [report, text]));
}
