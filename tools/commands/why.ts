import { type Command, EXIT, onlyOne } from '../command.ts';

type Why = {
  readonly quote: string;
  readonly date: { readonly value: string | null; readonly because: string; readonly otherReadings: readonly string[] };
  readonly said: { readonly value: string | null; readonly because: string };
  readonly status: { readonly value: string; readonly because: string };
  readonly source: { readonly because: string };
};

/** Says why a claim has its date, status and source. */
export const why: Command = {
  name: 'why',
  usage: 'CLAIM',
  summary: 'why a claim has its date, status and source',
  options: {},
  run: async (call) => {
    const id = onlyOne(call, 'which claim, by its id');
    const why: Why = await call.connection().ask(`/v1/claims/${encodeURIComponent(id)}/why`);
    if (call.values.json) call.print(JSON.stringify(why, null, 2));
    else call.print(describe(why));
    return EXIT.done;
  },
};

const describe = ({ quote, date, said, status, source }: Why): string =>
  [
    `“${quote}”`,
    `date     ${date.value ?? 'unknown'}: ${date.because}`,
    ...(date.otherReadings.length > 0 ? [`         other readings: ${date.otherReadings.join(', ')}`] : []),
    `said on  ${said.value ?? 'unknown'}: ${said.because}`,
    `status   ${status.value}: ${status.because}`,
    `source   ${source.because}`,
  ].join('\n');
