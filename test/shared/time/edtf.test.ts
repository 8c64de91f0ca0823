import { describe, expect, it } from 'vitest';
import { toDateValue } from '../../../shared/time/edtf.ts';

describe('toDateValue', () => {
  it.each([
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2023', '2023-01-01', '2023-12-31', 'year'],
    ['198X', '1980-01-01', '1989-12-31', 'decade'],
    ['18XX', '1800-01-01', '1899-12-31', 'century'],
    ['2024-21', '2024-03-01', '2024-05-31', 'season'],
    ['2023-24', '2023-12-01', '2024-02-29', 'season'],
    ['2025-33', '2025-01-01', '2025-03-31', 'quarter'],
    ['2025-41', '2025-07-01', '2025-12-31', 'half'],
    ['2025-01-25/2025-01-26', '2025-01-25', '2025-01-26', 'interval'],
    ['2024-03-11/2024-03-17', '2024-03-11', '2024-03-17', 'week'],
    ['2027-09/2027-12', '2027-09-01', '2027-12-31', 'interval'],
    ['../2025-06-13', null, '2025-06-13', 'interval'],
    ['1998/..', '1998-01-01', null, 'interval'],
    ['1998~', '1998-01-01', '1998-12-31', 'year'],
    ['2024-03?', '2024-03-01', '2024-03-31', 'month'],
  ])('%s → %s … %s, %s', (edtf, earliest, latest, precision) => {
    expect(toDateValue(edtf)).toEqual({ edtf, earliest, latest, precision });
  });

  it('takes the day of a date-time as written', () => {
    expect(toDateValue('2025-06-13T23:30:00-08:00')?.edtf).toBe('2025-06-13');
  });

  it.each([
    '',
    '..',
    '../..',
    '2024-13',
    '2024-02-30',
    '2024-3-1',
    '2025/2024',
    'yesterday',
    '2024/2025/2026',
    '2024/',
  ])('knows no date in %j', (edtf) => {
    expect(toDateValue(edtf)).toBeNull();
  });
});
