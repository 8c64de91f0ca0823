import { describe, expect, it } from 'vitest';
import { forwardedIn } from '#shared/article/formats/mail/forwarded.ts';
import { bareSubject, senderOf } from '#shared/article/formats/mail/header-block.ts';
import { letterText } from '#shared/article/formats/mail/letter-text.ts';

const TEXT = 'The harbour of Tarbet was closed on Monday.\nNobody was hurt.';

describe('forwardedIn', () => {
  it.each([
    [
      'Gmail',
      '---------- Forwarded message ---------\nFrom: The Wharf <n@w.example>\nDate: Mon, 5 Mar 2024\nSubject: Crane falls\nTo: <a@b.example>\n',
    ],
    [
      'Outlook',
      '-----Original Message-----\nFrom: The Wharf [mailto:n@w.example]\nSent: 5 March 2024 10:00\nTo: Ada\nSubject: Crane falls\n',
    ],
    [
      'Outlook on the web',
      '________________________________\nFrom: The Wharf <n@w.example>\nSent: Monday, March 5, 2024 10:00 AM\nTo: Ada\nSubject: Crane falls\n',
    ],
    [
      'Apple Mail',
      'Begin forwarded message:\n\n> From: The Wharf <n@w.example>\n> Subject: Crane falls\n> Date: 5 March 2024\n',
    ],
    [
      'Thunderbird',
      '-------- Weitergeleitete Nachricht --------\nBetreff: Crane falls\nDatum: 5 Mar 2024\nVon: The Wharf <n@w.example>\nAn: Ada\n',
    ],
  ])('reads what %s forwards', (_program, header) => {
    const found = forwardedIn(`For you, Ada.\n\n${header}\n${TEXT}`, true);
    expect(senderOf(found!.block.from)).toBe('The Wharf');
    expect(found).toMatchObject({ block: { subject: 'Crane falls' } });
    expect(found!.content.trim()).toBe(TEXT);
  });

  it('is null for an answer above what it answers to', () => {
    const answer = 'We shall see to it that the harbour opens again. '.repeat(40);
    expect(
      forwardedIn(`${answer}\n\nFrom: The Wharf <n@w.example>\nSent: Monday\nSubject: Crane\n\n${TEXT}`, false),
    ).toBe(null);
  });

  it('is null for a text that has lines with a colon', () => {
    expect(forwardedIn('From: here it is a mile\n\nTo: the harbour\n\nThe end.', true)).toBe(null);
  });
});

describe('bareSubject', () => {
  it.each([
    ['Fwd: Crane falls', 'Crane falls'],
    ['WG: AW: Re[2]: Crane falls', 'Crane falls'],
    ['Reform of the harbour', 'Reform of the harbour'],
    ['Fwd:', null],
  ])('%s → %s', (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare);
  });
});

describe('letterText', () => {
  it.each([
    ['a signature', `${TEXT.repeat(6)}\n-- \nAda Holt\nTel. 01632 960123`],
    [
      'a letter that it answers to',
      `${TEXT.repeat(6)}\n\nOn Mon, 4 Mar 2024 at 10:00, Tomasz <t@b.example> wrote:\n> Where is the piece?\n>\n> T.`,
    ],
    [
      'the same in two lines',
      `${TEXT.repeat(6)}\n\nOn Mon, 4 Mar 2024 at 10:00, Tomasz\n<t@b.example> wrote:\n> Where is the piece?`,
    ],
  ])('leaves out %s', (_what, text) => {
    expect(letterText(text).trim()).toBe(TEXT.repeat(6));
  });

  it('takes the marks off a text that is quoted whole', () => {
    expect(letterText(TEXT.replace(/^/gm, '> '))).toBe(TEXT);
  });
});
