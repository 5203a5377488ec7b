// The controls, read as one sentence: measure and its options, level, region, release.

import {
  areaLevels,
  isSmallLevel,
  type MapLevel,
  type MapRegionId,
  mapRegions,
} from '../../data/catalogue/areas';
import { type DeprivationViewId, deprivationViews } from '../../data/catalogue/deprivation';
import { type MeasureId, measureOf } from '../../data/catalogue/measures';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { phraseAfter } from '../state/measure-choice';
import { levelShown, levelsOf, type Scene, shadingShown, shadingsOf } from '../state/scene';
import { currentView, setView, useView } from '../state/store';
import { displayed, regionShown, type ViewState } from '../state/view';
import { WordSelect } from '../ui/word-select';
import { MeasureWords } from './measure-words';

/** Keeps a chosen month across measures, but follows the latest when the latest was on show. */
function choose(scene: Scene, measure: MeasureId): void {
  const latest = scene.release === null || scene.release === scene.releases.at(-1);
  setView(latest ? { measure, release: null } : { measure });
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
      <MeasureWords
        measure={measure}
        rest={phraseAfter(measure, isSmallLevel(level))}
        onChoose={(next) => choose(scene, next)}
      />
      , by{' '}
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
