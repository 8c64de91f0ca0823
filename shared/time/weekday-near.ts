import { addDays, weekdayOf } from './calendar.ts';
import type { CivilDay } from './date-value.ts';
import type { Direction } from './expression.ts';
import { dayPeriod, type Period, periodOf } from './period.ts';

/** The weekend that an anchor day and a direction pick. */
export function weekendNear(direction: Direction, anchor: CivilDay): Period {
  const own = periodOf('weekend', anchor);
  const isBefore = direction === 'before' || direction === 'preceding';
  const isOver = direction === 'past' || direction === 'earlier' || isBefore;
  // On a Saturday or Sunday the weekend meant is the one that runs.
  if (isOver && (own.start > anchor || isBefore)) return { ...own, start: addDays(own.start, -7) };
  return direction === 'after' && own.start <= anchor ? { ...own, start: addDays(own.start, 7) } : own;
}

/** The weekday of that number (Monday is 1) that an anchor day and a direction pick. */
export function weekdayNear(weekday: number, direction: Direction, anchor: CivilDay): Period {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  switch (direction) {
    case 'before':
      // Nobody calls yesterday `last Tuesday`.
      return dayPeriod(addDays(anchor, -(back > 1 ? back : back + 7)));
    case 'preceding':
      return dayPeriod(addDays(anchor, -(back || 7)));
    case 'after':
      return dayPeriod(addDays(anchor, ahead || 7));
    case 'future':
      return dayPeriod(addDays(anchor, ahead));
    case 'same-year':
      return dayPeriod(addDays(anchor, weekday - weekdayOf(anchor)));
    default:
      return dayPeriod(addDays(anchor, -back));
  }
}
