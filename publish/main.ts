import { buildPlugin, PACKAGE_FOLDER } from './build-plugin.ts';

buildPlugin();
process.stdout.write(`Assembled the package in ${PACKAGE_FOLDER}.\n`);
