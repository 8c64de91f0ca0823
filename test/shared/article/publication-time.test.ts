import { describe, expect, it } from 'vitest';
import { datesInAddress } from '#shared/article/publication-time.ts';

const dayIn = (path: string): string | null => datesInAddress(`https://w.example${path}`)[0]?.words ?? null;

describe('datesInAddress', () => {
  it.each([
    ['/2025/01/28/crane-falls', '2025-01-28'],
    ['/news/2025/jan/28/crane-falls', '2025-01-28'],
    ['/crane-falls-20250128.html', '2025-01-28'],
    ['/press/28-01-2025', '2025-01-28'],
    ['/press/28012025-crane-falls', '2025-01-28'],
    ['/press/08112021-crane-falls', '2021-11-08'],
  ])('%s → %s', (path, day) => expect(dayIn(path)).toBe(day));

  it.each([
    '/2025/01/crane-falls',
    '/press/08-11-2021',
    '/article/a280120251',
    '/crane-falls-31132025',
    '/id/12345678',
  ])('%s holds no day', (path) => expect(dayIn(path)).toBeNull());
});
