import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MAIL_MANNERS, type MailManner } from '@samlad/domain/mail-manners.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Receipt } from '../graphql/receipt.model.js';

const MailMannerEnum = Object.fromEntries(MAIL_MANNERS.map((code) => [code, code])) as {
  [Code in MailManner]: Code;
};
registerEnumType(MailMannerEnum, { name: 'MailManner', description: 'How often a person wants mail.' });

@ObjectType({ description: 'How the user gets mail of what waits for her.' })
export class OwnMail {
  @Field({ description: 'Whether the installation sends mail at all.' })
  isOn!: boolean;

  @Field(() => String, { nullable: true, description: 'Where to; null when no address is known.' })
  address!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the address was refused, if it has been.',
  })
  refusedAt!: string | null;

  @Field(() => MailMannerEnum)
  manner!: MailManner;

  @Field(() => Int, { description: 'Of the choice; 0 before the first.' })
  version!: number;
}

@ObjectType({ description: 'Somebody whose address the mail server has refused.' })
export class RefusedAddress {
  @Field(() => ID)
  userId!: string;

  @Field()
  name!: string;

  @Field()
  address!: string;

  @Field(() => DateTimeScalar)
  refusedAt!: string;
}

@ObjectType({ description: 'How mail goes in the municipality.' })
export class MailStatus {
  @Field({ description: 'Whether a server is named in the settings of the program.' })
  isOn!: boolean;

  @Field(() => String, { nullable: true })
  host!: string | null;

  @Field(() => String, { nullable: true, description: 'The sender.' })
  from!: string | null;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int, { description: 'In the last seven days.' })
  sent!: number;

  @Field(() => Int, { description: 'Given up in the last seven days.' })
  failed!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  lastSentAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What was wrong at the latest try, if it failed.' })
  lastFault!: string | null;

  @Field(() => [RefusedAddress], { description: 'The newest fifty.' })
  refused!: RefusedAddress[];
}

@ObjectType({ description: 'A receipt of a mail that was asked for: whether the server has taken it.' })
export class MailReceipt extends Receipt {
  @Field()
  sent!: boolean;

  @Field(() => String, { nullable: true, description: 'What is wrong and how to mend it, when it has not.' })
  fault!: string | null;
}

@InputType()
export class ChooseMailInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => MailMannerEnum)
  manner!: MailManner;
}

@InputType()
export class TestMailInput {
  @Field(() => ID)
  clientKey!: string;
}
