// Written by `npm run generate` from grammars/us-foia-annual-1998.json; do not edit.
import { compile } from '../grammar/compile.js'
import type { Grammar } from '../grammar/grammar.js'
/** A whole number. */
export type Count = number | null

/** Annual FOIA report of the United States (Department of Justice guidelines of 1997) */
export interface UsFoiaAnnual1998 {
  readonly facts: {
    /** {agency} Annual FOIA Report for Fiscal Year {year} */
    readonly title: {
      readonly agency: string | null
      readonly year: number | null
    }
  }
  /** V. Initial FOIA/PA Access Requests */
  readonly requests: {
    /** Initial FOIA/PA Access Requests */
    readonly initial: {
      /** A. Numbers of initial requests */
      readonly numbers: {
        /** 1. Number of requests pending as of end of preceding fiscal year */
        readonly pendingBefore: Count
        /** 2. Number of requests received during current fiscal year */
        readonly received: Count
        /** 3. Number of requests processed during current fiscal year */
        readonly processed: Count
        /** 4. Number of requests pending as of end of current fiscal year */
        readonly pending: Count
      }
      /** B. Disposition of initial requests */
      readonly disposition: {
        /** 1. Number of total grants（requests） */
        readonly totalGrants: Count
        /** 2. Number of partial grants（requests） */
        readonly partialGrants: Count
        /** 3. Number of denials */
        readonly denials: {
          /** 3. Number of denials（requests） */
          readonly total: Count
          /** a. number of times each FOIA exemption used (counting each exemption once per request) */
          readonly exemptions: {
            /** (1) Exemption 1（times） */
            readonly exemption1: Count
            /** (2) Exemption 2（times） */
            readonly exemption2: Count
            /** (3) Exemption 3（times） */
            readonly exemption3: Count
            /** (4) Exemption 4（times） */
            readonly exemption4: Count
            /** (5) Exemption 5（times） */
            readonly exemption5: Count
            /** (6) Exemption 6（times） */
            readonly exemption6: Count
            /** (7) Exemption 7(A)（times） */
            readonly exemption7A: Count
            /** (8) Exemption 7(B)（times） */
            readonly exemption7B: Count
            /** (9) Exemption 7(C)（times） */
            readonly exemption7C: Count
            /** (10) Exemption 7(D)（times） */
            readonly exemption7D: Count
            /** (11) Exemption 7(E)（times） */
            readonly exemption7E: Count
            /** (12) Exemption 7(F)（times） */
            readonly exemption7F: Count
            /** (13) Exemption 8（times） */
            readonly exemption8: Count
            /** (14) Exemption 9（times） */
            readonly exemption9: Count
          }
        }
        /** 4. Other reasons for nondisclosure (total) */
        readonly otherReasons: {
          /** 4. Other reasons for nondisclosure (total)（requests） */
          readonly total: Count
          /** a. no records（requests） */
          readonly noRecords: Count
          /** b. referrals（requests） */
          readonly referrals: Count
          /** c. requests withdrawn */
          readonly withdrawn: Count
          /** d. fee-related reason（requests） */
          readonly feeRelated: Count
          /** e. records not reasonably described（requests） */
          readonly notDescribed: Count
          /** f. not a proper FOIA request for some other reason（requests） */
          readonly improper: Count
          /** g. not an agency record（requests） */
          readonly notAgencyRecord: Count
          /** h. duplicate request（requests） */
          readonly duplicate: Count
          /** i. other (specify)（requests） */
          readonly other: Count
        }
      }
    }
  }
  /** VI. Appeals of Initial Denials of FOIA/PA Requests */
  readonly appeals: {
    /** Appeals of Initial Denials of FOIA/PA Requests */
    readonly appeals: {
      /** A. Numbers of appeals */
      readonly numbers: {
        /** 1. Number of appeals received during fiscal year */
        readonly received: Count
        /** 2. Number of appeals processed during fiscal year */
        readonly processed: Count
      }
      /** B. Disposition of appeals */
      readonly disposition: {
        /** 1. Number completely upheld（appeals） */
        readonly upheld: Count
        /** 2. Number partially reversed（appeals） */
        readonly partiallyReversed: Count
        /** 3. Number completely reversed */
        readonly reversed: {
          /** 3. Number completely reversed（appeals） */
          readonly total: Count
          /** a. number of times each FOIA exemption used (counting each exemption once per appeal) */
          readonly exemptions: {
            /** (1) Exemption 1（times） */
            readonly exemption1: Count
            /** (2) Exemption 2（times） */
            readonly exemption2: Count
            /** (3) Exemption 3（times） */
            readonly exemption3: Count
            /** (4) Exemption 4（times） */
            readonly exemption4: Count
            /** (5) Exemption 5（times） */
            readonly exemption5: Count
            /** (6) Exemption 6（times） */
            readonly exemption6: Count
            /** (7) Exemption 7(A)（times） */
            readonly exemption7A: Count
            /** (8) Exemption 7(B)（times） */
            readonly exemption7B: Count
            /** (9) Exemption 7(C)（times） */
            readonly exemption7C: Count
            /** (10) Exemption 7(D)（times） */
            readonly exemption7D: Count
            /** (11) Exemption 7(E)（times） */
            readonly exemption7E: Count
            /** (12) Exemption 7(F)（times） */
            readonly exemption7F: Count
            /** (13) Exemption 8（times） */
            readonly exemption8: Count
            /** (14) Exemption 9（times） */
            readonly exemption9: Count
          }
        }
        /** 4. Other reasons for nondisclosure (total) */
        readonly otherReasons: {
          /** 4. Other reasons for nondisclosure (total)（appeals） */
          readonly total: Count
          /** a. no records（appeals） */
          readonly noRecords: Count
          /** b. referrals（appeals） */
          readonly referrals: Count
          /** c. request withdrawn（appeals） */
          readonly withdrawn: Count
          /** d. fee-related reason（appeals） */
          readonly feeRelated: Count
          /** e. records not reasonably described（appeals） */
          readonly notDescribed: Count
          /** f. not a proper FOIA request for some other reason（appeals） */
          readonly improper: Count
          /** g. not an agency record（appeals） */
          readonly notAgencyRecord: Count
          /** h. duplicate request（appeals） */
          readonly duplicate: Count
          /** i. other (specify)（appeals） */
          readonly other: Count
        }
      }
    }
  }
}

