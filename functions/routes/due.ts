import { renderDuePage } from '#shared/present/due-page.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { badRequest } from '../http-error.ts';
import { asPageOrData } from '../middleware/representation.ts';
import { findTopic, readVersion } from '../read-timeline.ts';
import { type DuePlans, readDue } from '../read-whole.ts';
import { type Answer, type Request, readDate } from './request.ts';
import type { ApiPorts } from './route.ts';
import { shownEntry } from './shown-words.ts';
import { showTopic } from './topics.ts';

const NO_PLANS: DuePlans = { overdue: [], upcoming: [], isWhole: true };

/** Plans past their day without a report, and those to come, as of a day: `on`, by default today. */
export async function listDue(request: Request, ports: ApiPorts): Promise<Answer> {
  const { params, query } = request;
  const { id, record, head } = await findTopic(ports, params.id!);
  const day = readDate(query, 'on') ?? new Date(ports.clock.now()).toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw badRequest('bad-date', 'on is a day, such as 2025-06-13.');
  const version = { name: id, version: head?.version ?? '' };
  const plans = head ? await readVersion(ports, version, (root) => readDue(ports, { name: id, root }, day)) : NO_PLANS;
  const shown = (entries: readonly Entry[]): readonly Entry[] => entries.map((entry) => shownEntry(entry, ports));
  const { overdue, upcoming, isWhole } = plans;
  const topic = showTopic(record, head);
  const due = { topic, on: day, overdue: shown(overdue), upcoming: shown(upcoming), isWhole };
  return asPageOrData(request, due, () => renderDuePage(due));
}
