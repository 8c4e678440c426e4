/** What a document may cost here; more is a finding. A report takes less than a second. */
export const LIMITS = { seconds: 20, megabytes: 1024 } as const
