// The controls, read as one sentence: measure and its options, level, region, release.

import {
  areaLevels,
  isSmallLevel,
  type MapLevel,
  type MapRegionId,
  mapRegions,
} from '../../data/catalogue/areas';
import { type DeprivationViewId, deprivationViews } from '../../data/catalogue/deprivation';
import {
  type ConfidenceOption,
  confidences,
  type FamilyId,
  families,
  headlineMeasures,
  type Measure,
  type MeasureId,
  measureOf,
  measures,
  type OperatorOption,
  operators,
  type PlaceOption,
  places,
} from '../../data/catalogue/measures';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { levelShown, levelsOf, type Scene, shadingShown, shadingsOf } from '../state/scene';
import { currentView, setView, useView } from '../state/store';
import { displayed, regionShown, type ViewState } from '../state/view';
import { WordSelect } from '../ui/word-select';

/** The measure a family opens with: its headline, else the first of it. */
export function firstOfFamily(family: FamilyId): MeasureId {
  const own = measures.filter((measure) => measure.family === family).map((measure) => measure.id);
  return own.find((id) => headlineMeasures.includes(id)) ?? (own[0] as MeasureId);
}

type Options = Partial<Pick<Measure, 'place' | 'operators' | 'confidence'>>;

/** The measure of the same family with some options changed; the nearest where that exact one is not published. */
export function withOptions(measure: Measure, change: Options): MeasureId {
  const wanted = { ...measure, ...change };
  const closeness = (candidate: Measure) =>
    (candidate.place === wanted.place ? 4 : 0) +
    (candidate.confidence === wanted.confidence ? 2 : 0) +
    (candidate.operators === wanted.operators ? 1 : 0);
  const [best] = measures
    .filter((candidate) => candidate.family === measure.family)
    .sort((a, b) => closeness(b) - closeness(a));
  return (best ?? measure).id as MeasureId;
}

/** Keeps a chosen month across measures, but follows the latest when the latest was on show. */
function choose(scene: Scene, measure: MeasureId): void {
  const latest = scene.release === null || scene.release === scene.releases.at(-1);
  setView(latest ? { measure, release: null } : { measure });
}

const familyOptions = Object.values(families).map(({ id, name, headline }) => ({
  value: id,
  label: name,
  group: headline ? 'Headline measures' : 'More measures',
}));

function optionsOf<T extends string>(
  catalogue: Record<T, { id: T; name: string }>,
  among: readonly (T | undefined)[],
) {
  return Object.values<{ id: T; name: string }>(catalogue)
    .filter(({ id }) => among.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

function MobileOptions({ scene }: { scene: Scene }) {
  const { measure } = scene;
  if (!measure.place || !measure.operators) return null;
  const family = measures.filter((candidate) => candidate.family === measure.family);
  return (
    <>
      <WordSelect
        label="Where the signal is measured"
        value={measure.place}
        options={optionsOf(
          places,
          family.map((m) => m.place),
        )}
        onChange={(place) => choose(scene, withOptions(measure, { place: place as PlaceOption }))}
      />{' '}
      from{' '}
      <WordSelect
        label="By how many operators"
        value={measure.operators}
        options={optionsOf(
          operators,
          family.map((m) => m.operators),
        )}
        onChange={(by) => choose(scene, withOptions(measure, { operators: by as OperatorOption }))}
      />
      {measure.confidence ? (
        <>
          {measure.confidence === 'standalone' ? ', ' : ', with '}
          <WordSelect
            label="How sure the 5G signal is"
            value={measure.confidence}
            options={optionsOf(
              confidences,
              family.map((m) => m.confidence),
            )}
            onChange={(confidence) =>
              choose(scene, withOptions(measure, { confidence: confidence as ConfidenceOption }))
            }
          />
        </>
      ) : null}
    </>
  );
}

const middle: Record<string, string> = {
  premises: 'available to premises',
  homes: 'available to homes',
  'below-uso': 'as a share of premises',
  'full-fibre-premises': 'where a full-fibre line passes',
};

function phraseAfter(scene: Scene): string {
  if (scene.measure.family === 'below-uso') return middle['below-uso'] as string;
  if (scene.measure.unit !== 'premises') return middle[scene.measure.unit] ?? '';
  return middle[isSmallLevel(scene.level) ? 'homes' : 'premises'] as string;
}

/** Choosing a region leaves side by side, which is always of both. */
function oneMap(view: ViewState): Partial<ViewState> {
  return view.show === 'side-by-side' ? displayed(view, 'map') : {};
}

/** The scene with what has been asked for since, whose figures may still be on their way. */
function useAsked(scene: Scene): Scene {
  const view = useView();
  const region = regionShown(view);
  return {
    ...scene,
    measure: measureOf(view.measure),
    region,
    level: levelShown(view.level, region),
    shading: shadingShown(view.deprivation, region),
  };
}

export function Sentence({ scene: held }: { scene: Scene }) {
  const scene = useAsked(held);
  const { measure, level, region, release, releases, shading } = scene;
  return (
    <h1 className="sentence">
      <WordSelect
        label="Measure"
        value={measure.family}
        options={familyOptions}
        onChange={(family) => choose(scene, firstOfFamily(family as FamilyId))}
      />{' '}
      {measure.place ? <MobileOptions scene={scene} /> : phraseAfter(scene)}, by{' '}
      <WordSelect
        label="Shown by"
        value={level}
        options={levelsOf(region).map((id) => ({ value: id, label: areaLevels[id].one }))}
        onChange={(next) => {
          const latest = release === null || release === releases.at(-1);
          setView({
            level: next as MapLevel,
            place: null,
            ...(latest ? { release: null } : {}),
          });
        }}
      />{' '}
      in{' '}
      <WordSelect
        label="Region"
        value={region}
        options={Object.values(mapRegions).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) =>
          setView({ ...oneMap(currentView()), region: next as MapRegionId, at: null })
        }
        {...(release ? { after: ',' } : {})}
      />
      {release ? (
        <>
          {' '}
          <WordSelect
            label="Release"
            value={release}
            options={[...releases].reverse().map((id) => ({ value: id, label: releaseName(id) }))}
            onChange={(next) => setView({ release: next as ReleaseId })}
            after=","
          />
        </>
      ) : (
        ','
      )}{' '}
      with{' '}
      <WordSelect
        label="Deprivation"
        value={shading}
        options={shadingsOf(region).map((id) => ({ value: id, label: deprivationViews[id].name }))}
        onChange={(next) => setView({ deprivation: next as DeprivationViewId })}
      />
    </h1>
  );
}
