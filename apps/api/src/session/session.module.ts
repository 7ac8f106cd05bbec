import { Module } from '@nestjs/common';
import { HubModule } from '../hub/hub.module.js';
import { OwnSessionResolver } from './own-session.resolver.js';
import { SessionResolver } from './session.resolver.js';

/** Who is signed in, as the client asks. */
@Module({ imports: [HubModule], providers: [OwnSessionResolver, SessionResolver] })
export class SessionModule {}
