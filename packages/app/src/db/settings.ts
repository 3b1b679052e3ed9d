import type { Tlp } from '@qanat/stix';
import type { Reader, Tx } from '@qanat/store';

/** What the operator of a node has set. */
export interface Settings {
  readonly name: { readonly en: string; readonly ar: string };
  /** How unmarked material is treated. */
  readonly defaultTlp: Tlp;
  /** Node ids that count as one community for TLP:GREEN. */
  readonly community: readonly string[];
  /** Our own addresses, domains and names: releasing them asks a person. */
  readonly ownAssets: readonly string[];
}

export async function readSettings(r: Reader): Promise<Settings> {
  const row = await r.get<{ value: string }>("SELECT value FROM app_setting WHERE name = 'settings'");
  if (!row) throw new Error('the home has no settings row');
  return JSON.parse(row.value) as Settings;
}

export async function writeSettings(tx: Tx, settings: Settings): Promise<void> {
  await tx.run(
    "INSERT INTO app_setting (name, value) VALUES ('settings', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    [JSON.stringify(settings)],
  );
}
