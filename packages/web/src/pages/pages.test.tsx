// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preferences, setPreferences } from '../i18n/preferences.ts';
import { type Mounted, mount } from '../testing/mount.tsx';

let page: Mounted;
const open = async (path: string, options = {}) => {
  page = await mount(path, options);
  return page;
};
const calls = (name: string) =>
  page.client.calls.filter((call) => call.name === name).map(({ input }) => input);

beforeEach(() => setPreferences({ lang: 'en', theme: 'light' }));
afterEach(() => page.unmount());

describe('the inbox', () => {
  const chosen = () => page.root.querySelector('[role=option][aria-selected=true]');
  const rows = () => page.root.querySelectorAll('[role=option]');

  it('is home and opens on its first item with what it says', async () => {
    await open('/');
    await page.until(() => page.text().includes('What it says'));
    expect(page.location()).toBe('/inbox');
    expect(chosen()).toBe(rows()[0]);
    expect(page.text()).toContain('4 reports but 1 independent origin');
    expect(page.text()).toContain('TLP:AMBER+STRICT');
  });

  it('moves by the place of a key, whatever letter an Arabic layout has there', async () => {
    await open('/inbox');
    await page.until(chosen);
    await page.press('KeyJ', 'ت');
    await page.until(() => chosen() === rows()[1]);
    expect(page.location()).toContain('item=i2');
    await page.press('KeyK', 'ن');
    await page.until(() => chosen() === rows()[0]);
  });

  it('accepts with one key, goes on to the next, and takes it back', async () => {
    await open('/inbox');
    await page.until(chosen);
    await page.press('KeyA');
    await page.until(() => page.text().includes('Accepted'));
    expect(calls('inboxTriage')).toEqual([{ params: { id: 'i1' }, body: { action: 'accept' } }]);
    await page.until(() => rows().length === 8);
    expect(chosen()?.textContent).toContain('Harbor ISAC');
    await page.press('KeyU');
    await page.until(() => rows().length === 9);
    expect(calls('inboxTriage')[1]).toEqual({ params: { id: 'i1' }, body: { action: 'reopen' } });
  });

  it('does nothing on keys that are typed into a field or held with a modifier', async () => {
    await open('/inbox');
    await page.until(chosen);
    const field = page.root.appendChild(document.createElement('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', bubbles: true }));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', ctrlKey: true, bubbles: true }));
    expect(calls('inboxTriage')).toEqual([]);
  });

  it('goes on below when there is more', async () => {
    await open('/inbox', { pageSize: 4 });
    await page.until(() => rows().length === 4);
    await page.click(page.button('Show more'));
    await page.until(() => rows().length === 8);
    await page.click(page.button('Show more'));
    await page.until(() => rows().length === 9 && page.button('Show more') === undefined);
  });

  it('draws direction controls in names and titles as signs', async () => {
    await open('/inbox?item=i9');
    await page.until(() => page.text().includes('contains 2 direction controls'));
    expect(chosen()?.textContent).toContain('unknownRLOgpj.exe');
    expect(page.text()).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/u);
  });

  it('says why an action was refused', async () => {
    await open('/inbox', {
      refuse: { inboxTriage: { status: 403, code: 'app/role', title: 'Your role does not allow this.' } },
    });
    await page.until(chosen);
    await page.press('KeyR');
    const alert = await page.until(() => page.root.querySelector('[role=alert]'));
    expect(alert.textContent).toContain('Your role does not allow this.');
    expect(alert.textContent).toContain('app/role');
    expect(rows()).toHaveLength(9);
  });
});

describe('the languages', () => {
  it('change in place, with direction, texts of the pages and texts of the node', async () => {
    await open('/inbox');
    await page.until(() => page.text().includes('Terms that travel with it'));
    await page.click(page.button('العربية'));
    await page.until(() => page.text().includes('بعد استئذاننا'));
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(page.text()).toContain('الشروط المرافقة له');
    expect(page.text()).toContain('4 تقارير لكن أصل مستقل واحد');
    expect(preferences().lang).toBe('ar');
  });

  it('isolate every technical token of an Arabic line', async () => {
    setPreferences({ lang: 'ar' });
    await open('/watch');
    await page.until(() => page.text().includes('2001:db8:17::4f'));
    const walker = document.createTreeWalker(page.root, NodeFilter.SHOW_TEXT);
    const bare: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const isolated = node.parentElement?.closest('bdi');
      if (/\d[.:/-]\d|::|\.(log|example)/u.test(text) && !isolated) bare.push(text);
    }
    expect(bare).toEqual([]);
  });
});

