// A tiny England: its districts, what they were made of, and the premises in them, small enough to add up by hand.

/** Premises today, and of those with full fibre and with gigabit in July 2025. */
export interface Premises {
  premises: number;
  fullFibre: number;
  gigabit: number;
  /** Premises in the releases up to 2023, where they were fewer. */
  premisesBefore?: number;
}

/** A district that is gone: its successor is made of it. */
export interface Former extends Premises {
  code: string;
  name: string;
}

export interface District extends Premises {
  code: string;
  name: string;
  region: string;
  authority?: string;
  /** Neighbourhoods in it: it lies in its row of the grid, one square a neighbourhood. */
  squares: number;
  former: readonly Former[];
}

export const regionNames: Record<string, string> = {
  E12000001: 'North East',
  E12000002: 'North West',
  E12000003: 'Yorkshire and The Humber',
  E12000004: 'East Midlands',
  E12000005: 'West Midlands',
  E12000006: 'East of England',
  E12000007: 'London',
  E12000008: 'South East',
  E12000009: 'South West',
};

export const authorityNames: Record<string, string> = {
  E47000001: 'Greater Manchester',
  E47000002: 'South Yorkshire',
  E47000003: 'West Yorkshire',
  E47000004: 'Liverpool City Region',
  E47000006: 'Tees Valley',
  E47000007: 'West Midlands',
  E47000008: 'Cambridgeshire and Peterborough',
  E47000009: 'West of England',
  E47000012: 'York and North Yorkshire',
  E47000013: 'East Midlands',
  E47000014: 'North East',
  E47000015: 'Devon and Torbay',
  E47000016: 'Hull and East Yorkshire',
  E47000017: 'Greater Lincolnshire',
  E47000018: 'Lancashire',
};

type Line = [code: string, name: string, premises: number, fullFibre: number, gigabit: number];
const former = ([code, name, premises, fullFibre, gigabit]: Line): Former => ({
  code,
  name,
  premises,
  fullFibre,
  gigabit,
});

const westMidlands = (
  [
    ['E08000025', 'Birmingham', 4000, 3000, 3600],
    ['E08000026', 'Coventry', 1000, 900, 950],
    ['E08000027', 'Dudley', 1200, 1000, 1100],
    ['E08000028', 'Sandwell', 1300, 1100, 1250],
    ['E08000029', 'Solihull', 900, 800, 850],
    ['E08000030', 'Walsall', 1100, 900, 1000],
    ['E08000031', 'Wolverhampton', 1000, 950, 980],
  ] satisfies Line[]
).map(
  (line, i): District => ({
    ...former(line),
    ...(i === 0 ? { premisesBefore: 3500 } : {}),
    region: 'E12000005',
    authority: 'E47000007',
    squares: i === 0 ? 4 : 2,
    former: [],
  }),
);

const greaterManchester = [
  'Bolton',
  'Bury',
  'Manchester',
  'Oldham',
  'Rochdale',
  'Salford',
  'Stockport',
  'Tameside',
  'Trafford',
  'Wigan',
].map((name, i): District => {
  const code = `E080000${String(i + 1).padStart(2, '0')}`;
  const line: Line =
    name === 'Manchester' ? [code, name, 2000, 1700, 1800] : [code, name, 1000, 700, 800];
  return {
    ...former(line),
    region: 'E12000002',
    authority: 'E47000001',
    squares: name === 'Manchester' ? 2 : 1,
    former: [],
  };
});

/** Districts with a past, and one with a comma in its name. */
const others: District[] = [
  {
    ...former(['E08000038', 'Barnsley', 500, 400, 450]),
    region: 'E12000003',
    authority: 'E47000002',
    squares: 1,
    former: [former(['E08000016', 'Barnsley', 500, 400, 450])],
  },
  {
    ...former(['E08000039', 'Sheffield', 1500, 1200, 1350]),
    region: 'E12000003',
    authority: 'E47000002',
    squares: 1,
    former: [former(['E08000019', 'Sheffield', 1500, 1200, 1350])],
  },
  {
    ...former(['E06000063', 'Cumberland', 600, 300, 360]),
    region: 'E12000002',
    squares: 3,
    former: [
      former(['E07000026', 'Allerdale', 300, 180, 200]),
      former(['E07000028', 'Carlisle', 200, 100, 120]),
      former(['E07000029', 'Copeland', 100, 20, 40]),
    ],
  },
  {
    ...former(['E06000064', 'Westmorland and Furness', 400, 100, 140]),
    region: 'E12000002',
    squares: 3,
    former: [
      former(['E07000027', 'Barrow-in-Furness', 200, 60, 80]),
      former(['E07000030', 'Eden', 100, 10, 20]),
      former(['E07000031', 'South Lakeland', 100, 30, 40]),
    ],
  },
  {
    ...former(['E06000019', 'Herefordshire, County of', 800, 400, 480]),
    region: 'E12000005',
    squares: 1,
    former: [],
  },
];

/** Districts in all, as in England; the rest are all alike. */
export const DISTRICTS = 296;
export const ALIKE = DISTRICTS - westMidlands.length - greaterManchester.length - others.length;

const regions = Object.keys(regionNames);
const otherAuthorities = Object.keys(authorityNames).filter(
  (code) => !['E47000001', 'E47000002', 'E47000007'].includes(code),
);
const alike = Array.from({ length: ALIKE }, (_, i): District => {
  const authority = otherAuthorities[i];
  return {
    ...former([`E07${900_001 + i}`, `Shire ${i + 1}`, 100, 60, 80]),
    region: regions[i % regions.length] as string,
    ...(authority ? { authority } : {}),
    squares: 1,
    former: [],
  };
});

/** Row by row of the grid, from the south. */
export const districts: readonly District[] = [
  ...westMidlands,
  ...greaterManchester,
  ...others,
  ...alike,
];

/** How far the codes of a file have come: whether it still lists the former districts. */
export interface CodesOf {
  cumbria: 'former' | 'today';
  southYorkshire: 'former' | 'today' | 'both';
}

/** A row of a file about districts: the area it is about, and the district of today. */
export interface DistrictRow {
  code: string;
  name: string;
  counts: Premises;
  district: District;
}

/** Every English row of a file by the codes of its time. */
export function districtRows(codes: CodesOf): DistrictRow[] {
  return districts.flatMap((district) => {
    const which = district.code.startsWith('E06') ? codes.cumbria : codes.southYorkshire;
    const own = { code: district.code, name: district.name, counts: district, district };
    if (district.former.length === 0 || which === 'today') return [own];
    const gone = district.former.map((one) => ({
      code: one.code,
      name: one.name,
      counts: one,
      district,
    }));
    return which === 'both' ? [own, ...gone] : gone;
  });
}
