import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Other people’s validators are slow on a slow machine. */
const LIMIT_MS = 300_000;

/** Runs a script of this folder and reads the JSON it prints. Rejects with what it wrote to standard error. */
export async function runPython(
  python: string,
  script: string,
  args: readonly string[],
  input = '',
): Promise<unknown> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(python, [file, ...args], { timeout: LIMIT_MS });
  const told = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.err += text;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new Error(`${script} ended with ${code}: ${told.err.trim().split('\n').slice(-3).join(' | ')}`);
  return JSON.parse(told.out);
}
