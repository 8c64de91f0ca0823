/**
 * Articles and the timeline of one entity among them: each event in which it takes part, by its day and a word of the
 * claim that tells it. Marked before anything was built: events of others in the same articles are no part of it. What an
 * article reports without a date is of the day that it opens with.
 */
export type TimelineCorpus = {
  readonly entity: string;
  readonly articles: readonly { readonly on: string; readonly text: string }[];
  readonly events: readonly (readonly [date: string, word: string])[];
};

export const CORPORA: readonly TimelineCorpus[] = [
  {
    entity: 'Corvus Air',
    articles: [
      {
        on: '2021-03-02',
        text: `Corvus Air to fly to Lisbon

The budget airline Corvus Air announced on Monday that it would fly from Oslo to Lisbon. The first flight is planned for 4 June. Shares in its rival Nordan fell 2% on Monday. Tourism in Lisbon has grown for ten years.`,
      },
      {
        on: '2021-06-05',
        text: `First flight to Lisbon takes off

Corvus Air started its service to Lisbon on Friday with a full plane. The airline had trained 40 new pilots in April. The mayor of Lisbon, Rita Vaz, greeted the passengers on Friday evening.`,
      },
      {
        on: '2021-09-15',
        text: `Strike grounds flights in Oslo

Air traffic controllers in Oslo walked out on Tuesday. Corvus Air cancelled 34 flights on Tuesday. Nordan cancelled 51 flights and asked passengers to stay at home. The controllers want shorter shifts.`,
      },
      {
        on: '2021-11-20',
        text: `Airline reports first profit

Corvus Air made a profit of $12 million in the third quarter, it said on Friday. The company was founded in 2014 by Sven Aaker. It lost $30 million last year. Mr Aaker sold his shares in 2019.`,
      },
      {
        on: '2022-01-12',
        text: `Corvus orders 20 jets

Corvus Air ordered 20 jets from Aerion on Tuesday, worth $2.1 billion at list prices. Aerion delivered 400 jets last year. The first of them will reach the airline in May 2024.`,
      },
      {
        on: '2022-08-03',
        text: `Plane makes emergency landing

A plane of Corvus Air landed in Bergen on Tuesday after smoke filled the cabin. Nobody was hurt. The regulator opened an inquiry on Wednesday. In 2018 a Nordan jet had made an emergency landing at the same airport.`,
      },
      {
        on: '2023-02-10',
        text: `Regulator fines airline

The regulator fined Corvus Air $4 million on Thursday over a landing in Bergen in August. The airline said it would appeal. The regulator also published new rules for cabin filters on Thursday.`,
      },
      {
        on: '2023-05-31',
        text: `Nordan offers to buy Corvus Air

Nordan offered to buy Corvus Air for $900 million on Tuesday. The board of Corvus Air rejected the offer on Wednesday. Nordan had bought the regional carrier Fjell in 2016.`,
      },
    ],
    events: [
      ['2021-06-04', 'started'],
      ['2021-06-04', 'planned'],
      ['2021-04', 'trained'],
      ['2021-09-14', 'cancelled'],
      ['2014', 'founded'],
      ['2020', 'lost'],
      ['2021-35', 'profit'],
      ['2022-01-11', 'ordered'],
      ['2024-05', 'reach'],
      ['2022-08-02', 'landed'],
      ['2023-02-09', 'fined'],
      ['2023-05-30', 'offered'],
      ['2023-05-31', 'rejected'],
    ],
  },
  {
    entity: 'Lumen 3',
    articles: [
      {
        on: '2019-09-11',
        text: `Helio unveils new e-reader

Helio presented the Lumen 3, a reader with a colour screen, in Berlin on Tuesday. Chief executive Jo Bering called it the best book in the world. The device will go on sale on 4 October for $249. The company sold two million readers last year.`,
      },
      {
        on: '2019-10-05',
        text: `Lumen 3 sells out on first day

The Lumen 3 went on sale on Friday and was sold out in Germany by noon. Fans queued outside a shop in Hamburg. Helio opened its first shop in Hamburg in 2012.`,
      },
      {
        on: '2019-10-24',
        text: `Reader overheats, owners say

Several owners complained on Wednesday that their readers got hot. Helio stopped shipping the Lumen 3 on Thursday. The Lumen 2 was recalled in 2016 for another fault.`,
      },
      {
        on: '2019-11-08',
        text: `Helio finds fault in battery

Helio said on Thursday that a faulty battery had overheated the Lumen 3. The supplier, Voltra, apologised on Friday. Voltra also makes batteries for cars.`,
      },
      {
        on: '2019-12-03',
        text: `Reader is back

The Lumen 3 returned to the shops on Monday with a new battery. Mr Bering apologised to customers in October. Shares in Helio rose 3% on Monday.`,
      },
      {
        on: '2020-04-21',
        text: `Prize for design

A jury in Milan gave the Lumen 3 its design prize on Monday. The prize for lamps went to a student from Turin. Last year the jury had honoured a chair.`,
      },
      {
        on: '2020-11-18',
        text: `Libraries buy readers

The city of Hamburg bought 5,000 Lumen 3 readers for its libraries on Tuesday. The city closed two libraries in June. It will lend the readers from 1 December.`,
      },
      {
        on: '2021-09-08',
        text: `Helio shows Lumen 4

Helio presented the Lumen 4 on Tuesday. It stopped making the Lumen 3 in August. More than three million people bought a Lumen 3, which came out in October 2019.`,
      },
    ],
    events: [
      ['2019-09-10', 'presented'],
      ['2019-10-04', 'sale'],
      ['2019-10-04', 'went on sale'],
      ['2019-10-04', 'sold out'],
      ['2019-10-24', 'stopped shipping'],
      ['2019-12-02', 'returned'],
      ['2020-04-20', 'gave'],
      ['2020-11-17', 'bought'],
      ['2021-08', 'stopped making'],
      ['2019-10', 'came out'],
      ['2019-11-07', 'overheated'],
    ],
  },
];
