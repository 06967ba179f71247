declare module '*.css';

/** The address of a JSON file that is served beside the scripts. */
declare module '*-50m.json' {
  const address: string;
  export default address;
}
