import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Findings } from '@/domain-ui/findings';
import { formatCount } from '@/i18n/format';
import { errorMessage, errorRequestId } from '@/lib/api-error';
import { graphqlQuery } from '@/lib/query-client';
import { useSend } from '@/lib/use-send';
import { lazyMap } from '@/map/lazy-map';
import { Button } from '@/ui/button';
import { RadioRow } from '@/ui/choice';
import { FileField } from '@/ui/file-field';
import { SelectField } from '@/ui/select-field';
import { ErrorState, Notice, Skeleton } from '@/ui/states';
import { Table } from '@/ui/table';
import {
  BOUNDARY_PREVIEW,
  type BoundaryFile,
  type BoundaryPreview,
  IMPORT_BOUNDARIES,
} from './boundary-import.graphql';
import './boundary-import.css';

const PreviewMap = lazyMap(() => import('./preview-map').then((module) => module.PreviewMap), '30rem');

const MODES = [
  { value: 'REPLACE' as const, label: 'Ersätt dagens kommundelar' },
  { value: 'REFINE' as const, label: 'Dela in kommundelarna i mindre områden' },
];

/** Reads a GeoJSON file, shows it on the map with what was found, and takes it in only when somebody says so. */
export function BoundaryImport() {
  const [file, setFile] = useState<BoundaryFile | null>(null);
  const [isDone, setDone] = useState(false);
  const preview = useQuery({
    ...graphqlQuery(BOUNDARY_PREVIEW, { file: file ?? NO_FILE }),
    enabled: file !== null && !isDone,
    staleTime: Infinity,
  });
  const accept = useSend(IMPORT_BOUNDARIES, { said: 'Områdena är inlästa.', onDone: () => setDone(true) });
  const change = (part: Partial<BoundaryFile>) => setFile((now) => now && { ...now, ...part });
  const handleFile = async (chosen: File | null) => {
    setDone(false);
    setFile(chosen && { ...NO_FILE, fileName: chosen.name, geoJson: await chosen.text() });
  };
  const found = preview.data?.boundaryPreview;

  if (isDone) {
    return (
      <Notice tone="success" title="Områdena är inlästa">
        Händelserna är fördelade på de nya områdena. <Link to="/installningar">Till inställningarna</Link>
      </Notice>
    );
  }
  return (
    <div className="stack">
      <section className="panel stack" aria-label="Fil">
        <FileField
          label="GeoJSON-fil"
          help="WGS 84, SWEREF 99 TM eller en lokal SWEREF-zon. Filen visas på kartan innan något ändras."
          accept=".geojson,.json,application/geo+json"
          onChange={(chosen) => void handleFile(chosen)}
        />
        {file && (
          <RadioRow
            label="Vad ska områdena bli?"
            options={MODES}
            value={file.mode}
            onChange={(mode) => change({ mode })}
          />
        )}
        {file && found && found.properties.length > 0 && (
          <div className="row">
            <PropertyField
              label="Namn hämtas ur"
              value={found.nameProperty}
              names={found.properties}
              onChange={(nameProperty) => change({ nameProperty })}
            />
            <PropertyField
              label="Kod hämtas ur"
              value={found.codeProperty}
              names={found.properties}
              onChange={(codeProperty) => change({ codeProperty })}
            />
          </div>
        )}
      </section>
      {preview.isFetching && !found && <Skeleton height="30rem" />}
      {preview.isError && (
        <ErrorState
          message={errorMessage(preview.error)}
          requestId={errorRequestId(preview.error)}
          onRetry={() => void preview.refetch()}
        />
      )}
      {file && found && (
        <Preview
          found={found}
          mode={file.mode}
          busy={accept.isPending}
          onAccept={() => accept.mutate({ file })}
        />
      )}
    </div>
  );
}

const NO_FILE: BoundaryFile = { geoJson: '', fileName: '', mode: 'REPLACE' };

/** What becomes of incidents that lie in none of the new areas. */
const ELSEWHERE: Record<BoundaryFile['mode'], string> = {
  REPLACE: 'ligger utanför eller saknar punkt och räknas till hela kommunen',
  REFINE: 'ligger utanför och behåller sin kommundel',
};

interface PropertyFieldProps {
  label: string;
  value: string | null;
  names: readonly string[];
  onChange: (name: string) => void;
}

function PropertyField({ label, value, names, onChange }: PropertyFieldProps) {
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      placeholder="Inget fält"
      options={names.map((name) => ({ value: name, label: name }))}
      onChange={onChange}
    />
  );
}

interface PreviewProps {
  found: BoundaryPreview;
  mode: BoundaryFile['mode'];
  busy: boolean;
  onAccept: () => void;
}

function Preview({ found, mode, busy, onAccept }: PreviewProps) {
  const [highlighted, setHighlighted] = useState<string | null>(null);
  return (
    <>
      <section className="panel stack" aria-labelledby="boundary-found">
        <h2 id="boundary-found">{formatCount(found.areas.length, 'område', 'områden')} i filen</h2>
        <p>{`Koordinatsystem: ${found.crsLabel}.`}</p>
        <Findings findings={found.findings} />
      </section>
      {found.areas.length > 0 && (
        <div className="boundary-preview">
          <PreviewMap areas={found.areas} highlighted={highlighted} onHighlight={setHighlighted} />
          <Table
            caption="Områden i filen"
            rows={found.areas}
            rowKey={({ code }) => code}
            highlighted={highlighted}
            onHighlight={setHighlighted}
            maxHeight="32rem"
            dense
            columns={[
              {
                key: 'name',
                header: 'Namn',
                rowHeader: true,
                cell: ({ name }) => name,
                sortValue: ({ name }) => name,
              },
              { key: 'code', header: 'Kod', cell: ({ code }) => code, sortValue: ({ code }) => code },
              ...(mode === 'REFINE'
                ? [
                    {
                      key: 'parent',
                      header: 'Ligger i',
                      cell: (area: BoundaryPreview['areas'][number]) => area.parentName ?? '–',
                    },
                  ]
                : []),
              {
                key: 'size',
                header: 'km²',
                numeric: true,
                cell: ({ squareKilometres }) =>
                  squareKilometres.toLocaleString('sv-SE', { maximumFractionDigits: 2 }),
                sortValue: ({ squareKilometres }) => squareKilometres,
              },
              {
                key: 'incidents',
                header: 'Händelser',
                numeric: true,
                cell: ({ incidents }) => incidents,
                sortValue: ({ incidents }) => incidents,
              },
            ]}
          />
        </div>
      )}
      <section className="panel stack" aria-label="Ta emot">
        <p>
          {`${formatCount(found.reassigned, 'händelse ligger', 'händelser ligger')} i de nya områdena. `}
          {found.withoutArea > 0 &&
            `${formatCount(found.withoutArea, 'händelse', 'händelser')} ${ELSEWHERE[mode]}. `}
          Stängda veckor behåller sina gamla områden.
        </p>
        {!found.acceptable && <p role="alert">Filen kan inte tas emot förrän felen ovan är rättade.</p>}
        <div className="row">
          <Button tone="primary" disabled={!found.acceptable} busy={busy} onClick={onAccept}>
            {mode === 'REPLACE' ? 'Ersätt områdena' : 'Lägg till områdena'}
          </Button>
        </div>
      </section>
    </>
  );
}
