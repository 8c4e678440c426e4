/** An amount as printed, where the form fixes no unit; `unit` is null where none is printed. */
export interface Money {
  readonly amount: number
  readonly unit: string | null
}
