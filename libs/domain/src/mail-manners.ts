/** How often a person wants mail of what waits for her. */
export const MAIL_MANNERS = ['AT_ONCE', 'DAILY', 'NONE'] as const;
export type MailManner = (typeof MAIL_MANNERS)[number];

export const MAIL_MANNER: Record<MailManner, { label: string; help: string }> = {
  AT_ONCE: { label: 'Direkt', help: 'Det som kommer inom samma minut blir ett mejl.' },
  DAILY: {
    label: 'Ett mejl om dagen',
    help: 'Klockan sju på morgonen, om något väntar. Akuta saker kommer direkt.',
  },
  NONE: { label: 'Inga mejl', help: 'Påminnelserna finns kvar här i Samlad.' },
};
