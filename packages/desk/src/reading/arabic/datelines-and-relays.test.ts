import { describe, expect, it } from 'vitest';
import { stancesOfArabic as read } from '../../../test/arabic-page.ts';

describe('an Arabic dateline', () => {
  it.each(['قصرين (نهر برس)-- ', 'قصرين/نهر- ', 'قصرين - الضفة - ', 'قصرين ــ '])(
    'is no part of a content: %s',
    (line) => {
      expect(read(`${line}غمرت المياه ثلاث قرى، بحسب هيئة السدود.`)).toEqual([
        'asserts هيئة السدود: غمرت المياه ثلاث قرى',
      ]);
    },
  );

  it('is not the beginning of a sentence with an insertion', () => {
    expect(read('وزير الري - الذي زار السد أمس مع وفد كبير من المهندسين - قال إن السد آمن.')).toEqual([
      'asserts وزير الري: السد آمن',
    ]);
  });
});

describe('an Arabic medium relays', () => {
  it('what is said as a noun with its speaker', () => {
    expect(read('ونقل تلفزيون «الضفة» ترجيح مهندسين محليين أن السد انهار بسبب الإهمال.')).toEqual([
      'hedges مهندسين محليين < الضفة: السد انهار بسبب الإهمال',
    ]);
  });

  it('somebody whose name is withheld between the commas', () => {
    expect(
      read('قالت أمس وكالة «نهر» إن مسؤولا في الهيئة، طلب عدم نشر اسمه أو وظيفته، قال إن السد آمن.'),
    ).toEqual(['asserts مسؤولا في الهيئة < وكالة نهر: السد آمن']);
  });

  it('as the subject that the verb goes on with', () => {
    const said = read('قالت وكالة "نهر" إن السد آمن.', 'وذكرت نقلا عن مصدر محلي أن القرى أخليت.');
    expect(said.at(-1)).toBe('asserts مصدر محلي < وكالة نهر: القرى أخليت');
  });

  it('under a name in Latin letters', () => {
    expect(
      read('وقال أحد المهندسين لـNNB بالعربية، مفضلا عدم ذكر اسمه: "السد آمن ولا خوف على القرى".'),
    ).toEqual(['quotes أحد المهندسين < NNB: السد آمن ولا خوف على القرى']);
  });
});

describe('who contradicts behind لكن', () => {
  it('is whoever has just spoken', () => {
    const said = read('قال مهندسون محليون إن السد آمن. لكنهم قالوا إن القرى أخليت أمس.');
    expect(said.at(-1)).toBe('asserts مهندسون محليون: القرى أخليت أمس');
  });
});

describe('the verb of seeing', () => {
  it('says nothing where it only sees signs of something', () => {
    expect(read('لم تر الوزارة مؤشرات على أن السد انهار، وفقا لأربعة مهندسين محليين.')).toEqual([
      expect.stringContaining('أربعة مهندسين محليين: لم تر الوزارة مؤشرات على أن السد انهار'),
    ]);
  });
});

describe('what is counted', () => {
  it('is the content behind its subject', () => {
    expect(read('وقالت الهيئة إن السد انهار، فيما أحصت الوزارة 3581 متضررا في القرى.').at(-1)).toContain(
      'الوزارة: 3581 متضررا في القرى',
    );
  });
});
