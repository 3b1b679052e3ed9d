import { NAMING, PEOPLE, THINGS } from '../../lexicon/counted-words.ts';
import type { Token } from '../../text/tokens.ts';
import { currencyBefore } from './currency.ts';

/** Capitalised words that may open a sentence or stand beside a count without naming it. */
const NO_NAME = new Set(
  'about around over at least nearly some the than approximately roughly between up to from more only another other these those killed wounded and or but of in with for by as its their also an a almost under both all said says'.split(
    ' ',
  ),
);
const GLUE = new Set(['#', '/', ':', '+', '-', '–', '_', '=', '×', '№', '°']);

/** Whether the number at `[i, next)` is an age, a time, a score, part of a name or a place in a list. */
export function isNaming(tokens: readonly Token[], i: number, next: number, value: number): boolean {
  return (
    gluedBefore(tokens, i) ||
    gluedAfter(tokens, i, next) ||
    namedBefore(tokens, i, next) ||
    isYear(tokens, i, next, value)
  );
}

function gluedBefore(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return false;
  if (
    NAMING.has(before.norm) ||
    NAMING.has(before.norm.replace(/^لل(?=واء)/, 'الل').replace(/^[وبلف](?=.{3})/, ''))
  )
    return true;
  // «1 من 15», "3 of 7": the whole of a share
  if ((before.norm === 'من' || before.norm === 'of') && tokens[i - 2]?.kind === 'number') return true;
  const touches = before.end === tokens[i]!.start;
  if (touches && (before.kind === 'word' || GLUE.has(before.text))) return true;
  // a dash or a colon that stands between numbers: 2 - 1, 10 : 30
  const parts = GLUE.has(before.text) && before.text !== '-' && before.text !== '–';
  return parts && tokens[i]!.kind === 'number' && tokens[i - 2]?.kind === 'number';
}

function gluedAfter(tokens: readonly Token[], i: number, next: number): boolean {
  const after = tokens[next];
  if (!after) return false;
  // `2300 بتوقيت غرينتش`: a clock
  if (after.norm === 'بتوقيت') return true;
  // a defanged address: 203.0.113[.]7
  if (after.text === '[' && tokens[next + 1]?.text === '.') return true;
  if (after.text === '/' || after.text === '_' || after.text === '°') return true;
  if (after.text === ':' && tokens[next + 1]?.kind === 'number') return true;
  if (after.text === '+' && tokens[next + 1]?.kind === 'number') return true;
  if (/^(?:st|nd|rd|th|am|pm|a\.m|p\.m|gmt|year-old|years-old)$/.test(after.norm)) return true;
  // «1.» and «(1)» open a place in a list
  if (i === 0 && (after.text === '.' || after.text === ')' || after.text === '-')) return true;
  return i === 1 && tokens[0]!.text === '(' && after.text === ')' && value(tokens[i]) < 100;
}

const isCounted = (token: Token | undefined): boolean =>
  token !== undefined && (PEOPLE.has(token.norm) || THINGS.has(token.norm));

const value = (token: Token | undefined): number => Number(token?.text ?? Number.NaN);

/** Names whose number stays one before a noun that could be counted: Fortune 500 companies. */
const NAMED_BY_NUMBER = new Set(['windows', 'fortune', 'global', 'ftse', 'nasdaq', 'nikkei', 'forbes']);

/** `Guccifer 2.0`, `Windows 10`, `Unit 8200`: digits right after a capitalised name. */
function namedBefore(tokens: readonly Token[], i: number, next: number): boolean {
  const before = tokens[i - 1];
  if (!before || tokens[i]!.kind !== 'number' || i < 2 || currencyBefore(tokens, i)) return false;
  if (!/^\p{Lu}[\p{L}.-]+$/u.test(before.text) || NO_NAME.has(before.norm)) return false;
  return !isCounted(tokens[next]) || NAMED_BY_NUMBER.has(before.norm);
}

/** A plain number of four digits between 1900 and 2100 is a year unless it counts a known thing. */
function isYear(tokens: readonly Token[], i: number, next: number, year: number): boolean {
  if (
    !Number.isInteger(year) ||
    year < 1900 ||
    year > 2100 ||
    !/^\p{Nd}{4}$/u.test(tokens[i]!.norm.replace(/^[وبل]/, ''))
  )
    return false;
  return !isCounted(tokens[next]) && !countsSomething(tokens, i, next);
}

/** `نحو 2000 خادم`: behind a word of measure and before a noun. */
const countsSomething = (tokens: readonly Token[], i: number, next: number): boolean =>
  /^[بلوف]?(?:نحو|حوالي|قرابه|زهاء)$/.test(tokens[i - 1]?.norm ?? '') &&
  /^(?!ال)[\u0620-\u064a]{3}/.test(tokens[next]?.norm ?? '');
