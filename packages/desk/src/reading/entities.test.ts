import { describe, expect, it } from 'vitest';
import { NameIndex } from './gazetteer/name-index.ts';
import type { KnownEntity } from './named.ts';
import { readReport } from './read-report.ts';
import type { Entity } from './types.ts';

const HEAD_EN = 'A headline of five plain words\n\n';
const HEAD_AR = 'عنوان من خمس كلمات عادية\n\n';
const read = (text: string, lists: readonly KnownEntity[] = []): Entity[] =>
  readReport(text, { lists: new NameIndex(lists) }).entities;
const named = (text: string): string[] => read(text).map((e) => `${e.kind} ${e.name}`);

describe('names in an Arabic report', () => {
  it('are not what somebody said', () => {
    expect(named(`${HEAD_AR}ووصف الوزير الاتهامات بأنها “حملة مدفوعة”.`)).not.toContain('org حملة مدفوعة');
  });

  it.each([
    [
      'وقال المتحدث باسم وزارة الطاقة في جمهورية نوران، سالم الرعد، إن الشبكة سليمة.',
      ['person سالم الرعد', 'org وزارة الطاقة', 'country نوران'],
    ],
    ['وأكدت الخبيرة في الأمن الرقمي رنا الحلبي أن الثغرة قديمة.', ['person رنا الحلبي']],
    ['وكان الرئيس الفرنسي كارنو قد التقى الوفد.', ['person كارنو', 'country فرنسا']],
    ['ودخل أبو حازم الدهري المدينة ليلا.', ['person أبو حازم الدهري']],
    ['وأعلن المركز الإقليمي للاستجابة نتائج الفحص.', ['org المركز الإقليمي للاستجابة']],
    [
      'وقالت شركة “بلو هاربر” إن برمجية خبيثة جديدة تحمل اسم “غبار الفجر” انتشرت.',
      ['org بلو هاربر', 'malware غبار الفجر'],
    ],
    ['ونشرت صحيفة هآرتس تقريرا عن مدينة دير الزور.', ['media هآرتس', 'location دير الزور']],
    ['وتحدث عن مجموعة NSO في باريس.', ['org مجموعة NSO', 'location باريس']],
    ['ورفضت السلطات السودانية التعليق.', ['country السودان']],
    ['وأعلنت للأمم المتحدة موقفها.', ['org الأمم المتحدة']],
  ])('%s', (text, expected) => expect(named(HEAD_AR + text)).toEqual(expect.arrayContaining(expected)));

  it.each([
    ['ووقع الهجوم في محافظة ذي النهر صباحا.', ['location ذي النهر']],
    ['ووقع الهجوم في بلدة وادي الصفصاف صباحا.', ['location وادي الصفصاف']],
    ['وقال الرئيس ترمب إن الطلب زاد.', ['person ترمب']],
    ['وقال صندوق الدلتا للتنمية إنه مستعد.', ['org صندوق الدلتا للتنمية']],
    ['وقالت شرطة الدلتا إن الطلب زاد.', ['org شرطة الدلتا']],
    ['وقالت شركة دلتا المتخصصة في صناعة القوارب إن الطلب زاد.', ['org شركة دلتا']],
    ['وقال تقرير لمركز الدلتا للبحوث إن الطلب زاد.', ['org مركز الدلتا للبحوث']],
    ['وقال الوزير سالم الرعد العضو في اللجنة إن الطلب زاد.', ['person سالم الرعد']],
    ['وقال وزير الخارجية هاكان فيدان إسرائيل مسؤولة.', ['person هاكان فيدان']],
  ])('%s', (text, expected) => expect(named(HEAD_AR + text)).toEqual(expect.arrayContaining(expected)));

  it.each([
    'وأفادت تقارير إعلامية بأن الطلب زاد.',
    'وتقع القوارب في منطقة سكنية قرب النهر.',
    'ووصلت القوارب إلى منطقة تسيطر عليها جماعات محلية.',
    'ووصلت القوارب إلى قرية مجاورة عند الظهر.',
    'وقال المتحدث في تصريحات لصحيفة محلية إن الطلب زاد.',
    'وقال الوزير في المؤتمر الصحفي الذي يعقده الآن إن الطلب زاد.',
    'ونفى المتحدث باسم الهيئة صحة الاتهامات.',
  ])('makes no names of what describes: %s', (text) => expect(named(HEAD_AR + text)).toEqual([]));

  it.each([
    'وقال مسؤول محلي إن الدعم المالي مستمر على خلفية الأزمة.',
    'وأضاف أن دولة صديقة شاركت معلومات عن شركة خاصة.',
    'ووصفها بأنها “حملة كاذبة ومدفوعة الأجر”.',
    'لست متأكدا من أن المجموعة تعمل في هذه المنطقة.',
    'قال المتحدث باسم الوزارة إن الوفد غادر العاصمة.',
  ])('makes no names of common words: %s', (text) => expect(named(HEAD_AR + text)).toEqual([]));
});

