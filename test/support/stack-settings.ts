import type { StackSettings } from '#infra/settings.ts';

/** A trial as it is deployed by default. */
export const TRIAL: StackSettings = {
  stage: 'test',
  isTrial: true,
  hasOpenReads: true,
  showsFullText: false,
  alarmMail: null,
  concurrency: { ingest: 10, largeIngest: 4, timeline: 5, reader: 2, api: 0 },
  reader: null,
};