describe('the reader', () => {
  it('marks each claim in the text and leads to its card', async () => {
    await open('/reports/report--1');
    const link = await page.until(() =>
      page.root.querySelector<HTMLAnchorElement>('a[aria-details=card-p3]'),
    );
    expect(link.textContent).toContain('وجود أي قناة');
    expect(page.root.querySelector('h1[class], [dir=rtl] h1')?.textContent).toContain('سولت مارش');
    await page.click(link);
    await page.until(() => page.root.querySelector('#card-p3')?.getAttribute('aria-current') === 'true');
    expect(page.location()).toContain('claim=p3');
    expect(page.text()).toContain('Contradicted by 3');
  });

  it('leaves furniture out until it is asked for', async () => {
    await open('/reports/report--1');
    await page.until(() => page.text().includes('3 lines are not main text'));
    expect(page.text()).not.toContain('زر الذهاب إلى الأعلى');
    await page.click(
      [...page.root.querySelectorAll('a')].find((link) => link.textContent?.includes('not main text')),
    );
    await page.until(() => page.text().includes('زر الذهاب إلى الأعلى'));
  });

  it('confirms a claim and counts what is left', async () => {
    await open('/reports/report--1');
    await page.until(() => page.text().includes('5 claims left to review'));
    const card = page.root.querySelector('#card-p1');
    await page.click(
      [...(card?.querySelectorAll('button') ?? [])].find((button) => button.textContent === 'Confirm'),
    );
    await page.until(() => page.text().includes('4 claims left to review'));
    expect(calls('claimDecide')).toEqual([
      { params: { id: 'report--1', claim: 'p1' }, body: { decision: 'accept' } },
    ]);
  });

  it('decides the chosen claim by key and goes on to the next open one', async () => {
    await open('/reports/report--1?claim=p1');
    await page.until(() => page.text().includes('5 claims left to review'));
    await page.press('KeyC', 'ؤ');
    await page.until(() => page.location().includes('claim=p3'));
    await page.press('KeyX');
    await page.until(() => page.text().includes('3 claims left to review'));
    expect(calls('claimDecide')).toEqual([
      { params: { id: 'report--1', claim: 'p1' }, body: { decision: 'accept' } },
      { params: { id: 'report--1', claim: 'p3' }, body: { decision: 'reject' } },
    ]);
  });

  it('grades in two calls, source first', async () => {
    await open('/reports/report--1');
    await page.click(await page.until(() => page.button('Grade')));
    const choose = async (nth: number) => {
      await page.click(page.root.querySelectorAll('dialog input[type=radio]')[nth]);
    };
    await choose(1);
    await page.click(page.button('Next'));
    await page.until(() => page.text().includes('Step 2 of 2'));
    await choose(3);
    await page.click(page.button('Save'));
    await page.until(() => page.root.querySelector('dialog') === null);
    expect(calls('gradeSource')).toEqual([{ params: { id: 'report--1' }, body: { source: 'B' } }]);
    expect(calls('gradeInfo')).toEqual([{ params: { id: 'report--1' }, body: { info: 4 } }]);
  });

  it('shows estimates beside each other and says that they are not averaged', async () => {
    await open('/reports/report--1');
    await page.until(() => page.text().includes('27× apart'));
    expect(page.text()).toContain('not averaged');
  });
});

