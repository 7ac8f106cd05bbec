import { PARTY_KIND, PARTY_KINDS } from '@samlad/domain/party-kinds.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { draftSchema } from '@samlad/report-forms/validate.js';
import { z } from 'zod';
import { incidentDelivery } from './delivered-incidents.schema.js';
import { deliveryReceipt } from './delivery.model.js';
import { problem } from './problem.schema.js';

type Json = Record<string, unknown>;

/** Stands for an area's code where the form asks the same of every area. */
const ANY_AREA = 'OMRÅDESKOD';
const VERSION = '1.0.0';

let made: Json | undefined;

/** What the systems' road takes and answers, as OpenAPI 3.1, made from the schemas that read what is sent. */
export const openApiDocument = (): Json => (made ??= describe());

function describe(): Json {
  const schemas: Json = {};
  for (const schema of [incidentDelivery, deliveryReceipt, problem]) add(schemas, schema);
  const forms = PARTY_KINDS.map((kind) => {
    const name = `Answers_${kind}`;
    const form = draftSchema(reportFormFor(kind), {
      areaCodes: [ANY_AREA],
      commitmentIds: [],
      circleIds: [],
    });
    const json = optional(forEveryArea(z.toJSONSchema(form, OPTIONS)));
    schemas[name] = { title: `Svar: ${PARTY_KIND[kind].label}`, ...strip(json) };
    return { $ref: `#/components/schemas/${name}` };
  });
  schemas['AnswersDelivery'] = {
    type: 'object',
    properties: { answers: { anyOf: forms } },
    required: ['answers'],
    additionalProperties: false,
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samlad: leveranser från parternas egna system',
      version: VERSION,
      description:
        'En part låter ett eget system lägga in händelser och fylla i rapportens utkast. Se docs/rest.md.',
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    paths: {
      '/api/v1/incidents': {
        post: operation('deliverIncidents', 'Leverera 1–500 händelser: alla eller ingen', {
          parameters: [IDEMPOTENCY_KEY],
          body: 'IncidentDelivery',
          done: '201',
        }),
      },
      '/api/v1/reports/{week}/answers': {
        put: operation('deliverAnswers', 'Skriv svar i den egna rapportens utkast; inget skickas in', {
          parameters: [WEEK, IDEMPOTENCY_KEY, IF_MATCH],
          body: 'AnswersDelivery',
          done: '200',
        }),
      },
      '/api/v1/deliveries/{id}': {
        get: operation('delivery', 'Kvittot på en egen leverans', { parameters: [ID], done: '200' }),
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'Nyckeln från Inställningar, Anslutna system.' },
      },
      schemas,
    },
  };
}

const OPTIONS = { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' } as const;

const header = (name: string, description: string, schema: Json) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
});
const inPath = (name: string, description: string, schema: Json) => ({
  ...header(name, description, schema),
  in: 'path',
});

const IDEMPOTENCY_KEY = header(
  'Idempotency-Key',
  'En ny UUID för varje leverans; samma när den skickas om.',
  {
    type: 'string',
    format: 'uuid',
  },
);
const IF_MATCH = header('If-Match', 'Utkastets version inom citattecken, "0" innan något är skrivet.', {
  type: 'string',
  pattern: '^"?\\d{1,9}"?$',
});
const WEEK = inPath('week', 'Veckan, 2026-W47.', { type: 'string', pattern: '^\\d{4}-W\\d{2}$' });
const ID = inPath('id', 'deliveryId ur kvittot.', { type: 'string', format: 'uuid' });

const PROBLEMS: Record<string, string> = {
  400: 'Något i leveransen måste rättas; errors pekar ut vad.',
  401: 'Nyckeln saknas eller gäller inte.',
  403: 'Nyckeln får inte leverera detta.',
  404: 'Finns inte.',
  409: 'Nyckeln är använd för något annat, eller veckan är stängd.',
  412: 'Utkastet har en annan version; version säger vilken.',
  413: 'Leveransen är större än 1 MB.',
  415: 'Leveransen är inte JSON.',
  428: 'If-Match saknas.',
  429: 'För många anrop; vänta så många sekunder som Retry-After säger.',
  503: 'Försök igen med samma Idempotency-Key efter Retry-After sekunder.',
};

const content = (type: string, name: string) => ({
  content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } },
});

function operation(
  operationId: string,
  summary: string,
  { parameters, body, done }: { parameters: readonly Json[]; body?: string; done: string },
): Json {
  const problems = Object.entries(PROBLEMS).map(([status, description]) => [
    status,
    { description, ...content('application/problem+json', 'Problem') },
  ]);
  return {
    operationId,
    summary,
    parameters,
    ...(body && { requestBody: { required: true, ...content('application/json', body) } }),
    responses: {
      [done]: { description: 'Kvittot.', ...content('application/json', 'Receipt') },
      ...Object.fromEntries(problems),
    },
  };
}

/** Puts a schema and those it is made of among the components. */
function add(schemas: Json, schema: z.ZodType): void {
  const { $defs = {} } = z.toJSONSchema(schema, OPTIONS) as { $defs?: Json };
  for (const [name, json] of Object.entries($defs)) schemas[name] = strip(json as Json);
}

/** What a delivery of parts asks for: none of them. */
const optional = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'required'));

/** JSON without what only names its dialect, pointing at the components. */
function strip<Value>(json: Value): Value {
  const text = JSON.stringify(json, (key, value: unknown) => (key === '$schema' ? undefined : value));
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Value;
}

/** What is said of one area's code holds for every area. */
function forEveryArea<Value>(json: Value): Value {
  if (Array.isArray(json)) return json.map((one: unknown) => forEveryArea(one)) as Value;
  if (typeof json !== 'object' || json === null) return json;
  const members = Object.entries(json).map(([name, value]) => [name, forEveryArea(value as unknown)]);
  const { properties, required, ...rest } = Object.fromEntries(members) as Json & { properties?: Json };
  const area = properties?.[ANY_AREA];
  if (area === undefined) {
    return {
      ...rest,
      ...(properties && { properties }),
      ...(required !== undefined && { required }),
    } as Value;
  }
  return { ...rest, additionalProperties: area, propertyNames: { description: 'Områdets kod.' } } as Value;
}
