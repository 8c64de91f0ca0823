import { describe, expect, it } from 'vitest';
import { storyShare } from '#shared/topic/story-share.ts';
import { topicOf } from '#shared/topic/topic-of.ts';

const GULF = 'Gulf of Mexico oil spill';

describe('storyShare', () => {
  it('is the share of articles that are about a topic', () => {
    expect(storyShare(topicOf(GULF), [GULF, 'gulf of mexico oil spill', null, 'Conrad Murray'])).toBe(0.5);
  });

  it.each(['Louisiana oil spill', 'Gulf oil leak', 'BP oil spill'])(
    'is 0 for another name of the story: %s',
    (name) => {
      expect(storyShare(topicOf(name), [name, GULF, GULF, GULF])).toBe(0);
      expect(storyShare(topicOf(name), [name, GULF, GULF])).toBeCloseTo(1 / 3);
    },
  );

  it('tells two disasters of one kind apart, however often the other is told', () => {
    const about = ['Chile earthquake', ...Array.from({ length: 9 }, () => 'Haiti earthquake')];
    expect(storyShare(topicOf('Chile earthquake'), about)).toBe(0.1);
  });

  it('is 0 where no article is about it any more', () => {
    expect(storyShare(topicOf('Conrad Murray'), [GULF, null])).toBe(0);
  });
});
