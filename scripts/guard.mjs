// Ends a plain `npm install` or `yarn` with a hint: mixed into pnpm's node_modules they add hundreds of stray packages.

const manager = process.env.npm_config_user_agent ?? ''

if (!manager.startsWith('pnpm/')) {
  console.error(
    [
      'This repository installs its packages itself:',
      '  npm start                      installs, builds and serves Servicewerkstatt',
      '  npm test                       installs and runs all checks',
      '  npm run pnpm -- add … -E       adds a package (exact version)',
    ].join('\n'),
  )
  process.exit(1)
}
