/** Words by which news tells one kind of event; each class stands under its first word. Stems as `stem` cuts them. */
const CLASSES: readonly string[] = [
  'fall lose lost shed drop slide slid plunge decline tumble sink sank slump dip wipe',
  'rise rose gain jump climb soar surge increase grow grew advance',
  'release launch publish unveil introduce debut roll',
  'announce say said tell told reveal disclose declare',
  'agree sign strike struck seal conclude reach',
  'begin began begun start open kick',
  'end close finish stop halt complete',
  'die kill dead death perish',
  'land splash return touch',
  'dock arrive reach',
  'launch lift blast liftoff',
  'buy bought acquire purchase takeover',
  'sell sold divest',
  'cut lower reduce slash trim',
  'raise hike lift',
  'resign quit step leave left depart',
  'appoint name hire choose chose elect',
  'arrest detain hold held charge',
  'delay postpone push',
  'cancel scrap abandon call',
  'win won beat defeat victory',
  'attack strike hit bomb shell',
  'fine penalty sue charge',
];

/** Word → its class, by the first class that has it. */
export const VERB_CLASSES: ReadonlyMap<string, string> = new Map(
  CLASSES.toReversed().flatMap((words) => {
    const [name, ...others] = words.split(' ');
    return [name!, ...others].map((word) => [word, `~${name}`] as const);
  }),
);
