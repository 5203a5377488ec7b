// What each of the nine cards must say under a choice of switches, worked out from mission3.csv by a road of its own.

import {
  type Choice,
  isEstimate,
  isLooser,
  measureOf,
  measuresOf,
  places,
  type Row,
  type Standing,
  standingOf,
  wordingOf,
} from './mission-rows';

const of5g = {
  '2021': 'Best 5G mobile coverage in UK - with at least 40% population coverage by 2025.',
  '2024':
    'Best 5G mobile coverage of any CA region – with at least 40% population coverage by 2025.',
};
const of4g = {
  '2021': 'Best 4G mobile coverage in UK – with >95% outdoor and >90% indoor coverage.',
  '2024': 'Best 4G mobile coverage of any CA region – with >95% outdoor and >90% indoor coverage.',
};
const ofFibre = {
  '2021':
    'Highest full fibre broadband access, with particular focus on deprived areas - with at least 2 million people with access to fibre by 2025 and best fibre access in deprived areas.',
  '2024':
    'Highest gigabit broadband access with the region achieving its fair share of full fibre broadband investment versus other large urban conurbations to fibre by 2025 and best fibre access in deprived areas.',
};
const documents = {
  '2021': 'WMCA, West Midlands Digital Roadmap, 2021',
  '2024': 'WMCA, Digital Roadmap evidence report, 2024–27',
};

/** The nine, as a person counts them; the quotes are the papers', letter for letter. */
export const commitments = [
  { id: '5g-40', title: '5G for at least 40%', ask: 'level', quotes: of5g },
  { id: '5g-best', title: 'Best 5G', ask: 'best', quotes: of5g },
  { id: '4g-outdoor-95', title: '4G outdoors: more than 95%', ask: 'level', quotes: of4g },
  { id: '4g-indoor-90', title: '4G indoors: more than 90%', ask: 'level', quotes: of4g },
  { id: '4g-best', title: 'Best 4G', ask: 'best', quotes: of4g },
  {
    id: 'full-fibre-2m',
    title: 'Two million people with full fibre',
    ask: 'level',
    quotes: ofFibre,
  },
  { id: 'gigabit-best', title: 'Highest gigabit access', ask: 'best', quotes: ofFibre },
  { id: 'fair-share', title: 'Fair share of full fibre', ask: 'share', quotes: ofFibre },
  {
    id: 'deprived-best',
    title: 'Best fibre access in deprived areas',
    ask: 'best',
    quotes: ofFibre,
  },
] as const;
type CommitmentId = (typeof commitments)[number]['id'];

