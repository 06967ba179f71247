import { buildPlugin, PACKAGE_FOLDER } from './build-plugin.ts';

buildPlugin();
process.stdout.write(`The package stands in ${PACKAGE_FOLDER}.\n`);
