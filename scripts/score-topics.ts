/** How far forty names of eight kinds find what belongs to them: `node scripts/score-topics.ts [--misses]`. */
import { judgeTopic, readNames } from '../test/names/read-names.ts';

const isAsked = process.argv.includes('--misses');
const of = (part: number, whole: number): string => `${part} of ${whole}`.padEnd(12);
const topics = await Promise.all(readNames().map(async (topic) => ({ topic, judged: await judgeTopic(topic) })));
console.log(`${'names'.padEnd(12)}found       refused`);
for (const [kind, same] of [...Map.groupBy(topics, ({ topic }) => topic.kind), ['all', topics] as const]) {
  const judged = same.flatMap((each) => each.judged).filter(({ isMember }) => isMember !== null);
  const [members, others] = [judged.filter(({ belongs }) => belongs), judged.filter(({ belongs }) => !belongs)];
  const found = members.filter(({ isMember }) => isMember).length;
  const refused = others.filter(({ isMember }) => !isMember).length;
  const claimless = same.flatMap((each) => each.judged).length - judged.length;
  console.log(`${kind.padEnd(12)}${of(found, members.length)}${of(refused, others.length)}${claimless || ''}`);
}
if (isAsked)
  for (const { topic, judged } of topics)
    for (const { text, belongs, isMember } of judged)
      if (isMember !== null && isMember !== belongs)
        console.log(`${belongs ? 'missed ' : 'foreign'} ${topic.name}: ${text}`);
