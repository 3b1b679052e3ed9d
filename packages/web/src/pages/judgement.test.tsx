// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setPreferences } from '../i18n/preferences.ts';
import { type Mounted, mount } from '../testing/mount.tsx';

let page: Mounted;
const open = async (path: string, options = {}) => {
  page = await mount(path, options);
};
const calls = (name: string) =>
  page.client.calls.filter((call) => call.name === name).map(({ input }) => input);
const fill = (element: Element | null | undefined, value: string) =>
  act(async () => {
    if (!(element instanceof HTMLElement)) throw new Error(`no field; the page says: ${page.text()}`);
    // React listens for changes that go past its own setter.
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set;
    setter?.call(element, value);
    element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
const field = (label: string) => {
  const found = [...page.root.querySelectorAll('label')].find((one) => one.textContent === label);
  return found && document.getElementById(found.htmlFor);
};
const labelled = (label: string) => page.root.querySelector(`[aria-label*="${label}"]`);

beforeEach(() => setPreferences({ lang: 'en', theme: 'light' }));
afterEach(() => page.unmount());

describe('competing hypotheses', () => {
  const analysis = '/hypotheses/grouping--1';
  const params = { id: 'grouping--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b' };
  const evidence = 'claim--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b';

  it('are created from a question and a line for each, two at least', async () => {
    await open('/hypotheses');
    await page.click(await page.until(() => page.button('New analysis')));
    await page.until(() => field('Hypotheses'));
    await fill(field('What is to be explained?'), 'Who did it?');
    await fill(field('Hypotheses'), 'A state');
    expect(page.button('Create')?.disabled).toBe(true);
    await fill(field('Hypotheses'), 'A state\n\n A company ');
    await page.click(page.button('Create'));
    expect(calls('analysisCreate')).toEqual([
      { body: { title: 'Who did it?', hypotheses: ['A state', 'A company'] } },
    ]);
    await page.until(() => page.location().startsWith('/hypotheses/grouping--'));
  });

  it('say which has least against it, and that one source carries it', async () => {
    await open(analysis);
    const foot = await page.until(() => page.root.querySelector('tfoot tr'));
    expect([...foot.children].map(({ textContent }) => textContent)).toEqual([
      'Against it',
      '0least against it',
      '2',
    ]);
    expect(page.text()).toContain('Without the source two commanders');
    expect(page.text()).toContain('another result');
  });

  it('are marked in the table, one version a mark; an empty choice takes the mark away', async () => {
    await open(analysis);
    const cell = await page.until(() => page.root.querySelectorAll('tbody select')[1]);
    expect(cell).toHaveProperty('value', 'II');
    expect(cell.getAttribute('aria-label')).toContain('A company');
    await fill(cell, 'C');
    await fill(cell, '');
    expect(calls('analysisEdit')).toEqual([
      { params, body: { marks: [{ hypothesis: 'h2', evidence, mark: 'C' }] } },
      { params, body: { marks: [{ hypothesis: 'h2', evidence, mark: null }] } },
    ]);
  });

  it('get evidence from what is here', async () => {
    await open(analysis);
    await page.click(await page.until(() => page.button('Add evidence')));
    const box = await page.until(() => page.root.querySelector('dialog input[type=checkbox]'));
    expect(calls('objectSearch')).toMatchObject([{ query: { type: 'claim' } }]);
    await page.click(box);
    await page.click(page.button('Add 1 piece'));
    await page.until(() => page.root.querySelector('dialog') === null);
    expect(calls('analysisEdit')).toMatchObject([{ params, body: { addEvidence: [expect.any(String)] } }]);
  });

  it('get another hypothesis, and lose evidence', async () => {
    await open(analysis);
    await fill(await page.until(() => labelled('Another hypothesis')), 'Nobody');
    await page.click(page.button('Add'));
    await page.click(page.button('Take out: '));
    expect(calls('analysisEdit')).toEqual(
      expect.arrayContaining([{ params, body: { dropEvidence: [evidence] } }]),
    );
  });

  it('count by grade when the address says so', async () => {
    await open(`${analysis}?grades=true`);
    await page.until(() => page.root.querySelector('tfoot'));
    expect(calls('analysisShow')).toMatchObject([{ query: { byGrade: '1' } }]);
    await page.click(page.button('All alike'));
    await page.until(() => calls('analysisShow').length === 2);
    expect(page.location()).not.toContain('grades');
  });
});

describe('questions', () => {
  const question = '/questions/question--1';
  const params = { id: 'question--0c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b' };
  const hit = 'report--1c3f9a1e-1d2b-4e5f-8a6b-7c8d9e0f1a2b';

  it('are listed by state', async () => {
    await open('/questions');
    await page.until(() => page.text().includes('1 may answer it'));
    await page.click(page.button('Answered'));
    await page.until(() => calls('questionList').length === 2);
    expect(calls('questionList')).toEqual([
      expect.objectContaining({ query: { state: 'open' } }),
      expect.objectContaining({ query: { state: 'answered' } }),
    ]);
    expect(page.location()).toContain('state=answered');
  });

  it('are asked in words, with what an answer is known by', async () => {
    await open('/questions?create=true');
    await page.until(() => field('The question'));
    await fill(field('The question'), 'من يشغل النطاق؟');
    await fill(field('Keywords'), 'نطاق، خادم');
    await fill(field('Values'), 'a.example, 203.0.113.9');
    await fill(field('Answer by'), '2026-12-01');
    await page.click(page.button('Keep the question'));
    expect(calls('questionAdd')).toEqual([
      {
        body: {
          content: 'من يشغل النطاق؟',
          lang: 'ar',
          keywords: ['نطاق', 'خادم'],
          values: ['a.example', '203.0.113.9'],
          answerBy: '2026-12-01T23:59:59.000Z',
        },
      },
    ]);
    await page.until(() => page.location().startsWith('/questions/question--'));
  });

  it('show what may answer them and why; a person says whether it does', async () => {
    await open(question);
    await page.until(() => page.text().includes('Delta bulletin 311'));
    expect(page.text()).toContain('update-portal.example');
    await page.click(page.button('It answers'));
    await page.until(() => !page.button('Not an answer')?.disabled);
    await page.click(page.button('Not an answer'));
    expect(calls('questionAnswer')).toEqual([{ params, body: { object: hit } }]);
    expect(calls('questionDismiss')).toEqual([{ params, body: { object: hit } }]);
  });

  it('are sent as they were previewed', async () => {
    await open(question);
    await page.click(await page.until(() => page.button('Ask a partner')));
    await fill(await page.until(() => field('Whom to ask')), 'c_delta');
    await page.until(() => page.root.querySelector('dialog table'));
    await page.click(page.button('Send the question'));
    await page.until(() => calls('questionSend').length === 1);
    expect(calls('questionPreview')).toEqual([{ params, body: { channel: 'c_delta' } }]);
    expect(calls('questionSend')).toEqual([
      { params, body: { channel: 'c_delta', digest: expect.stringMatching(/./u) } },
    ]);
  });

  it('are closed without an answer while none is linked', async () => {
    await open(question);
    await page.click(await page.until(() => page.button('Close without an answer')));
    expect(calls('questionSettle')).toEqual([{ params, body: { state: 'closed' } }]);
  });

  it('are taken back after a second thought', async () => {
    await open(question);
    await page.click(await page.until(() => page.button('Take back')));
    expect(calls('questionWithdraw')).toEqual([]);
    await page.click(
      await page.until(() => page.root.querySelector<HTMLButtonElement>('dialog button:last-of-type')),
    );
    expect(calls('questionWithdraw')).toEqual([{ params }]);
    await page.until(() => page.location() === '/questions');
  });
});

describe('in Arabic', () => {
  beforeEach(() => setPreferences({ lang: 'ar' }));

  it.each([
    ['/channels/c_delta?tab=log', /\b(put|ack|recall|seen|mark)\b/u, 'إرسال'],
    ['/search?q=x', /\b(indicator|report|malware)\b/u, 'مؤشر'],
  ])('%s names kinds and types by the glossary', async (path, wire, word) => {
    await open(path);
    await page.until(() => page.root.querySelector('main')?.textContent.includes(word));
    expect(page.root.querySelector('main')?.textContent).not.toMatch(wire);
  });
});

it('leads from a report to its rows among the claims, where a number is marked', async () => {
  await open('/reports/report--1');
  const link = await page.until(() =>
    [...page.root.querySelectorAll('a')].find(({ textContent }) => textContent === 'Beside what others say'),
  );
  await page.click(link);
  await page.until(() => page.root.querySelector('tbody')?.textContent.includes('gives a number'));
  expect(page.location()).toContain('/claims?report=report--1');
});
