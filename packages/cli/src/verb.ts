import type { ParseArgsConfig } from 'node:util';
import type { Lang } from '@qanat/app';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** What a verb is called with, after the common options are read. */
export interface Invocation {
  /** The node's home directory, absolute. */
  readonly home: string;
  readonly json: boolean;
  readonly lang: Lang;
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Resolves when what was written has gone; a verb that writes much waits for it. */
  readonly written: () => Promise<unknown>;
}

/** One thing the command line can do; `run` answers the exit code: 0 done, 1 refused or invalid. */
export interface Verb {
  /** What follows `qanat` in the usage line. */
  readonly usage: string;
  readonly options: Options;
  /** Fewest and most positional arguments. */
  readonly args: readonly [number, number];
  readonly run: (call: Invocation) => Promise<number>;
}

/** The text of one option, or undefined. */
export function text(call: Invocation, name: string): string | undefined {
  const value = call.flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** All texts of an option that may be repeated. */
export function texts(call: Invocation, name: string): string[] {
  const value = call.flags[name];
  return Array.isArray(value) ? [...value] : typeof value === 'string' ? [value] : [];
}

/** True when the switch was given. */
export function given(call: Invocation, name: string): boolean {
  return call.flags[name] === true;
}

/** A positional argument that the verb's `args` guarantees. */
export function arg(call: Invocation, index: number): string {
  return call.args[index] ?? '';
}

/** Prints one JSON value a line with --json, the human text otherwise. */
export function emit(call: Invocation, value: unknown, human: string): void {
  call.out(call.json ? JSON.stringify(value) : human);
}
