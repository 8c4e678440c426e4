/** What is printed around reports and findings, in both languages of the messages. */
export const words = {
  en: {
    line: 'line',
    place: 'place',
    legend: '* see findings   ? not read   · not printed here   - dash   _ blank',
    findings: 'Findings',
    none: 'none',
    more: (count: number): string => `${count} more`,
  },
  zh: {
    line: '行号',
    place: '位置',
    legend: '* 见下方说明   ? 未能读取   · 此处未列   - 横线   _ 空格',
    findings: '说明',
    none: '无',
    more: (count: number): string => `另有 ${count} 条`,
  },
} as const