/** Annual FOIA report of the United States (Department of Justice guidelines of 1997) */
export const usFoiaAnnual1998: Grammar<UsFoiaAnnual1998> = compile<UsFoiaAnnual1998>({
  grammar: 1,
  id: 'us-foia-annual',
  edition: '1998',
  title: 'Annual FOIA report of the United States (Department of Justice guidelines of 1997)',
  facts: {
    title: {
      in: 'top',
      templates: [
        '{agency} Annual FOIA Report for Fiscal Year {year}',
        '{agency} Annual FOIA Report Fiscal Year {year}',
        '{agency} Annual FOIA Report FY {year}',
        '{agency} Annual FOIA Report for FY {year}',
        '{agency} FOIA Annual Report for Fiscal Year {year}',
        '{agency} FOIA Annual Report Fiscal Year {year}',
        '{agency} FOIA Annual Report FY {year}',
        '{agency} FOIA Annual Report for FY {year}',
        '{agency} Annual Freedom of Information Act Report for Fiscal Year {year}',
        '{agency} Annual Freedom of Information Act Report Fiscal Year {year}',
        '{agency} Annual Freedom of Information Act Report FY {year}',
        '{agency} Annual Freedom of Information Act Report for FY {year}',
        '{agency} Freedom of Information Act Annual Report for Fiscal Year {year}',
        '{agency} Freedom of Information Act Annual Report Fiscal Year {year}',
        '{agency} Freedom of Information Act Annual Report FY {year}',
        '{agency} Freedom of Information Act Annual Report for FY {year}',
        '{agency} Freedom of Information Act (FOIA) Annual Report for Fiscal Year {year}',
        '{agency} Freedom of Information Act (FOIA) Annual Report Fiscal Year {year}',
        '{agency} Freedom of Information Act (FOIA) Annual Report FY {year}',
        '{agency} Freedom of Information Act (FOIA) Annual Report for FY {year}',
        '{agency} Annual Freedom of Information Act (FOIA) Report for Fiscal Year {year}',
        '{agency} Annual Freedom of Information Act (FOIA) Report Fiscal Year {year}',
        '{agency} Annual Freedom of Information Act (FOIA) Report FY {year}',
        '{agency} Annual Freedom of Information Act (FOIA) Report for FY {year}',
        '{agency} Freedom of Information Annual Report for Fiscal Year {year}',
        '{agency} Freedom of Information Annual Report Fiscal Year {year}',
        '{agency} Freedom of Information Annual Report FY {year}',
        '{agency} Freedom of Information Annual Report for FY {year}',
        '{agency} Fiscal Year {year} Annual FOIA Report',
        '{agency} Fiscal Year {year} FOIA Annual Report',
        '{agency} Fiscal Year {year} Annual Freedom of Information Act Report',
        '{agency} Fiscal Year {year} Freedom of Information Act Annual Report',
        '{agency} Fiscal Year {year} Freedom of Information Act (FOIA) Annual Report',
        '{agency} Fiscal Year {year} Annual Freedom of Information Act (FOIA) Report',
        '{agency} Fiscal Year {year} Freedom of Information Annual Report',
      ],
    },
  },
  sections: {
    requests: {
      heading: [
        'V. Initial FOIA/PA Access Requests',
        'V. Initial FOIA/PA Access Request',
        'V. Initial FOIA Access Requests',
        'V. Initial FOIA/Privacy Act Access Requests',
        'V. Initial Access Requests',
      ],
      grids: {
        initial: {
          value: 'count',
          unit: 'requests',
          rows: {
            numbers: {
              label: ['A. Numbers of initial requests', 'A. Number of initial requests'],
              of: {
                pendingBefore: '1. Number of requests pending as of end of preceding fiscal year',
                received: [
                  '2. Number of requests received during current fiscal year',
                  '2. Number of requests received during fiscal year',
                ],
                processed: [
                  '3. Number of requests processed during current fiscal year',
                  '3. Number of requests processed during fiscal year',
                ],
                pending: [
                  '4. Number of requests pending as of end of current fiscal year',
                  '4. Number of requests pending as of end of fiscal year',
                ],
              },
            },
            disposition: {
              label: ['B. Disposition of initial requests', 'B. Dispositions of initial requests'],
              of: {
                totalGrants: ['1. Number of total grants', '1. Total grants'],
                partialGrants: ['2. Number of partial grants', '2. Partial grants'],
                denials: {
                  label: ['3. Number of denials', '3. Denials'],
                  own: 'total',
                  of: {
                    exemptions: {
                      label: [
                        'a. number of times each FOIA exemption used (counting each exemption once per request)',
                        'a. number of times each FOIA exemption used',
                        'a. number of times each FOIA exemption was used',
                      ],
                      unit: 'times',
                      of: {
                        exemption1: ['(1) Exemption 1', 'Ex. 1'],
                        exemption2: ['(2) Exemption 2', 'Ex. 2'],
                        exemption3: ['(3) Exemption 3', 'Ex. 3'],
                        exemption4: ['(4) Exemption 4', 'Ex. 4'],
                        exemption5: ['(5) Exemption 5', 'Ex. 5'],
                        exemption6: ['(6) Exemption 6', 'Ex. 6'],
                        exemption7A: ['(7) Exemption 7(A)', 'Ex. 7(A)'],
                        exemption7B: ['(8) Exemption 7(B)', 'Ex. 7(B)'],
                        exemption7C: ['(9) Exemption 7(C)', 'Ex. 7(C)'],
                        exemption7D: ['(10) Exemption 7(D)', 'Ex. 7(D)'],
                        exemption7E: ['(11) Exemption 7(E)', 'Ex. 7(E)'],
                        exemption7F: ['(12) Exemption 7(F)', 'Ex. 7(F)'],
                        exemption8: ['(13) Exemption 8', 'Ex. 8'],
                        exemption9: ['(14) Exemption 9', 'Ex. 9'],
                      },
                    },
                  },
                },
                otherReasons: {
                  label: [
                    '4. Other reasons for nondisclosure (total)',
                    '4. Other reasons for non-disclosure (total)',
                    '4. Other reasons for nondisclosure',
                  ],
                  own: 'total',
                  of: {
                    noRecords: 'a. no records',
                    referrals: ['b. referrals', 'b. referral'],
                    withdrawn: ['c. requests withdrawn', 'c. request withdrawn'],
                    feeRelated: ['d. fee-related reason', 'd. fee-related reasons'],
                    notDescribed: ['e. records not reasonably described', 'e. record not reasonably described'],
                    improper: [
                      'f. not a proper FOIA request for some other reason',
                      'f. not a proper FOIA/PA request for some other reason',
                    ],
                    notAgencyRecord: ['g. not an agency record', 'g. not agency record', 'g. not agency records'],
                    duplicate: ['h. duplicate request', 'h. duplicate requests'],
                    other: ['i. other (specify)', 'i. other'],
                  },
                },
              },
            },
          },
          identities: {
            eachColumn: [
              'numbers.pendingBefore + numbers.received = numbers.processed + numbers.pending',
              'disposition.otherReasons.total = disposition.otherReasons.*',
            ],
          },
        },
      },
    },
    appeals: {
      heading: [
        'VI. Appeals of Initial Denials of FOIA/PA Requests',
        'VI. Appeals of Initial Denials of FOIA Requests',
        'VI. Appeals of Initial Denials',
      ],
      grids: {
        appeals: {
          value: 'count',
          unit: 'appeals',
          rows: {
            numbers: {
              label: ['A. Numbers of appeals', 'A. Number of appeals'],
              of: {
                received: ['1. Number of appeals received during fiscal year', '1. Number of appeals received during current fiscal year'],
                processed: [
                  '2. Number of appeals processed during fiscal year',
                  '2. Number of appeals processed during current fiscal year',
                ],
              },
            },
            disposition: {
              label: ['B. Disposition of appeals', 'B. Dispositions of appeals'],
              of: {
                upheld: ['1. Number completely upheld', '1. Number of denials completely upheld'],
                partiallyReversed: ['2. Number partially reversed'],
                reversed: {
                  label: ['3. Number completely reversed'],
                  own: 'total',
                  of: {
                    exemptions: {
                      label: [
                        'a. number of times each FOIA exemption used (counting each exemption once per appeal)',
                        'a. number of times each FOIA exemption used',
                        'a. number of times each FOIA exemption was used',
                      ],
                      unit: 'times',
                      of: {
                        exemption1: ['(1) Exemption 1', 'Ex. 1'],
                        exemption2: ['(2) Exemption 2', 'Ex. 2'],
                        exemption3: ['(3) Exemption 3', 'Ex. 3'],
                        exemption4: ['(4) Exemption 4', 'Ex. 4'],
                        exemption5: ['(5) Exemption 5', 'Ex. 5'],
                        exemption6: ['(6) Exemption 6', 'Ex. 6'],
                        exemption7A: ['(7) Exemption 7(A)', 'Ex. 7(A)'],
                        exemption7B: ['(8) Exemption 7(B)', 'Ex. 7(B)'],
                        exemption7C: ['(9) Exemption 7(C)', 'Ex. 7(C)'],
                        exemption7D: ['(10) Exemption 7(D)', 'Ex. 7(D)'],
                        exemption7E: ['(11) Exemption 7(E)', 'Ex. 7(E)'],
                        exemption7F: ['(12) Exemption 7(F)', 'Ex. 7(F)'],
                        exemption8: ['(13) Exemption 8', 'Ex. 8'],
                        exemption9: ['(14) Exemption 9', 'Ex. 9'],
                      },
                    },
                  },
                },
                otherReasons: {
                  label: [
                    '4. Other reasons for nondisclosure (total)',
                    '4. Other reasons for non-disclosure (total)',
                    '4. Other reasons for nondisclosure',
                  ],
                  own: 'total',
                  of: {
                    noRecords: 'a. no records',
                    referrals: ['b. referrals', 'b. referral'],
                    withdrawn: ['c. request withdrawn', 'c. requests withdrawn', 'c. appeal withdrawn'],
                    feeRelated: ['d. fee-related reason', 'd. fee-related reasons'],
                    notDescribed: ['e. records not reasonably described', 'e. record not reasonably described'],
                    improper: [
                      'f. not a proper FOIA request for some other reason',
                      'f. not a proper FOIA/PA request for some other reason',
                    ],
                    notAgencyRecord: ['g. not an agency record', 'g. not agency record', 'g. not agency records'],
                    duplicate: ['h. duplicate request', 'h. duplicate requests'],
                    other: ['i. other (specify)', 'i. other'],
                  },
                },
              },
            },
          },
          identities: { eachColumn: ['disposition.otherReasons.total = disposition.otherReasons.*'] },
        },
      },
    },
  },
})
