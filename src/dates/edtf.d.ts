declare module 'edtf' {
  /** The properties of the library's dates that gaiko uses: the normalized text, and the first and last millisecond. */
  interface Moments {
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  }

  export const Date: new (values: readonly number[]) => Moments;
  export const Decade: new (decade: number) => Moments;
  export const Century: new (century: number) => Moments;
}
