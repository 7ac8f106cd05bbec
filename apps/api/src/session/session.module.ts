import { Module } from '@nestjs/common';
import { OwnSessionResolver } from './own-session.resolver.js';
import { SessionResolver } from './session.resolver.js';

/** Who is signed in, as the client asks. */
@Module({ providers: [OwnSessionResolver, SessionResolver] })
export class SessionModule {}
