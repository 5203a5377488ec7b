// The fairness part of Targets: gigabit by deprivation decile, who drives the gap, and full fibre against deprivation.

import { useMemo } from 'react';
import { detailRegions } from '../../../data/catalogue/areas';
import { type DeprivedPartId, deprivedParts } from '../../../data/catalogue/readings';
import {
  type AreaRecord,
  type AreasFile,
  builtPaths,
  type DecilesFile,
  type MeasureFile,
} from '../../../data/contract/files';
import { DecileLines } from '../../charts/decile-lines';
import { SharePairs } from '../../charts/share-pairs';
import { cellOf } from '../../load/figures';
import { useBuilt } from '../../load/resource';
import { chosenDistrict, lastDecile, type Profile, profilesOf } from '../../state/fairness';
import {
  driversNote,
  driversOf,
  driversTable,
  driversText,
  driversTitle,
} from '../../state/fairness-drivers';
import { fibreOf, fibreSource } from '../../state/fairness-fibre';
import { premisesText } from '../../state/fairness-premises';
import { decilesNote, decilesTable, decilesWords } from '../../state/fairness-tables';
import { decilesSource, gapHeadline, gapSentence } from '../../state/fairness-words';
import { setView, useView } from '../../state/store';
import { ChartFrame } from '../../ui/chart-frame';
import { Drawing } from '../../ui/drawing';
import { Pieces } from '../../ui/pieces';
import { WordSelect } from '../../ui/word-select';
import { FibreAgainst } from './fibre-against';
import { GapTable } from './gap-table';
import '../../styles/fairness.css';

const regions = Object.values(detailRegions);
/** Width drawn for on a sheet of A4: one of two columns. */
const PAPER = 430;

function Choices({ areas, chosen }: { areas: readonly AreaRecord[]; chosen: AreaRecord | null }) {
  const { deprived } = useView();
  const nameOf = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  const offered = regions.flatMap(({ name, districts }) =>
    districts.map((code) => ({ value: code, label: nameOf(code), group: name })),
  );
  const elsewhere =
    chosen && !offered.some(({ value }) => value === chosen.code)
      ? [{ value: chosen.code, label: chosen.name, group: 'Elsewhere in England' }]
      : [];
  return (
    <p className="switches">
      Deprived means{' '}
      <WordSelect
        label="How deprived"
        value={deprived}
        options={Object.values(deprivedParts).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => setView({ deprived: next as DeprivedPartId })}
      />{' '}
      of England’s neighbourhoods
      <span className={chosen ? undefined : 'fair-offer'}>
        {' '}
        · beside the regions and England stands{' '}
        <WordSelect
          label="Local authority"
          value={chosen?.code ?? ''}
          word={chosen?.name ?? 'a local authority you choose'}
          options={[{ value: '', label: 'No local authority' }, ...offered, ...elsewhere]}
          onChange={(next) => setView({ place: next || null })}
        />
      </span>
    </p>
  );
}

interface GapProps {
  file: DecilesFile;
  profiles: readonly Profile[];
  deprived: DeprivedPartId;
  source: string;
}

function Gap({ file, profiles, deprived, source }: GapProps) {
  const gigabit = useBuilt<MeasureFile>(builtPaths.measure('gigabit'));
  const premises =
    gigabit && premisesText(file, profiles, (code) => cellOf(gigabit, code, file.release));
  const title = 'Gigabit by how deprived the neighbourhood is';
  const words = decilesWords(file, profiles);
  return (
    <div className="fair-row fair-gap">
      <ChartFrame
        id="fairness-deciles"
        title={title}
        level={2}
        words={words}
        table={decilesTable(file, profiles, deprived)}
        source={source}
        note={decilesNote(profiles)}
      >
        <Drawing paper={PAPER}>
          {(width, printing) => (
            <DecileLines
              low={printing}
              profiles={profiles}
              last={lastDecile[deprived]}
              width={width}
              estimated={file.basis === 'estimated'}
              label={title}
            />
          )}
        </Drawing>
      </ChartFrame>
      <section aria-labelledby="gap-title">
        <h2
          id="gap-title"
          className="chart-title"
        >{`The most deprived ${deprived} and the rest`}</h2>
        {profiles
          .filter(({ role }) => role === 'west' || role === 'chosen')
          .map((profile) => (
            <p key={profile.code} className="gap-sentence">
              <Pieces pieces={gapSentence(file, profile, deprived)} />
            </p>
          ))}
        <GapTable file={file} profiles={profiles} deprived={deprived} />
        {premises ? <p className="chart-note">{premises}</p> : null}
      </section>
    </div>
  );
}

export default function FairnessPart() {
  const { deprived, place } = useView();
  const file = useBuilt<DecilesFile>(builtPaths.deciles);
  const areasFile = useBuilt<AreasFile>(builtPaths.areas);
  const fibre = useBuilt<MeasureFile>(builtPaths.measure('full-fibre'));
  const fibres = useMemo(
    () =>
      fibre && areasFile
        ? (['district', 'constituency'] as const).map((level) =>
            fibreOf(fibre, areasFile.areas, level, deprived),
          )
        : null,
    [fibre, areasFile, deprived],
  );
  if (!file || !areasFile || !fibres) return <p className="loading">Reading the figures…</p>;
  const { areas } = areasFile;
  const chosen = chosenDistrict(file, areas, place);
  const profiles = profilesOf(file, chosen, deprived);
  const nameOf = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  const source = decilesSource(file);
  return (
    <div className="fairness">
      {/* A choice changes it: said aloud then. */}
      <h1 className="targets-headline" aria-live="polite">
        {gapHeadline(file, profiles, deprived)}
      </h1>
      <Choices areas={areas} chosen={chosen} />
      <Gap file={file} profiles={profiles} deprived={deprived} source={source} />
      <div className="fair-row">
        {regions.map(({ id }) => {
          const drivers = driversOf(file, id, deprived, nameOf);
          const title = driversTitle(drivers, deprived);
          const words = driversText(drivers, deprived, file);
          return (
            <ChartFrame
              key={id}
              id={`fairness-drivers-${id}`}
              title={title}
              level={2}
              words={words}
              table={driversTable(drivers)}
              source={source}
            >
              <Drawing paper={PAPER}>
                {(width, printing) => (
                  <SharePairs
                    low={printing}
                    rows={drivers.rows}
                    named={new Set(drivers.named.map(({ code }) => code))}
                    role={id === 'west-midlands' ? 'west' : 'manchester'}
                    width={width}
                    label={title}
                  />
                )}
              </Drawing>
            </ChartFrame>
          );
        })}
      </div>
      <p className="fair-note">{driversNote()}</p>
      <FibreAgainst paper={PAPER} all={fibres} deprived={deprived} chosen={chosen?.code ?? null} />
      {/* On paper one line of sources stands for all. */}
      <p className="fair-sources">{[source, ...fibres.map(fibreSource)].join(' ')}</p>
    </div>
  );
}