describe('the claims', () => {
  const cells = () => [...page.root.querySelectorAll<HTMLButtonElement>('td button')];

  it('stand source by source, each cell with its word, and what is silent is said', async () => {
    await open('/claims');
    await page.until(() => cells().length === 5);
    expect(cells().map((cell) => cell.textContent)).toEqual([
      'affirms2gives a number',
      'affirms',
      'denies',
      'has said both2',
      'hedges',
    ]);
    expect(page.text()).toContain('1 to 2 independent origins for it');
    expect(page.text()).toContain('1 independent origin against it');
    expect(page.root.querySelectorAll('td .sr')).toHaveLength(7);
  });

  it('put the two words of a contradiction side by side', async () => {
    await open('/claims');
    await page.until(() => page.text().includes('1 contradiction'));
    const pair = [...page.root.querySelectorAll('main li')].find((one) =>
      one.textContent?.includes('against'),
    );
    expect(pair?.textContent).toContain('two officials');
    expect(pair?.textContent).toContain('the ministry’s spokesman');
  });

  it('open the words of a cell, with the way to the reader and to the origins, and close by Escape', async () => {
    await open('/claims');
    await page.until(() => cells().length === 5);
    await page.click(cells()[3]);
    const panel = await page.until(() => page.root.querySelector('section[aria-label*="CERT Delta"]'));
    expect(document.activeElement).toBe(panel);
    expect(panel.textContent).toContain('sent none of them');
    expect([...panel.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('/reports/report--1?claim=claim--6'),
        expect.stringContaining('/origins/proposition--2'),
      ]),
    );
    await page.until(() => page.location().includes('said=proposition--2'));
    panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await page.until(() => !page.location().includes('said='));
  });

  it('ask the node again for the report that the address names', async () => {
    await open('/claims?report=report--1&q=relay');
    await page.until(() => cells().length === 5);
    expect(calls('matrixShow').at(-1)).toMatchObject({ query: { text: 'relay', report: 'report--1' } });
  });

  it('give every number as its source gave it, the earliest first', async () => {
    await open('/claims?view=estimates');
    await page.until(() => page.text().includes('not averaged'));
    const first = page.root.querySelector('main table');
    const numbers = [...(first?.querySelectorAll('tbody a') ?? [])].map((link) => link.textContent);
    expect(numbers).toEqual(['about 1,400', '2,000–3,500', '38,000', 'at least 30,000', 'at most 500']);
    expect(first?.textContent).toContain('denies');
  });

  it('say why there is nothing to show', async () => {
    await open('/claims', {
      refuse: { matrixShow: { status: 403, code: 'app/role', title: 'Your role does not allow this.' } },
    });
    await page.until(() => page.root.querySelector('[role=alert]')?.textContent?.includes('app/role'));
  });
});

describe('the release', () => {
  it('shows what goes whole, derived and not at all, each with its reasons', async () => {
    await open('/channels/c_delta');
    await page.until(() => page.text().includes('Not sent. They will not know it exists.'));
    expect(page.text()).toContain('TLP:RED is above this channel’s ceiling');
    expect(page.text()).toContain('Harbor ISAC wants to be asked first');
    expect(page.text()).toContain('What CERT Delta receives');
    expect(page.text()).toContain('identity--77aa (Relief Watch)');
  });

  it('asks once more, naming partner, counts and highest marking, and sends the plan that was seen', async () => {
    await open('/channels/c_delta?q=saltmarsh');
    await page.click(await page.until(() => page.button('Release 15 objects')));
    const dialog = await page.until(() => page.root.querySelector('dialog'));
    expect(dialog.textContent).toContain('CERT Delta');
    expect(dialog.textContent).toContain('11 whole, 4 derived');
    expect(dialog.textContent).toContain('TLP:AMBER');
    await page.click([...dialog.querySelectorAll('button')].at(-1));
    await page.until(() => dialog.textContent?.includes('Released in 1 envelope'));
    expect(calls('release')).toEqual([
      {
        params: { id: 'c_delta' },
        body: { query: 'saltmarsh', digest: 'd41c9e77af20b34d5e8812aa90cc31ff04' },
      },
    ]);
  });

  it('says so when the plan has changed, and lets nobody send one that was not seen', async () => {
    await open('/channels/c_delta', {
      refuse: {
        release: { status: 409, code: 'exchange/preview-changed', title: 'The preview has changed.' },
      },
    });
    await page.click(await page.until(() => page.button('Release 15 objects')));
    const dialog = await page.until(() => page.root.querySelector('dialog'));
    await page.click([...dialog.querySelectorAll('button')].at(-1));
    await page.until(() => dialog.textContent?.includes('exchange/preview-changed'));
    expect([...dialog.querySelectorAll('button')].at(-1)?.disabled).toBe(true);
    await page.until(() => calls('releasePreview').length === 2);
  });
});

