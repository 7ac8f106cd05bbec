import { Global, Module } from '@nestjs/common';
import { PartyRepository } from './party.repository.js';
import { Parties } from './parties.js';

/** Parties are what every other feature speaks of. */
@Global()
@Module({ providers: [PartyRepository, Parties], exports: [Parties] })
export class PartyModule {}
