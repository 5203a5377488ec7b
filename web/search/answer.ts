// The answer to what is typed: places in sections with their words, or words that say why there is none.
// With all it imports it is loaded when the search box is first used, never before.

import { datasets } from '../../data/catalogue/sources';
import type { PostcodesFile } from '../../data/contract/files';
import { countText } from '../../data/model/format';
import { findCodes, findNames, findNumbered, type NameIndex, typedCode } from './names';
import type { LibraryArea, NamedPlace, PlaceKind } from './places';
import { findPostcode, type PostcodeFinding, type TypedPostcode } from './postcode';
import { searchedRegions } from './postcode-words';

/** One line of the answer. Choosing it shows `place`, or types `fills` for the person. */
export interface Option {
  id: string;
  label: string;
  /** What and where it is, read on from the label. */
  where: string;
  place: NamedPlace | null;
  /** The postcode, whole or begun, that leads there, without its space. */
  postcode: string | null;
  fills: string | null;
}

export interface Section {
  title: string;
  options: Option[];
}

export interface Answer {
  sections: Section[];
  /** Said above them, or instead of them. */
  words: string | null;
  /** Whether a postcode led to any of it: then it is said that figures are not of one home. */
  byPostcode: boolean;
}

/** Lines shown of a section; its title counts the rest. */
const SHOWN = 6;
const BOTH = 'the West Midlands or Greater Manchester';

const titles: Record<PlaceKind | 'library-area', string> = {
  'combined-authority': 'Combined authorities',
  group: 'Groups of local authorities',
  district: 'Local authorities',
  constituency: 'Constituencies',
  ward: 'Wards',
  'library-area': 'Areas by Commons Library name',
  neighbourhood: 'Neighbourhoods',
};
const ELSEWHERE = 'Elsewhere in England';

function optionOf(place: NamedPlace, change: Partial<Option> = {}): Option {
  const { code, name, where } = place;
  return { id: code, label: name, where, place, postcode: null, fills: null, ...change };
}

/** A section cut to what is shown; its title says of how many. */
function section(title: string, options: readonly Option[], of = options.length): Section {
  const shown = options.slice(0, SHOWN);
  const heading = of > shown.length ? `${title}: ${shown.length} of ${countText(of)}` : title;
  return { title: heading, options: shown };
}

function libraryOption({ name, district, neighbourhoods }: LibraryArea): Option {
  const count = neighbourhoods.length;
  return {
    id: `library-${neighbourhoods[0]?.code}`,
    label: name,
    where: `${countText(count)} ${count === 1 ? 'neighbourhood' : 'neighbourhoods'} in ${district}`,
    place: null,
    postcode: null,
    fills: name,
  };
}

function nothing(text: string): Answer {
  return {
    sections: [],
    words: `Nothing found for “${text.trim()}”. You can search by postcode, by ward or neighbourhood of ${searchedRegions}, and by local authority, constituency or combined authority of England.`,
    byPostcode: false,
  };
}

function nameAnswer(index: NameIndex, text: string): Answer {
  const { found, exact, forgiving } = findNames(index, text);
  if (found.length === 0) return nothing(text);
  const areas = found.flatMap(({ area }) => (area ? [area] : []));
  // A Commons Library name typed out, or the only one left, gives its neighbourhoods themselves.
  const opened = new Set(
    found
      .flatMap(({ area }, i) => (area && (i < exact || areas.length === 1) ? [area] : []))
      .filter(() => !forgiving),
  );
  const gathered = new Map<string, Option[]>();
  const sections: { title: string; options: Option[]; whole: boolean }[] = [];
  const add = (title: string, option: Option) => {
    const options = gathered.get(title) ?? [];
    if (options.length === 0) sections.push({ title, options, whole: false });
    gathered.set(title, options);
    options.push(option);
  };
  for (const { area, place } of found) {
    if (place) add(place.regions.length ? titles[place.kind] : ELSEWHERE, optionOf(place));
    else if (opened.has(area)) {
      sections.push({
        title: `Neighbourhoods of ${area.name}, ${area.district}`,
        options: area.neighbourhoods.map((one) =>
          optionOf(one, { label: index.places.byCode.get(one.code)?.onsName ?? one.name }),
        ),
        whole: true,
      });
    } else add(titles['library-area'], libraryOption(area));
  }
  // What lies elsewhere comes last, unless it alone bears the very name.
  const named = exact > 0 && sections[0]?.title === ELSEWHERE;
  const last = (title: string) => Number(title === ELSEWHERE && !named);
  const order = [...sections].sort((a, b) => last(a.title) - last(b.title));
  return {
    sections: order.map(({ title, options, whole }) =>
      whole ? { title, options } : section(title, options),
    ),
    words: forgiving ? `No name matches “${text.trim()}”. The nearest:` : null,
    byPostcode: false,
  };
}

