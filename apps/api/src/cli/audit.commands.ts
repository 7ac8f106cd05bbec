import type { CommandModule } from 'yargs';
import type { ChainVerdict } from '../audit/audit-verifier.js';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { sentenceOf } from './refusal.js';
import { inWorkshop, MUNICIPALITY_OPTION, townOf, type Workshop } from './workshop.js';

/** 0: every chain holds. 1: a chain is broken. 2: it could not be checked, or not against signed heads. */
const BROKEN = 1;
const UNCHECKED = 2;

interface VerifyOptions extends CommonOptions {
  municipality?: string;
  heads?: string;
  'public-key'?: string;
}

export const auditVerify = (carry: Carry): CommandModule<object, VerifyOptions> => ({
  command: 'verify',
  describe: 'Kontrollerar kedjan och pekar ut den första posten som inte håller',
  builder: {
    municipality: { ...MUNICIPALITY_OPTION, describe: 'Kontrollerar bara kommunens kedja' },
    heads: { type: 'string', describe: 'Fil med signerade huvuden; annars den i SAMLAD_DATA/audit' },
    'public-key': { type: 'string', describe: 'Den enda nyckel (PEM) som huvudena får vara signerade med' },
  },
  handler: (options) =>
    carry(() =>
      inWorkshop((workshop) => verifyAll(workshop, options)).catch((error: unknown) => ({
        lines: [`Kedjan kunde inte kontrolleras. ${sentenceOf(error)}`],
        data: { error: sentenceOf(error) },
        ok: false,
        code: UNCHECKED,
      })),
    ),
});

async function verifyAll(workshop: Workshop, options: VerifyOptions): Promise<CommandResult> {
  const { verifier } = workshop;
  const only =
    options.municipality === undefined
      ? undefined
      : (await townOf(workshop, options.municipality)).municipalityId;
  const heads = await verifier.heads({ heads: options.heads, publicKey: options['public-key'] }, only);
  const chains = (await verifier.names(heads)).filter(
    ({ municipalityId }) => only === undefined || municipalityId === only,
  );
  const verdicts: ChainVerdict[] = [];
  for (const chain of chains) verdicts.push(await verifier.verify(chain, heads));
  const broken = verdicts.filter(({ fault }) => fault !== null);
  const compared = verdicts.reduce((sum, verdict) => sum + verdict.heads, 0);
  const unsigned = compared === 0 && (heads.foreign > 0 || (await verifier.mustHaveHeads()));
  const first = broken[0];
  const warnings = [
    ...(unsigned ? ['Signerade huvuden saknas, så en avkortad eller helt omskriven kedja syns inte.'] : []),
    ...(heads.foreign > 0
      ? [`${heads.foreign} rader i filen med huvuden hör till en annan installation.`]
      : []),
    ...(heads.unreadable > 0 ? [`${heads.unreadable} rader i filen med huvuden kan inte läsas.`] : []),
  ];
  return {
    lines: [...verdicts.map(lineOf), ...warnings],
    data: {
      entries: verdicts.reduce((sum, { sequence }) => sum + sequence, 0),
      heads: compared,
      firstBroken: first?.fault
        ? { municipality: first.code, sequence: first.fault.sequence, what: first.fault.sentence }
        : null,
      chains: verdicts.map(({ code, sequence, hash, fault, latestHead }) => ({
        municipality: code,
        sequence,
        hash,
        fault: fault && { sequence: fault.sequence, what: fault.sentence },
        latestHead,
      })),
      warnings,
    },
    ok: first === undefined && !unsigned,
    code: first ? BROKEN : unsigned ? UNCHECKED : 0,
  };
}

const nameOf = (code: string) => (code === 'installation' ? 'Installationen' : `Kommun ${code}`);

const lineOf = ({ code, sequence, fault, latestHead }: ChainVerdict): string => {
  if (fault !== null) return `${nameOf(code)}: BRUTEN vid post ${fault.sequence}. ${fault.sentence}`;
  const head = latestHead === null ? 'inget signerat huvud' : `signerad till post ${latestHead.sequence}`;
  return `${nameOf(code)}: hel, ${sequence} poster, ${head}.`;
};

export const auditHead = (carry: Carry): CommandModule<object, CommonOptions> => ({
  command: 'head',
  describe: 'Signerar kedjornas huvuden, lägger dem i filen och visar dem',
  handler: () =>
    carry(() =>
      inWorkshop(async ({ signer }) => {
        const heads = await signer.sign('COMMAND');
        const lines = heads.map(
          ({ municipalityId, sequence, hash }) => `${municipalityId} ${sequence} ${hash}`,
        );
        return { lines: lines.length === 0 ? ['Loggen är tom.'] : lines, data: { heads } };
      }),
    ),
});
