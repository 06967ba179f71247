declare module 'edtf' {
  /**
   * The part of the library's dates that gaiko uses: the normal form, and the first and the last moment in
   * milliseconds.
   */
  interface Moments {
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  }

  export const Date: new (values: readonly number[]) => Moments;
  export const Decade: new (decade: number) => Moments;
  export const Century: new (century: number) => Moments;
}
