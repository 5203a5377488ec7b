// The places as a table, the map's equal: filter, columns and copy above, rows below, its marks explained.

import { useRef, useState } from 'react';
import { areaLevels, mapRegions } from '../../../data/catalogue/areas';
import { countText } from '../../../data/model/format';
import { usePrinting } from '../../state/printing';
import { isEstimated } from '../../state/scene';
import { setView, useView } from '../../state/store';
import { countOfPlaces, orderText } from '../../state/table-words';
import type { NamedScene } from '../../state/use-scene';
import { ColumnsChoice } from './columns-choice';
import { CopyTable } from './copy-table';
import { PlacesGrid, PRINTED } from './places-grid';
import { useTable } from './use-table';

interface Props {
  named: NamedScene;
  hovered: string | null;
  onHover(code: string | null): void;
  /** The place the keys have led to. */
  onActive(code: string | null): void;
}

export function TablePane({ named, hovered, onHover, onActive }: Props) {
  const { scene } = named;
  const { place, filter } = useView();
  const [choosing, setChoosing] = useState(false);
  const printing = usePrinting();
  const table = useTable(named, choosing);
  const search = useRef<HTMLInputElement>(null);
  const { columns, codes, groups, sorted, order } = table;
  const count = countOfPlaces(scene, codes.length);
  const running = sorted ? orderText(sorted, order.descending) : '';
  const left = codes.length + groups.length;
  const cut = printing && codes.length > PRINTED;
  const clear = () => {
    setView({ filter: '' }, 'replace');
    search.current?.focus();
  };
  const exported = () => ({
    columns,
    codes: [...codes, ...groups],
    remarks: [`${count}, ${running}${filter ? `, filtered by “${filter}”` : ''}.`],
    address: window.location.href,
  });
  return (
    <section className="table-pane" aria-label="Table of places">
      <div className="table-tools">
        <h2>
          <span role="status">{count}</span>
          <span className="table-order">{running}</span>
        </h2>
        <div className="table-controls">
          <label className="table-filter">
            <span>Filter</span>
            <input
              ref={search}
              type="search"
              value={filter}
              placeholder="name or code"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setView({ filter: event.currentTarget.value }, 'replace')}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || filter === '') return;
                event.stopPropagation();
                clear();
              }}
            />
          </label>
          <ColumnsChoice
            offered={table.offered}
            columns={columns}
            onOpen={() => setChoosing(true)}
          />
          <CopyTable table={exported} rows={`${countText(left)} ${left === 1 ? 'row' : 'rows'}`} />
        </div>
      </div>
      {left === 0 ? (
        <p className="table-empty">
          {`No ${areaLevels[scene.level].one} of ${mapRegions[scene.region].name} has “${filter}” in its name or code. `}
          <button type="button" className="link" onClick={clear}>
            Clear the filter
          </button>
        </p>
      ) : (
        <PlacesGrid
          table={table}
          scene={scene}
          label={`${count}, ${running}`}
          selected={place}
          hovered={hovered}
          printing={printing}
          onHover={onHover}
          onActive={onActive}
        />
      )}
      <p className="table-foot">
        {cut
          ? `The first ${countText(PRINTED)} of ${countText(codes.length)} rows. Copy the table into a spreadsheet for all. `
          : ''}
        {isEstimated(scene)
          ? 'est.: an estimate for the area; it says nothing of any one home. '
          : ''}
        Words in place of a figure: there is none, which never means zero.
      </p>
    </section>
  );
}
