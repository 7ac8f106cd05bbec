import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../apps/api/src/config/config.js';
import type { MailSettings } from '../../apps/api/src/config/mail-settings.js';
import { Postman } from '../../apps/api/src/mail/postman.js';
import { testLetter } from '@samlad/domain/mail-words.js';
import { headerOf, MailHouse } from '../support/mail-house.js';

const ACCOUNT = { user: 'samlad', password: 'ett långt lösenord' };
const POSTING = {
  to: 'nagon@prov.example',
  letter: testLetter('https://samlad.prov.example/'),
  messageId: '<0d6f7c1a-53a8-4f0e-8f7a-0a1f7f0c3e55@samlad.prov.example>',
  isRecurring: false,
};

describe('the road to the mail server', () => {
  let house: MailHouse;
  afterEach(() => house.close());

  const open = async (manner: ConstructorParameters<typeof MailHouse>[0] = {}) =>
    void (house = await new MailHouse(manner).open());
  const postman = (over: Partial<MailSettings> = {}) =>
    new Postman({ mail: house.settings(over), address: 'https://samlad.prov.example' } as Config);

  it('is encrypted, and signed in on when the server asks for it', async () => {
    await open({ account: ACCOUNT });
    expect(await postman().send(POSTING)).toBeNull();
    expect(house.taken).toMatchObject([{ isEncrypted: true, user: 'samlad' }]);
  });

  it('goes to no server that offers no encryption, unless it is told to', async () => {
    await open({ offersTls: false });
    expect(await postman().send(POSTING)).toMatchObject({ code: 'NO_TLS', isFinal: false });
    expect(house.taken).toEqual([]);
    expect(await postman({ isOpen: true }).send(POSTING)).toBeNull();
    expect(house.taken).toMatchObject([{ isEncrypted: false }]);
  });

  it('goes to no server that nobody vouches for, nor to one with another name', async () => {
    await open();
    expect(await postman({ authorities: null }).send(POSTING)).toMatchObject({ code: 'CERTIFICATE' });
    expect(await postman({ host: 'localhost' }).send(POSTING)).toMatchObject({ code: 'CERTIFICATE' });
    expect(house.taken).toEqual([]);
  });

  it('says that the password is wrong, which is nobody’s address’s fault', async () => {
    await open({ account: ACCOUNT });
    const fault = await postman({ password: 'fel' }).send(POSTING);
    expect(fault).toMatchObject({ code: 'SIGN_IN', isFinal: false, isOfAddress: false });
  });

  it('says that the server is away', async () => {
    await open();
    const away = postman();
    await house.close();
    expect(await away.send(POSTING)).toMatchObject({ code: 'UNREACHABLE', isFinal: false });
  });

  it.each([
    'a@prov.example\r\nBcc: b@prov.example',
    'a@prov.example, b@prov.example',
    'a@prov.example>',
    'a',
    '',
  ])('takes no address that is more or less than one: %j', async (to) => {
    await open();
    expect(await postman().send({ ...POSTING, to })).toMatchObject({ code: 'ADDRESS', isFinal: true });
    expect(house.taken).toEqual([]);
  });

  it('carries a subject of one line in UTF-8, whatever a title holds', async () => {
    await open();
    const letter = { ...POSTING.letter, subject: 'Räksmörgås\r\nBcc: b@prov.example' };
    expect(await postman().send({ ...POSTING, letter })).toBeNull();
    const raw = house.taken[0]?.raw ?? '';
    expect(headerOf(raw, 'Bcc')).toBeNull();
    expect(house.taken[0]?.to).toEqual([POSTING.to]);
    expect(headerOf(raw, 'Subject')).toMatch(/^Räksmörgås/);
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  });

  it('has a page to turn off what comes again, and none on what was asked for', async () => {
    await open();
    await postman().send(POSTING);
    await postman().send({ ...POSTING, isRecurring: true });
    const lists = house.taken.map(({ raw }) => headerOf(raw, 'List-Unsubscribe'));
    expect(lists).toEqual([null, '<https://samlad.prov.example/mina-paminnelser>']);
  });
});