describe('meeting a partner', () => {
  const type = async (value: string) => {
    const input = await page.until(() =>
      page.root.querySelector<HTMLInputElement>('input[inputmode=numeric]'),
    );
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await page.until(() => page.button('They are the same')?.disabled === false);
    await page.click(page.button('They are the same'));
  };

  it('takes the digits as they are said in either script', async () => {
    await open('/channels/join?way=confirm&channel=c_nadi');
    await type('٤٨٢١ ٠٩٣٧ ٥٥٦٦');
    await page.until(() => page.location().startsWith('/channels/c_nadi'));
    expect(calls('channelConfirm')).toEqual([{ params: { id: 'c_nadi' }, body: { code: '482109375566' } }]);
  });

  it('stays where it is when they differ', async () => {
    await open('/channels/join?way=confirm&channel=c_nadi');
    await type('111122223333');
    await page.until(() => page.text().includes('exchange/code-differs'));
  });
});

describe('signing in', () => {
  const refused = { session: { status: 401, code: 'app/signed-out', title: 'Nobody is signed in.' } };

  it('spends the token of the link once', async () => {
    await open('/sign-in?token=abcdef123456');
    await page.until(() => page.location().startsWith('/inbox'));
    expect(calls('signIn')).toEqual([{ body: { token: 'abcdef123456' } }]);
  });

  it('tells somebody who is not signed in where the link comes from', async () => {
    await open('/inbox', { refuse: refused });
    await page.until(() => page.text().includes('qanat user link'));
    expect(page.root.querySelector('nav')).toBeNull();
  });

  it('notices on any page that the session has ended', async () => {
    const refuse: Record<string, (typeof refused)['session']> = {};
    await open('/inbox', { refuse });
    await page.until(() => page.root.querySelector('[role=option]'));
    Object.assign(refuse, refused, { reportList: refused.session });
    await page.click([...page.root.querySelectorAll('nav a')].find((link) => link.textContent === 'Reports'));
    await page.until(() => page.text().includes('qanat user link'));
    expect(page.root.querySelector('nav')).toBeNull();
  });

  it('keeps the way open when the token is no good', async () => {
    await open('/sign-in?token=abcdef123456', {
      refuse: {
        ...refused,
        signIn: { status: 401, code: 'app/token-spent', title: 'This link was used before.' },
      },
    });
    await page.until(() => page.text().includes('This link was used before.'));
    expect(page.root.querySelector('input')).not.toBeNull();
  });
});

it('shows the sighting before it is sent, and sends just that', async () => {
  await open('/watch?hit=w1');
  await page.until(() => page.text().includes('This is all that CERT Delta will learn from it.'));
  const dialog = page.root.querySelector('dialog');
  await page.click([...(dialog?.querySelectorAll('button') ?? [])].at(-1));
  await page.until(() => page.text().includes('Sighting sent'));
  expect(calls('sightingSend')).toEqual([{ params: { id: 'w1' }, body: { digest: 'ab12' } }]);
});

it.each([
  '/reports',
  '/reports?import=true',
  '/origins/report--1',
  '/claims',
  '/claims?view=estimates',
  '/hypotheses?create=true',
  '/hypotheses/grouping--1',
  '/questions?create=true',
  '/questions/question--1',
  '/channels',
  '/channels/join?way=invite',
  '/channels/c_delta?tab=terms',
  '/channels/c_delta?tab=log',
  '/channels/c_delta?tab=holds',
  '/channels/c_delta?tab=files',
  '/search?q=x',
  '/objects/indicator--1',
  '/settings',
])('%s stands in Arabic without an English word of ours', async (path) => {
  setPreferences({ lang: 'ar' });
  await open(path);
  await page.until(() => page.root.querySelector('main h1') && !page.text().includes('جارٍ التحميل'));
  expect(page.text()).not.toMatch(/\b(Loading|Search|Agreement|Cancel|claims|undefined|null|NaN)\b/u);
  expect(page.text()).not.toMatch(/\{\w+\}/u);
});
