import { renderDuePage } from '#shared/present/due-page.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { asPageOrData } from '../middleware/representation.ts';
import { findTopic, readVersion } from '../read-timeline.ts';
import { type DuePlans, readDue } from '../read-whole.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';
import { shownEntry } from './shown-words.ts';
import { showTopic } from './topics.ts';

const NO_PLANS: DuePlans = { overdue: [], upcoming: [], isWhole: true };

/** Plans past their day without a report, and those to come, as of a day: `on`, by default today. */
export async function listDue(request: Request, ports: ApiPorts): Promise<AnswerOf<'listDue'>> {
  const { query } = checkRequest('listDue', request);
  const { id, record, head } = await findTopic(ports, request.params.id!);
  const day = query.on ?? new Date(ports.clock.now()).toISOString().slice(0, 10);
  const version = { name: id, version: head?.version ?? '' };
  const plans = head ? await readVersion(ports, version, (root) => readDue(ports, { name: id, root }, day)) : NO_PLANS;
  const shown = (entries: readonly Entry[]): readonly Entry[] => entries.map((entry) => shownEntry(entry, ports));
  const { overdue, upcoming, isWhole } = plans;
  const topic = showTopic(record, head);
  const due = { topic, on: day, overdue: shown(overdue), upcoming: shown(upcoming), isWhole };
  return asPageOrData(request, due, () => renderDuePage(due));
}
