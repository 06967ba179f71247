const EDTF_FORMS =
  '1905, 1905-09, 1905-09-05, 189X, 19XX, 1905-XX, 1902~, 1951?, 1991-21 (spring), 1902/1923, 1952/.., 1945/, ../1945 or ..';

/** The text is not a date in the EDTF subset of gaiko. The message gives the reason and the valid forms. */
export class InvalidEdtf extends Error {
  override readonly name = 'InvalidEdtf';

  constructor(text: string, reason: string) {
    super(`"${text}" is not a valid EDTF date: ${reason}. Valid forms are ${EDTF_FORMS}.`);
  }
}

/** The text is not a full calendar date. The message gives the reason and the valid form. */
export class InvalidDay extends Error {
  override readonly name = 'InvalidDay';

  constructor(text: string, reason: string) {
    super(`"${text}" is not a valid date: ${reason}. Use a full calendar date such as 1905-09-05.`);
  }
}
