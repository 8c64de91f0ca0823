import { describe, expect, it } from 'vitest';
import { findVerbGroups, type VerbGroup } from '#shared/claim/grammar/verb-group.ts';
import { tagWords } from '#shared/text/part-of-speech.ts';

/** The verb groups of a sentence, each as its words and what is told of it. */
function groupsOf(sentence: string): [string, VerbGroup][] {
  const tokens = tagWords(sentence);
  return findVerbGroups(tokens).map((group) => [
    sentence.slice(tokens[group.first]!.start, tokens[group.last - 1]!.end),
    group,
  ]);
}

describe('findVerbGroups', () => {
  it.each([
    ['The dam burst on Sunday.', 'burst', 'past'],
    ['Engineers have patched the dam.', 'have patched', 'past'],
    ["The mill hasn't paid its staff.", "hasn't paid", 'past'],
    ['The lights are out in the harbour.', 'are', 'present'],
    ["The ferry doesn't own a radio.", "doesn't own", 'present'],
    ['The council is redeeming the bonds early.', 'is redeeming', 'present'],
    ['The museum will personally direct the search.', 'will personally direct', 'planned'],
    ['They are going to spend more on nets.', 'are going to spend', 'planned'],
    ['The bridge is expected to close in May.', 'is expected', 'planned'],
    ['The vote is to come next year.', 'is to come', 'planned'],
    ['Villagers could return by winter.', 'could return', 'possible'],
    ['The court should decide this year.', 'should decide', 'conditional'],
    ['The divers could have drowned.', 'could have drowned', 'conditional'],
    ['Villagers need boats.', 'need', 'present'],
    ["They can't, the ferrymen said.", 'ca', 'possible'],
    ['They shan’t open the lock.', 'shan’t open', 'planned'],
  ])('reads the first verb of "%s" as %s, %s', (sentence, words, modality) => {
    const [[found, group]] = groupsOf(sentence) as [[string, VerbGroup]];
    expect([found, group.modality]).toEqual([words, modality]);
  });

  it.each([
    ['The port plans to buy or rent two tugs.', 'rent', 'infinitive'],
    ['The loan helped spark a rush.', 'spark', 'infinitive'],
    ['The stock began trading in June.', 'trading', 'gerund'],
    ['The plant closed, leaving the town without work.', 'leaving', 'gerund'],
    ['The mayor wants to bring back trams.', 'to bring', 'infinitive'],
  ])('reads a later verb of "%s": %s, %s', (sentence, words, form) => {
    expect(groupsOf(sentence).map(([found, group]) => [found, group.form])).toContainEqual([words, form]);
  });

  it.each(['They cannot, he said.', 'They dont pay.', 'It wont, she said.', 'He can’t come.'])(
    'reads that "%s" says no',
    (sentence) => {
      expect(groupsOf(sentence)[0]![1].negated).toBe(true);
    },
  );

  it.each(['the proposed deal', 'the rising prices', 'talks with American officials'])(
    'finds no verb in "%s"',
    (words) => {
      expect(groupsOf(words)).toEqual([]);
    },
  );

  it.each([
    ['Profit at the mill fell and net rose to 4 million.', 'rose'],
    ['The owner plans to sell the inn.', 'plans'],
    ['The Tarn 50 lost a tenth on Tuesday.', 'lost'],
  ])('finds the verb that looks like a noun in "%s"', (sentence, verb) => {
    expect(groupsOf(sentence).map(([found]) => found)).toContain(verb);
  });
});
