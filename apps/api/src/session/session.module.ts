import { Module } from '@nestjs/common';
import { SessionResolver } from './session.resolver.js';

/** Who is signed in, as the client asks. */
@Module({ providers: [SessionResolver] })
export class SessionModule {}
