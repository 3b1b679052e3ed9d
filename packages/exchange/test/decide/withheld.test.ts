import { createSco, TLP2_IDS } from '@qanat/stix';
import { describe, expect, it } from 'vitest';
import {
  decideMessages,
  derivedId,
  HANDLING_EXTENSION_ID,
  handlingCode,
  laneSecret,
} from '../../src/decide/index.ts';
import { nodeCrypto } from '../../src/keys/node-crypto.ts';
import {
  candidate,
  foreign,
  identity,
  indicator,
  marking,
  plan,
  relationship,
  report,
  sdo,
  textOfViews,
  tlp,
} from './world.ts';

const note = { ...tlp('green'), description: 'told by a friend' };
const personal = { marks: [{ selector: 'description', mark: 'personal' }] };

describe('the closure', () => {
  it('withholds along a chain: each needs the one before', () => {
    const secret = indicator('secret', tlp('red'));
    const first = relationship(secret.id, indicator('end').id, tlp('green'));
    const second = report('about it', [first.id], tlp('green'));
    const third = sdo('note', 'on that', { content: 'x', object_refs: [second.id], ...tlp('green') });
    const all = [third, second, first, secret, indicator('end', tlp('green'))].map((one) => candidate(one));
    const { decisions, views } = plan(all);
    expect(decisions.filter(({ effect }) => effect === 'withheld')).toHaveLength(4);
    expect(views).toHaveLength(1);
  });

  it('settles a circle of reports that name each other and one secret', () => {
    const secret = indicator('secret', tlp('red'));
    const [a, b] = [report('a', ['x'], tlp('green')), report('b', ['x'], tlp('green'))];
    const circle = [
      { ...a, object_refs: [b.id, secret.id] },
      { ...b, object_refs: [a.id] },
    ];
    const { views } = plan([...circle, secret].map((one) => candidate(one)));
    const text = textOfViews(views);
    for (const { id } of [a, b, secret]) expect(text).not.toContain(id);
    expect(views.filter(({ effect }) => effect === 'derived').length).toBe(3);
  });

  it('never leaves the id of a withheld address, by which the address could be found', () => {
    const address = createSco('ipv4-addr', { value: '203.0.113.7', ...tlp('red') } as never);
    const traffic = createSco('network-traffic', {
      protocols: ['tcp'],
      src_ref: address.id,
      dst_port: 53,
      ...tlp('green'),
    } as never);
    const named = createSco('domain-name', {
      value: 'ns.example',
      resolves_to_refs: [address.id],
      ...tlp('green'),
    } as never);
    const { views, decisions } = plan([address, traffic, named].map((one) => candidate(one)));
    expect(textOfViews(views)).not.toContain(address.id.slice(-36));
    expect(decisions.find(({ id }) => id === traffic.id)?.effect).toBe('withheld');
    const view = views.find(({ sourceId }) => sourceId === named.id);
    expect(view?.id).toMatch(/^domain-name--[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
  });

  it('moves the selectors of granular markings along with the entries of a list', () => {
    const object = indicator('l', {
      ...tlp('green'),
      labels: ['a', 'b', 'c'],
      granular_markings: [{ marking_ref: TLP2_IDS.amber, selectors: ['labels.[2]', 'labels.[0]'] }],
    });
    const { views } = plan([candidate(object, { marks: [{ selector: 'labels.[0]', mark: 'personal' }] })]);
    const view = views.find(({ sourceId }) => sourceId === object.id)?.object;
    expect(view?.['labels']).toEqual(['b', 'c']);
    expect(view?.['granular_markings']).toEqual([{ marking_ref: TLP2_IDS.amber, selectors: ['labels.[1]'] }]);
  });

  it('withholds an object that is named twice, and what points at it', () => {
    const twice = indicator('twice', tlp('green'));
    const { decisions, views } = plan([
      candidate(twice),
      foreign(twice, { onward: 'none' }),
      candidate(report('r', [twice.id], tlp('green'))),
    ]);
    expect(decisions.map(({ effect }) => effect)).toEqual(['withheld', 'withheld', 'withheld']);
    expect(views).toEqual([]);
  });

  it('withholds an object whose bytes say something else', () => {
    const object = indicator('i', tlp('green'));
    const other = new TextEncoder().encode(JSON.stringify({ ...object, name: 'other' }));
    const [decision] = plan([candidate(object, { bytes: other })]).decisions;
    expect(decision?.reasons.map(({ code }) => code)).toEqual(['exchange/view-bytes']);
  });
});

describe('versions of a derived view', () => {
  const object = indicator('versioned', note);
  const first = plan([candidate(object, personal)]).views.find(({ sourceId }) => sourceId === object.id);
  const prior = {
    id: first?.id ?? '',
    created: String(first?.object['created']),
    modified: String(first?.object['modified']),
    digest: first?.digest ?? '',
    bytes: first?.bytes ?? new Uint8Array(),
  };

  it('begin at the release, not at the original’s time', () => {
    expect(prior.created).toBe('2026-12-03T10:00:00.000Z');
    expect(textOfViews(first === undefined ? [] : [first])).not.toContain('"modified":"2026-11');
  });

  it('move on by a millisecond at least when the content changed', () => {
    const changed = { ...object, confidence: 50 };
    const { views } = plan([
      candidate(changed, { ...personal, prior: { ...prior, modified: '2027-01-01T00:00:00.000Z' } }),
    ]);
    const view = views.find(({ sourceId }) => sourceId === object.id)?.object;
    expect([view?.['created'], view?.['modified']]).toEqual([prior.created, '2027-01-01T00:00:00.001Z']);
  });

  it('stay derived when nothing has to be cut any more, until a regrade', () => {
    const free = candidate(object, { prior });
    const stays = plan([free]).decisions[0];
    expect([stays?.effect, stays?.viewId, stays?.reasons[0]?.code]).toEqual([
      'derived',
      prior.id,
      'exchange/view-stays-derived',
    ]);
    const regraded = plan([{ ...free, regrade: true }]).decisions[0];
    expect([regraded?.effect, regraded?.viewId]).toEqual(['whole', object.id]);
  });

  it('never follow a whole one', () => {
    const [decision] = plan([
      candidate(object, { ...personal, prior: { ...prior, id: object.id } }),
    ]).decisions;
    expect(decision?.effect).toBe('withheld');
    expect(decision?.reasons.at(0)?.code).toBe('exchange/view-was-whole');
  });
});

describe('names in a lane', () => {
  const lane = { chan: 'c_1', from: 'qn1a', to: 'qn1b' };
  const secret = laneSecret(new Uint8Array(32).fill(1), lane, nodeCrypto);

  it('differ from lane to lane and stay in one', () => {
    const other = laneSecret(new Uint8Array(32).fill(1), { ...lane, to: 'qn1c' }, nodeCrypto);
    const id = indicator('x').id;
    expect(derivedId(secret, 'qn1a', id, nodeCrypto)).toBe(derivedId(secret, 'qn1a', id, nodeCrypto));
    expect(derivedId(secret, 'qn1a', id, nodeCrypto)).not.toBe(derivedId(other, 'qn1a', id, nodeCrypto));
  });

  it('stand for us in derived views, whose identity goes first', () => {
    const us = identity('Harbour CERT', tlp('clear'));
    const made = indicator('made', { ...tlp('green'), created_by_ref: us.id });
    const { views, identityId } = plan([candidate(us), candidate(made)], {
      lane: { attribution: 'must-not' },
    });
    expect(views.map(({ id, object }) => [id === identityId, object['created_by_ref']])).toEqual([
      [true, undefined],
      [false, identityId],
    ]);
    expect(textOfViews(views)).not.toContain('Harbour');
  });

  it('tell what was taken out as far as the lane wants it told', () => {
    const told = (redactions: 'none' | 'count' | 'paths'): unknown => {
      const { views } = plan([candidate(indicator('t', note), personal)], { lane: { redactions } });
      return Object.values((views.at(-1)?.object['extensions'] ?? {}) as object)[0];
    };
    expect(told('none')).toBeUndefined();
    expect(told('count')).toEqual({ extension_type: 'property-extension', withheld: 1 });
    expect(told('paths')).toEqual({
      extension_type: 'property-extension',
      withheld: 1,
      paths: ['description'],
    });
  });
});

describe('beside the object', () => {
  it('goes what holds where the object does not say it', () => {
    const marks = (object: ReturnType<typeof indicator>): unknown =>
      plan([candidate(object)]).views[0]?.marks;
    expect(marks(indicator('u'))).toEqual({ tlp: 'amber' });
    expect(marks(indicator('g', tlp('green')))).toBeUndefined();
  });

  it('nothing goes of a partner’s own objects, though references to them stay', () => {
    const theirs = indicator('theirs', tlp('green'));
    const ours = report('on theirs', [theirs.id], tlp('green'));
    const { views, decisions } = plan([candidate(ours), foreign(theirs, { onward: 'none', by: 'qn1desk' })]);
    expect(views.map(({ id }) => id)).toEqual([ours.id]);
    expect(decisions.map(({ sent }) => sent).sort()).toEqual([false, true]);
  });
});

describe('handling codes', () => {
  it('are read from the extension and from statements, and nothing else', () => {
    const extension = (scheme: string, code: string) =>
      marking('h', {
        extensions: { [HANDLING_EXTENSION_ID]: { extension_type: 'property-extension', scheme, code } },
      });
    expect(handlingCode(extension('europol', 'H1'))).toEqual({ scheme: 'europol', code: 'H1' });
    expect(handlingCode(extension('europol', 'H9'))).toEqual({ scheme: 'europol', code: 'H3' });
    expect(handlingCode(extension('other', 'H1'))).toBeUndefined();
    const said = (statement: string) =>
      handlingCode(marking('s', { definition_type: 'statement', definition: { statement } }));
    expect(said('Europol H2: ask')).toEqual({ scheme: 'europol', code: 'H2' });
    expect(said('see Europol H2')).toBeUndefined();
  });
});

describe('texts of the reasons', () => {
  it('are there in both languages with the same places to fill', () => {
    expect(Object.keys(decideMessages.ar).sort()).toEqual(Object.keys(decideMessages.en).sort());
    const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const [code, text] of Object.entries(decideMessages.en)) {
      expect(places(decideMessages.ar[code as keyof typeof decideMessages.ar]), code).toEqual(places(text));
    }
  });
});
