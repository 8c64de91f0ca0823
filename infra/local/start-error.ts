/** What a person has to change before Dateline can start: one plain line. */
export class StartError extends Error {
  override name = 'StartError';
}