/** "2025-07" → "July 2025". */
export function monthOf(release: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${release}-01T00:00:00Z`));
}

/** "joint first of 15", "first of 15, behind London"; empty where nobody has any. */
export function placeOf({ rank, of, first, status }: Row): string {
  if (rank === null) return '';
  // First and not met: the words are “in UK”, and London stands higher.
  const london = rank === 1 && status === 'not-met' ? ', behind London' : '';
  return `${rank === 1 && first.length > 1 ? 'joint ' : ''}${places[rank - 1]} of ${of}${london}`;
}

/** "5G outdoors, all four operators, very high confidence". */
export function nameOf(measure: string): string {
  const names: Record<string, string> = {
    'residents-full-fibre': 'Residents with full fibre',
    'fair-share': 'Fair share of full fibre',
    'gigabit-decile-1': 'Gigabit in the most deprived tenth',
    'gigabit-deciles-1-2': 'Gigabit in the most deprived fifth',
    gigabit: 'Gigabit',
    'full-fibre': 'Full fibre',
  };
  const own = names[measure];
  if (own) return own;
  const tech = measure.startsWith('4g')
    ? '4G'
    : measure.startsWith('5g-sa')
      ? 'Standalone 5G'
      : '5G';
  const where = measure.includes('outdoor')
    ? 'outdoors'
    : measure.includes('indoor')
      ? 'indoors'
      : 'on land';
  const by = measure.endsWith('all') ? 'all four operators' : 'at least one operator';
  return `${tech} ${where}, ${by}${measure.includes('vhc') ? ', very high confidence' : ''}`;
}

export interface Expected {
  id: CommitmentId;
  title: string;
  quote: string;
  document: string;
  /** Measure and release of the chart. */
  measure: string;
  status: string;
  /** What is said of “highest”, for the words that want people counted and the highest share; else empty. */
  highest: string;
  verdict: Verdict;
  verdictNow: Verdict;
  standing: Standing;
  /** Readings named as looser and met, or stricter and not met: every one the file has. */
  looserMet: string[];
  stricterMissed: string[];
}

type Verdict = 'met' | 'not-met' | 'looser-only' | 'cannot-be-measured';

/** The other readings of a commitment that are looser (or stricter) than its own and have that status. */
function others(
  id: string,
  choice: Choice,
  relation: (other: string) => boolean,
  when: 'atDeadline' | 'now',
  status: Row['status'],
): string[] {
  return measuresOf(id).filter(
    (other) => relation(other) && standingOf(id, other, choice)[when]?.status === status,
  );
}

function verdictOf(id: string, choice: Choice, when: 'atDeadline' | 'now'): Verdict {
  const own = measureOf(id, choice);
  const row = standingOf(id, own, choice)[when];
  if (!row) return 'cannot-be-measured';
  if (row.status !== 'not-met') return row.status;
  // Nobody has any: that somebody has something else does not make it met.
  if (row.threshold === null && row.rank === null) return 'not-met';
  const looser = others(id, choice, (other) => isLooser(other, own), when, 'met');
  return looser.length > 0 ? 'looser-only' : 'not-met';
}

const verdictNames = {
  met: 'Met',
  'not-met': 'Not met',
  'looser-only': 'Met by the looser reading only',
  'cannot-be-measured': 'Cannot be measured from open data',
} as const;

/** What follows the verdict: place, people or ratio. */
function tailOf(ask: string, row: Row): string {
  if (ask === 'best') {
    return `: ${placeOf(row) || 'nobody has any'}`;
  }
  if (row.unit === 'people') return `: about ${((row.value ?? 0) / 1e6).toFixed(2)} million`;
  return row.unit === 'ratio' ? `: ${row.value?.toFixed(2)}` : '';
}

/** Where a release has come since the deadline and the verdict with it is another. */
function sinceOf(verdict: Verdict, verdictNow: Verdict, { atDeadline, now }: Standing) {
  if (!atDeadline || !now || atDeadline.release === now.release) return null;
  if (verdict === 'met' && verdictNow !== 'met') return 'lost';
  return verdict !== 'met' && verdictNow === 'met' ? 'won' : null;
}

export function expectedCards(choice: Choice): Expected[] {
  const cards = commitments.map(({ id, title, ask, quotes }): Expected => {
    const wording = wordingOf(id, choice);
    const own = measureOf(id, choice);
    const standing = standingOf(id, own, choice);
    const row = standing.atDeadline;
    const verdict = verdictOf(id, choice, 'atDeadline');
    const verdictNow = verdictOf(id, choice, 'now');
    const looserMet = others(id, choice, (other) => isLooser(other, own), 'atDeadline', 'met');
    const stricterMissed = others(
      id,
      choice,
      (other) => isLooser(own, other),
      'atDeadline',
      'not-met',
    );
    const missed = verdict === 'met' && stricterMissed.length > 0;
    const since = sinceOf(verdict, verdictNow, standing);
    const plain = `${verdictNames[verdict]}${missed ? ' by this reading' : ''}`;
    const cannot = verdictNames['cannot-be-measured'];
    const drawn = row ?? standing.now;
    let status = row ? `${plain}${tailOf(ask, row)}` : cannot;
    if (since === 'lost') status = 'Met at the deadline; lost since';
    if (since === 'won') status = `${plain} at the deadline; met since`;
    // Gigabit stands in for full fibre, and cannot say whether the words were met.
    if (id === 'deprived-best' && row) status = `${cannot}; by gigabit ${placeOf(row)}`;
    const share = id === 'full-fibre-2m' ? standingOf(id, 'full-fibre', choice).atDeadline : null;
    const month = drawn?.unit === 'people' ? 'through the releases' : monthOf(drawn?.release ?? '');
    return {
      id,
      title,
      quote: `“${quotes[wording]}”`,
      document: documents[wording],
      measure: drawn ? `${nameOf(own)}, ${month}${isEstimate(drawn) ? ' (estimate)' : ''}` : '',
      status,
      highest: share
        ? `“Highest” full fibre: ${share.status.replace('-', ' ')}, ${placeOf(share)}`
        : '',
      verdict,
      verdictNow,
      standing,
      looserMet: verdict === 'looser-only' ? looserMet : [],
      stricterMissed: missed ? stricterMissed : [],
    };
  });
  // What the chosen document does not say comes last.
  const isOwn = ({ id }: Expected) => wordingOf(id, choice) === choice.wording;
  return [...cards.filter(isOwn), ...cards.filter((one) => !isOwn(one))];
}

const shorts: Record<CommitmentId, string> = {
  '5g-40': '5G',
  '5g-best': '5G',
  '4g-outdoor-95': '4G outdoors',
  '4g-indoor-90': '4G indoors',
  '4g-best': '4G',
  'full-fibre-2m': 'two million people',
  'gigabit-best': 'gigabit',
  'fair-share': 'full fibre',
  'deprived-best': 'deprived areas',
};

const joined = (items: string[], joint: string) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;

/** The sentence over the cards, of what the chosen document says. */
export function expectedHeadline(all: Expected[], choice: Choice): string {
  const cards = all.filter(({ id }) => wordingOf(id, choice) === choice.wording);
  const askOf = (id: string) => commitments.find((one) => one.id === id)?.ask;
  const levels = cards.filter(({ id }) => askOf(id) === 'level');
  const of = (wanted: (verdict: Verdict) => boolean) =>
    levels.filter(({ verdict }) => wanted(verdict)).map(({ id }) => shorts[id]);
  const reached = of((verdict) => verdict === 'met');
  const unknown = of((verdict) => verdict === 'cannot-be-measured');
  const missed = of((verdict) => verdict === 'not-met' || verdict === 'looser-only');
  const count = ['No', 'One', 'Two', 'Three', 'Four'];
  const by = `by the ${choice.deadline} of 2025`;
  const among = unknown.length > 0 ? ' that can be measured' : '';
  const end = unknown.length > 0 ? `; ${joined(unknown, 'and')} cannot be measured.` : '.';
  const said =
    missed.length === 0
      ? `Every level${among} was met ${by}${end}`
      : `${count[reached.length]} of ${count[reached.length + missed.length]?.toLowerCase()} levels${among} ${reached.length === 1 ? 'was' : 'were'} met ${by}, all but ${joined(missed, 'and')}${end}`;

  // Full fibre is to be highest too, in the words that count people; in deprived areas it is not known.
  const bests = cards.flatMap(({ id, verdict, highest }) => {
    if (highest) return [{ name: 'full fibre', met: highest.includes(': met') }];
    const judged = askOf(id) === 'best' && id !== 'deprived-best';
    return judged && verdict !== 'cannot-be-measured'
      ? [{ name: shorts[id], met: verdict === 'met' }]
      : [];
  });
  const held = bests.filter(({ met }) => met).map(({ name }) => name);
  const not = bests.filter(({ met }) => !met).map(({ name }) => name);
  const changes = cards.flatMap(({ id, verdict, verdictNow, standing }) => {
    const since = sinceOf(verdict, verdictNow, standing);
    return since && askOf(id) === 'best' && id !== 'deprived-best'
      ? [
          `${shorts[id]} was ${since} ${since === 'won' ? 'by' : 'in'} ${monthOf(standing.turned ?? '')}`,
        ]
      : [];
  });
  const later = changes.length > 0 ? `; ${joined(changes, 'and')}` : '';
  const best =
    held.length === 0
      ? `“Best” did not hold for ${joined(not, 'or')}${later}.`
      : `“Best” held for ${joined(held, 'and')}${not.length > 0 ? `, not for ${joined(not, 'or')}` : ''}${later}.`;
  const deprived = cards.find(({ id }) => id === 'deprived-best')?.standing.atDeadline;
  const standIn = deprived
    ? ` In deprived areas only gigabit can be measured, up to ${monthOf(deprived.release)}: ${placeOf(deprived)}.`
    : '';
  return `Mission 3 set levels and said “best”. As far as open data can tell: ${said} ${best}${standIn}`;
}