describe('names in an English report', () => {
  it.each([
    [
      'Lt. Gen. Mara Oldfield said Syrian troops had left Aleppo.',
      ['person Mara Oldfield', 'country Syria', 'location Aleppo'],
    ],
    [
      'The Delta Transport Ministry denied it, the BBC reported.',
      ['org Delta Transport Ministry', 'media BBC'],
    ],
    ['Operators of the Mudwharf ransomware asked for more.', ['malware Mudwharf']],
    ['It was linked to APT28 and to Cobalt Strike.', ['actor APT28', 'tool Cobalt Strike']],
  ])('%s', (text, expected) => expect(named(HEAD_EN + text)).toEqual(expect.arrayContaining(expected)));

  it.each([
    ["She saw Egypt's Harbour Square.", ['country Egypt', 'location Harbour Square']],
    ["He joined the Delta People's Army.", ["org Delta People's Army"]],
    ['The Delta District Attorney Dana Hall left.', ['location Delta District', 'person Dana Hall']],
    ['The Fleet Interior Minister Dana Hall left.', ['person Dana Hall']],
    ['They met Dana Hall of the Delta Party.', ['person Dana Hall', 'org Delta Party']],
    ['They met Hafs al-Wadi at night.', ['person Hafs al-Wadi']],
    ['The firm 4DX sold it to iHarbour Partners.', ['org 4DX', 'org iHarbour Partners']],
    ['People fled from the shelling in Vadu and from the town of Osk.', ['location Vadu', 'location Osk']],
    [
      'People of Torvia county fled to the Northern Territory.',
      ['location Torvia', 'location Northern Territory'],
    ],
    ['VADUZIA (Wire) - The road was closed.', ['location VADUZIA']],
    ['GlassBoat Returns to the Northern Ports Again\n\nThe boats left.', ['org GlassBoat']],
    ['Marrow Security Intelligence\n\nThe boats left.', ['org Marrow Security Intelligence']],
    ['The Ugandan army left.', ['country Uganda', 'org Ugandan army']],
    ['They saw the former president of Burundi Dana Hall.', ['country Burundi', 'person Dana Hall']],
    ['Then Whitlock left. They blamed Whitlock for the closed road.', ['org Whitlock']],
  ])('%s', (text, expected) => expect(named(HEAD_EN + text)).toEqual(expect.arrayContaining(expected)));

  it.each([
    "The road was closed after Tuesday's rain, in the Oct. 5 count.",
    '“Therefore we left,” they said. “Just go.”',
    'Old Moat Found Below the Harbour Bridge',
    'Attack Chain',
    'The Christian and Sunni fishermen and the Europeans left.',
    'The Delta-based crew left the Delta-run mill to Delta-speaking guests.',
    'The press left. The Press was tired.',
    'The TV crew and the CEO left at 5 GMT.',
    'They met the Head of Boat Research and a Senior Boat Analyst.',
    'They mourned on Harbour Memorial Day.',
    'The whole world knew.',
  ])('makes no names of: %s', (text) => expect(named(HEAD_EN + text)).toEqual([]));

  it('takes coined words for malware where the report is about it', () => {
    const text = 'The loader is malware. The malware sends a payload. It was named BoatHook by them.';
    expect(named(HEAD_EN + text)).toEqual(['malware BoatHook']);
    expect(named(`${HEAD_EN}The yard was named BoatHook by them.`)).toEqual(['org BoatHook']);
  });

  it('takes no month, nation or language for a name of its own', () => {
    expect(named(`${HEAD_EN}In October the Kurdish and Russian officials met.`)).toEqual(['country Russia']);
  });
});

describe('other names of one thing', () => {
  const aliases = (text: string, name: string): string[] | undefined =>
    read(text).find((e) => e.name === name)?.aliases;

  it.each([
    [
      'We follow Tin Heron, also known as Rust Heron and Grey Dike, since May.',
      'Tin Heron',
      ['Rust Heron', 'Grey Dike'],
    ],
    ['The Delta Rescue Service (DRS) said so.', 'Delta Rescue Service', ['DRS']],
    ['The group TK-410 (TK-429) came back.', 'TK-410', ['TK-429']],
    ['Mina Oldfield said it. Later Oldfield left.', 'Mina Oldfield', ['Oldfield']],
    ['Zhu Fen said it. Later they saw Zhu again.', 'Zhu Fen', ['Zhu']],
  ])('%s', (text, name, expected) => expect(aliases(HEAD_EN + text, name)).toEqual(expected));

  it.each([
    ['وقالت منظمة “نور الدلتا” المعروفة باسم “دلتا لايت” إنها باقية.', 'نور الدلتا', 'دلتا لايت'],
    ['وكتبت صحيفة “مرافئ” (Marafi) عن ذلك.', 'مرافئ', 'Marafi'],
  ])('%s', (text, name, expected) => expect(aliases(HEAD_AR + text, name)).toContain(expected));

  it('takes a bracket with a number or a date for no name', () => {
    expect(
      aliases(`${HEAD_EN}The Delta Rescue Service (founded in 1990) said so.`, 'Delta Rescue Service'),
    ).toEqual([]);
  });
});

describe('lists', () => {
  const lists: KnownEntity[] = [{ name: 'grey dike', kind: 'actor', aliases: ['GD-7', 'سد الرماد'] }];

  it('find what they know under any of its names, and say what it is', () => {
    const [entity] = read(`${HEAD_EN}The intruders of GD-7 came at night.`, lists);
    expect(entity).toMatchObject({ name: 'GD-7', kind: 'actor', aliases: ['grey dike', 'سد الرماد'] });
    expect(read(`${HEAD_AR}وقال الوزير إن سد الرماد وراء الهجوم.`, lists)[0]?.kind).toBe('actor');
  });

  it('point at the first place of a name in the raw text', () => {
    const text = `${HEAD_EN}The intruders of GD-7 came at night. GD-7 left.`;
    const [entity] = read(text, lists);
    expect(text.slice(entity!.start, entity!.end)).toBe('GD-7');
    expect(entity!.start).toBe(text.indexOf('GD-7'));
  });
});
