/** What yargs says, in Swedish. */
export const SWEDISH: Record<string, string | { one: string; other: string }> = {
  'Commands:': 'Kommandon:',
  'Options:': 'Val:',
  'Positionals:': 'Argument:',
  boolean: 'ja eller nej',
  string: 'text',
  required: 'krävs',
  'default:': 'annars:',
  'choices:': 'möjliga:',
  command: 'kommando',
  'Show help': 'Visar hjälpen',
  'Not enough non-option arguments: got %s, need at least %s': both(
    'Argument saknas: %s givna, minst %s behövs',
  ),
  'Too many non-option arguments: got %s, maximum of %s': both('För många argument: %s givna, högst %s'),
  'Missing required argument: %s': { one: 'Valet %s krävs', other: 'Valen %s krävs' },
  'Missing argument value: %s': { one: 'Valet %s saknar värde', other: 'Valen %s saknar värde' },
  'Not enough arguments following: %s': 'Valet %s saknar värde',
  'Unknown argument: %s': { one: 'Okänt argument: %s', other: 'Okända argument: %s' },
  'Unknown command: %s': { one: 'Okänt kommando: %s', other: 'Okända kommandon: %s' },
  'Invalid values:': 'Otillåtet värde:',
  'Argument: %s, Given: %s, Choices: %s': '%s är %s, möjliga är %s',
};

function both(text: string): { one: string; other: string } {
  return { one: text, other: text };
}