/** Places of one kind after another, as codes and ONS's names find them. */
function placesAnswer(places: readonly NamedPlace[], text: string): Answer {
  if (places.length === 0) return nothing(text);
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  return {
    sections: kinds.map((kind) =>
      section(
        titles[kind],
        places.filter((place) => place.kind === kind).map((place) => optionOf(place)),
      ),
    ),
    words: null,
    byPostcode: false,
  };
}

/** Answers a text that is no postcode. */
export function answerNames(index: NameIndex, text: string): Answer {
  const code = typedCode(text);
  if (code) return placesAnswer(findCodes(index, code), text);
  const numbered = findNumbered(index, text);
  return numbered.length > 0 ? placesAnswer(numbered, text) : nameAnswer(index, text);
}

function notFound(typed: TypedPostcode, finding: PostcodeFinding & { postcode: string }): string {
  const { postcode } = finding;
  if (finding.kind === 'outside') {
    return typed.whole
      ? `${postcode} is not in ${BOTH}: no postcode there begins ${typed.area}.`
      : `No postcode in ${BOTH} begins ${typed.area}.`;
  }
  const list = `the postcodes of ${searchedRegions} (${datasets['code-point'].title})`;
  return typed.whole
    ? `${postcode} is not among ${list}. It may lie outside, be newer than that list, or not be in use.`
    : `Nothing among ${list} begins ${postcode}.`;
}

/** Answers a postcode, from the file of its area; `null` stands for an area that has none. */
export function answerPostcode(
  index: NameIndex,
  typed: TypedPostcode,
  file: PostcodesFile | null,
): Answer {
  const finding = findPostcode(typed, file);
  if (finding.kind === 'outside' || finding.kind === 'unknown') {
    return { sections: [], words: notFound(typed, finding), byPostcode: false };
  }
  const compact = (text: string) => text.replace(' ', '');
  const at = (code: string) => index.places.byCode.get(code)?.place;
  const lies = ({ postcode, neighbourhood }: { postcode: string; neighbourhood: string }) => {
    const place = at(neighbourhood);
    const change = {
      id: compact(postcode),
      label: postcode,
      where: `lies in ${place?.name}`,
      postcode: compact(postcode),
    };
    return place ? [optionOf(place, change)] : [];
  };
  if (finding.kind === 'found') {
    return { sections: [section('Postcode', lies(finding))], words: null, byPostcode: true };
  }
  const { start, unheld, postcodes, completing, neighbourhoods } = finding;
  const holding = neighbourhoods.slice(0, SHOWN).flatMap(({ code, postcodes: held }) => {
    const place = at(code);
    const where = `${countText(held)} of the ${countText(postcodes)} postcodes`;
    return place ? [optionOf(place, { where, postcode: compact(start) })] : [];
  });
  return {
    sections: [
      section(`Postcodes that begin ${start}`, completing.flatMap(lies), postcodes),
      section(
        neighbourhoods.length > SHOWN
          ? 'Neighbourhoods that hold most of them'
          : 'Neighbourhoods that hold them',
        holding,
        neighbourhoods.length,
      ),
    ],
    words: unheld ? `No postcode of ${searchedRegions} begins ${unheld}.` : null,
    byPostcode: true,
  };
}

export { indexOf } from './names';
export { placesOf } from './places';
export { parsePostcode } from './postcode';
