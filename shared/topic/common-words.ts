/** Words too common to find an article by; part of the extractor's version: postings and subscriptions both depend on it. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against ago all almost also although always am among an and another any are around as at away back be became because
become been before began being below between billion both but by came can cannot come could day days did do does doing down due during each early either
end enough even ever every few first five for former found four from full further gave get go going good got had half has have having he her here hers him
his how however i if in including into is it its itself just last late later least less let like long made make many may me might million month months more
most much must my near need never new news next nine no nor not now of off old on once one only or other others our out over own part people per place
put quite rather said same saw say says second see seen set seven several shall she should show since six so some something soon still such take taken
ten than that the their them then there these they thing third this those though three through thus time to today together told too took toward two under
until up upon us use used very want was way we week weeks well went were what when where whether which while who whole whom whose why will with within
without won would year years yes yesterday yet you your mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february march april
june july august september october november december according added expected percent report reported reports statement told company government officials
official country president minister`.split(/\s+/),
);
