declare module 'edtf' {
  /** What gaiko uses of the library: a date's normal form and its first and last moment in milliseconds. */
  const edtf: (text: string) => {
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  };
  export default edtf;
}
