import { describe, expect, it } from 'vitest';
import { detectLanguage } from '#shared/article/language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The harbour of Tarbet was closed on Monday after a crane fell into the basin, the port authority said.'],
    ['en', 'Shares rose 4% at Tesco for May.'],
    ['en', 'Apple, Google, Meta, Amazon'],
    ['de', 'Der Hafen von Tarbet wurde am Montag gesperrt, nachdem ein Kran in das Becken gefallen war.'],
    ['fr', 'Le port de Tarbet a été fermé lundi après la chute d’une grue dans le bassin, selon la capitainerie.'],
    [
      'es',
      'El puerto de Tarbet fue cerrado el lunes después de que una grúa cayera en la dársena, según las autoridades.',
    ],
    ['it', 'Il porto di Tarbet è stato chiuso lunedì dopo che una gru è caduta nel bacino, ha detto l’autorità.'],
    ['nl', 'De haven van Tarbet is maandag gesloten nadat er een kraan in het bassin was gevallen, zei het bestuur.'],
    [
      'sv',
      'Hamnen i Tarbet stängdes på måndagen efter att en kran föll i bassängen, och det är inte klart om den öppnar.',
    ],
    [
      'pl',
      'Port w Tarbet został zamknięty w poniedziałek po tym, jak dźwig wpadł do basenu, i nie wiadomo, na jak długo.',
    ],
    [
      'tr',
      'Tarbet limanı pazartesi günü bir vincin havuza düşmesi sonrası kapatıldı ve bu kadar kısa sürede açılması için çok erken.',
    ],
    ['ru', 'Порт Тарбет был закрыт в понедельник после падения крана в бассейн.'],
    ['uk', 'Порт Тарбет було закрито в понеділок після падіння крана в басейн, і його ще не відкрили.'],
    ['zh', '塔贝特港周一关闭，此前一台起重机坠入港池。'],
    ['ja', 'タルベト港は月曜日に閉鎖された。クレーンがドックに落ちたためだ。'],
    ['ko', '타르벳 항구는 월요일 크레인이 떨어진 뒤 폐쇄됐다.'],
    ['ar', 'أغلق ميناء تاربت يوم الاثنين بعد سقوط رافعة في الحوض.'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('believes the page where the words do not tell', () => {
    expect(detectLanguage('Tesco 4 Sainsbury 5', 'cy-GB')).toBe('cy');
  });
});
