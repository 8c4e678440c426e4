// Written by `npm run generate` from grammars/cn-gov-disclosure-2008-shanghai-a.json; do not edit.
import { compile } from '../grammar/compile.js'
import type { Grammar } from '../grammar/grammar.js'
import type { Prose } from '../report/prose.js'

/** A number with decimals, in the unit that stands beside it. */
export type Amount = number | null
/** A whole number. */
export type Count = number | null

/** 附表: columns */
export interface IndicatorsColumns {
  /** 本期实际（条） */
  readonly period: Count
  /** 本年度（条） */
  readonly year: Count
  /** 历年累计（条） */
  readonly cumulative: Count
}

/** 附表: columns */
export interface StatisticsIndicatorsColumns {
  /** 本期实际（人次） */
  readonly period: Count
  /** 本年度（人次） */
  readonly year: Count
  /** 历年累计（人次） */
  readonly cumulative: Count
}

/** 附表: columns */
export interface StatisticsIndicatorsColumns2 {
  /** 本期实际（件） */
  readonly period: Count
  /** 本年度（件） */
  readonly year: Count
  /** 历年累计（件） */
  readonly cumulative: Count
}

/** 附表: columns */
export interface StatisticsIndicatorsColumns3 {
  /** 本期实际（元） */
  readonly period: Amount
  /** 本年度（元） */
  readonly year: Amount
  /** 历年累计（元） */
  readonly cumulative: Amount
}

/** 附表: columns */
export interface StatisticsIndicatorsColumns4 {
  /** 本期实际（人） */
  readonly period: Count
  /** 本年度（人） */
  readonly year: Count
  /** 历年累计（人） */
  readonly cumulative: Count
}

/** 附表: columns */
export interface StatisticsIndicatorsColumns5 {
  /** 本期实际（万元） */
  readonly period: Amount
  /** 本年度（万元） */
  readonly year: Amount
  /** 历年累计（万元） */
  readonly cumulative: Amount
}

/** 政府信息公开指标统计表（2008年起，上海格式） */
export interface CnGovDisclosure2008ShanghaiA {
  readonly facts: {
    /** {agency}{year}年政府信息公开工作年度报告 */
    readonly title: {
      readonly agency: string | null
      readonly year: number | null
    }
    /** 自{from}起至{to}止 */
    readonly period: {
      /** YYYY-MM-DD */
      readonly from: string | null
      /** YYYY-MM-DD */
      readonly to: string | null
    }
    /** {agency}{date} */
    readonly signature: {
      readonly agency: string | null
      /** YYYY-MM-DD */
      readonly date: string | null
    }
  }
  /** 概述 */
  readonly overview: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 主动公开政府信息情况 */
  readonly disclosure: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 依申请公开政府信息情况 */
  readonly requests: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 咨询处理情况 */
  readonly consultation: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 政府信息公开的收费及减免情况 */
  readonly fees: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 因政府信息公开申请行政复议、提起行政诉讼的情况 */
  readonly review: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 存在的主要问题和改进措施 */
  readonly problems: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 其他需要报告的事项 */
  readonly other: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 附表 */
  readonly statistics: {
    /** 附表 */
    readonly indicators: {
      /** 主动公开信息数 */
      readonly information: {
        /** 主动公开信息数 */
        readonly total: IndicatorsColumns
        /** 其中：全文电子化的主动公开信息数 */
        readonly fullText: IndicatorsColumns
        /** 新增的行政规范性文件数 */
        readonly newNormativeDocuments: IndicatorsColumns
      }
      /** 提供服务类信息数 */
      readonly serviceInformation: IndicatorsColumns
      /** 网站专栏页面访问量 */
      readonly pageViews: StatisticsIndicatorsColumns
      /** 现场接待人数 */
      readonly visitors: StatisticsIndicatorsColumns
      /** 网上咨询数 */
      readonly onlineEnquiries: StatisticsIndicatorsColumns
      /** 咨询电话接听数 */
      readonly phoneEnquiries: StatisticsIndicatorsColumns
      /** 依申请公开信息目录数 */
      readonly requestCatalogue: IndicatorsColumns
      /** 申请总数 */
      readonly requests: {
        /** 申请总数 */
        readonly total: IndicatorsColumns
        /** 1.当面申请数 */
        readonly inPerson: IndicatorsColumns
        /** 2.传真申请数 */
        readonly fax: IndicatorsColumns
        /** 3.电子邮件申请数 */
        readonly email: IndicatorsColumns
        /** 4.网上申请数 */
        readonly online: IndicatorsColumns
        /** 5.信函申请数 */
        readonly letter: IndicatorsColumns
        /** 6.其他形式申请数 */
        readonly other: IndicatorsColumns
      }
      /** 对申请的答复总数 */
      readonly answered: {
        /** 对申请的答复总数 */
        readonly total: IndicatorsColumns
        /** 1.同意公开答复数 */
        readonly granted: IndicatorsColumns
        /** 2.同意部分公开答复数 */
        readonly partial: IndicatorsColumns
        /** 3.否决公开答复总数 */
        readonly denied: {
          /** 3.否决公开答复总数 */
          readonly total: IndicatorsColumns
          /** （1）“非《规定》所指政府信息”数 */
          readonly notGovernmentInformation: IndicatorsColumns
          /** （2）“信息不存在”数 */
          readonly notExisting: IndicatorsColumns
          /** （3）“非本部门掌握”数 */
          readonly notHeld: IndicatorsColumns
          /** （4）“申请内容不明确”数 */
          readonly unclear: IndicatorsColumns
          /** （5）“免予公开范围1”数 */
          readonly exempt1: IndicatorsColumns
          /** （6）“免予公开范围2”数 */
          readonly exempt2: IndicatorsColumns
          /** （7）“免予公开范围3”数 */
          readonly exempt3: IndicatorsColumns
          /** （8）“免予公开范围4”数 */
          readonly exempt4: IndicatorsColumns
          /** （9）“免予公开范围5”数 */
          readonly exempt5: IndicatorsColumns
          /** （10）“免予公开范围6”数 */
          readonly exempt6: IndicatorsColumns
          /** （11）“免予公开范围7”数 */
          readonly exempt7: IndicatorsColumns
          /** （12）“免予公开范围8”数 */
          readonly exempt8: IndicatorsColumns
          /** （11）其他原因 */
          readonly otherReason: IndicatorsColumns
        }
      }
      /** 行政复议数 */
      readonly reconsideration: StatisticsIndicatorsColumns2
      /** 行政诉讼数 */
      readonly litigation: StatisticsIndicatorsColumns2
      /** 行政申诉数 */
      readonly appeals: {
        /** 行政申诉数 */
        readonly total: StatisticsIndicatorsColumns2
        /** 其中：对本部门首次处理不满意的行政申诉数 */
        readonly firstHandling: StatisticsIndicatorsColumns2
      }
      /** 收取费用总数 */
      readonly fees: {
        /** 收取费用总数 */
        readonly total: StatisticsIndicatorsColumns3
        /** 其中：主动公开收费总数 */
        readonly disclosure: {
          /** 其中：主动公开收费总数 */
          readonly total: StatisticsIndicatorsColumns3
          /** 1.主动公开邮寄费 */
          readonly postage: StatisticsIndicatorsColumns3
          /** 2.主动公开递送费 */
          readonly delivery: StatisticsIndicatorsColumns3
          /** 3.主动公开复制费（纸张） */
          readonly copyPaper: StatisticsIndicatorsColumns3
          /** 4.主动公开复制费（光盘） */
          readonly copyDisc: StatisticsIndicatorsColumns3
          /** 5.主动公开复制费（软盘） */
          readonly copyDiskette: StatisticsIndicatorsColumns3
        }
        /** 其中：依申请公开收费总数 */
        readonly requests: {
          /** 其中：依申请公开收费总数 */
          readonly total: StatisticsIndicatorsColumns3
          /** 1.依申请检索费 */
          readonly search: StatisticsIndicatorsColumns3
          /** 2.依申请邮寄费 */
          readonly postage: StatisticsIndicatorsColumns3
          /** 3.依申请递送费 */
          readonly delivery: StatisticsIndicatorsColumns3
          /** 4.依申请复制费（纸张） */
          readonly copyPaper: StatisticsIndicatorsColumns3
          /** 5.依申请复制费（光盘） */
          readonly copyDisc: StatisticsIndicatorsColumns3
          /** 6.依申请复制费（软盘） */
          readonly copyDiskette: StatisticsIndicatorsColumns3
          /** 7.依申请其他收费 */
          readonly other: StatisticsIndicatorsColumns3
        }
      }
      /** 政府信息公开指定专职人员数 */
      readonly staff: {
        /** 政府信息公开指定专职人员数 */
        readonly total: StatisticsIndicatorsColumns4
        /** 其中：1.全职人员 */
        readonly fullTime: StatisticsIndicatorsColumns4
        /** 2.兼职人员 */
        readonly partTime: StatisticsIndicatorsColumns4
      }
      /** 处理政府信息公开的专项经费 */
      readonly funds: StatisticsIndicatorsColumns5
      /** 处理政府信息公开的实际支出 */
      readonly expenses: StatisticsIndicatorsColumns5
      /** 与诉讼有关的总费用 */
      readonly litigationCosts: StatisticsIndicatorsColumns5
    }
    /** The prose of the section. */
    readonly text: Prose | null
  }
}

/** 政府信息公开指标统计表（2008年起，上海格式） */
export const cnGovDisclosure2008ShanghaiA: Grammar<CnGovDisclosure2008ShanghaiA> = compile<CnGovDisclosure2008ShanghaiA>({
  grammar: 1,
  id: 'cn-gov-disclosure',
  edition: '2008-shanghai-a',
  title: '政府信息公开指标统计表（2008年起，上海格式）',
  facts: {
    title: {
      in: 'top',
      templates: [
        '{agency}{year}年政府信息公开工作年度报告',
        '{year}年{agency}政府信息公开工作年度报告',
        '{agency}{year}年度政府信息公开工作年度报告',
        '{year}年度{agency}政府信息公开工作年度报告',
        '{agency}{year}年政府信息公开年度报告',
        '{year}年{agency}政府信息公开年度报告',
        '{agency}{year}年度政府信息公开年度报告',
        '{year}年度{agency}政府信息公开年度报告',
        '{agency}{year}年政府信息公开工作报告',
        '{year}年{agency}政府信息公开工作报告',
        '{agency}{year}年度政府信息公开工作报告',
        '{year}年度{agency}政府信息公开工作报告',
        '{agency}{year}年政务公开工作年度报告',
        '{year}年{agency}政务公开工作年度报告',
        '{agency}{year}年度政务公开工作年度报告',
        '{year}年度{agency}政务公开工作年度报告',
        '{agency}{year}年政务信息公开年度报告',
        '{year}年{agency}政务信息公开年度报告',
        '{agency}{year}年度政务信息公开年度报告',
        '{year}年度{agency}政务信息公开年度报告',
        '{agency}{year}年政务信息公开工作年度报告',
        '{year}年{agency}政务信息公开工作年度报告',
        '{agency}{year}年度政务信息公开工作年度报告',
        '{year}年度{agency}政务信息公开工作年度报告',
        '{agency}{year}年信息公开工作年度报告',
        '{year}年{agency}信息公开工作年度报告',
        '{agency}{year}年度信息公开工作年度报告',
        '{year}年度{agency}信息公开工作年度报告',
        '{agency}{year}年信息公开年度报告',
        '{year}年{agency}信息公开年度报告',
        '{agency}{year}年度信息公开年度报告',
        '{year}年度{agency}信息公开年度报告',
        '{agency}政府信息公开工作年度报告（{year}年）',
        '{agency}政府信息公开年度报告（{year}年）',
        '{agency}政府信息公开工作报告（{year}年）',
        '{agency}政务公开工作年度报告（{year}年）',
        '{agency}政务信息公开年度报告（{year}年）',
        '{agency}政务信息公开工作年度报告（{year}年）',
        '{agency}信息公开工作年度报告（{year}年）',
        '{agency}信息公开年度报告（{year}年）',
        '{agency}政府信息公开工作年度报告（{year}年度）',
        '{agency}政府信息公开年度报告（{year}年度）',
        '{agency}政府信息公开工作报告（{year}年度）',
        '{agency}政务公开工作年度报告（{year}年度）',
        '{agency}政务信息公开年度报告（{year}年度）',
        '{agency}政务信息公开工作年度报告（{year}年度）',
        '{agency}信息公开工作年度报告（{year}年度）',
        '{agency}信息公开年度报告（{year}年度）',
        '{agency}关于{year}年政府信息公开工作年度报告',
        '{agency}关于{year}年度政府信息公开工作年度报告',
        '{agency}关于{year}年政府信息公开年度报告',
        '{agency}关于{year}年度政府信息公开年度报告',
        '{agency}关于{year}年政府信息公开工作报告',
        '{agency}关于{year}年度政府信息公开工作报告',
        '{agency}关于{year}年政务公开工作年度报告',
        '{agency}关于{year}年度政务公开工作年度报告',
        '{agency}关于{year}年政务信息公开年度报告',
        '{agency}关于{year}年度政务信息公开年度报告',
        '{agency}关于{year}年政务信息公开工作年度报告',
        '{agency}关于{year}年度政务信息公开工作年度报告',
        '{agency}关于{year}年信息公开工作年度报告',
        '{agency}关于{year}年度信息公开工作年度报告',
        '{agency}关于{year}年信息公开年度报告',
        '{agency}关于{year}年度信息公开年度报告',
        '{agency}{year}年政府信息年度公开报告',
        '{year}年{agency}政府信息年度公开报告',
        '{agency}{year}年度政府信息年度公开报告',
        '{year}年度{agency}政府信息年度公开报告',
        '{agency}{year}年信息年度公开报告',
        '{year}年{agency}信息年度公开报告',
        '{agency}{year}年度信息年度公开报告',
        '{year}年度{agency}信息年度公开报告',
        '{agency}{year}年政府信息与政务公开工作年度报告',
        '{year}年{agency}政府信息与政务公开工作年度报告',
        '{agency}{year}年度政府信息与政务公开工作年度报告',
        '{year}年度{agency}政府信息与政务公开工作年度报告',
        '{agency}{year}年政府信息公开工作的年度报告',
        '{year}年{agency}政府信息公开工作的年度报告',
        '{agency}{year}年度政府信息公开工作的年度报告',
        '{year}年度{agency}政府信息公开工作的年度报告',
        '{agency}{year}年政府信息公开的年度报告',
        '{year}年{agency}政府信息公开的年度报告',
        '{agency}{year}年度政府信息公开的年度报告',
        '{year}年度{agency}政府信息公开的年度报告',
        '{agency}{year}年政务公开年度报告',
        '{year}年{agency}政务公开年度报告',
        '{agency}{year}年度政务公开年度报告',
        '{year}年度{agency}政务公开年度报告',
        '{agency}{year}年政务公开工作报告',
        '{year}年{agency}政务公开工作报告',
        '{agency}{year}年度政务公开工作报告',
        '{year}年度{agency}政务公开工作报告',
        '{agency}{year}年政府信息公开报告',
        '{year}年{agency}政府信息公开报告',
        '{agency}{year}年度政府信息公开报告',
        '{year}年度{agency}政府信息公开报告',
        '{agency}关于{year}年政府信息年度公开报告',
        '{agency}政府信息年度公开报告（{year}年）',
        '{agency}政府信息年度公开报告（{year}年度）',
        '{agency}关于{year}年信息年度公开报告',
        '{agency}信息年度公开报告（{year}年）',
        '{agency}信息年度公开报告（{year}年度）',
        '{agency}关于{year}年政府信息与政务公开工作年度报告',
        '{agency}政府信息与政务公开工作年度报告（{year}年）',
        '{agency}政府信息与政务公开工作年度报告（{year}年度）',
        '{agency}关于{year}年政府信息公开工作的年度报告',
        '{agency}政府信息公开工作的年度报告（{year}年）',
        '{agency}政府信息公开工作的年度报告（{year}年度）',
        '{agency}关于{year}年政府信息公开的年度报告',
        '{agency}政府信息公开的年度报告（{year}年）',
        '{agency}政府信息公开的年度报告（{year}年度）',
        '{agency}关于{year}年政务公开年度报告',
        '{agency}政务公开年度报告（{year}年）',
        '{agency}政务公开年度报告（{year}年度）',
        '{agency}关于{year}年政务公开工作报告',
        '{agency}政务公开工作报告（{year}年）',
        '{agency}政务公开工作报告（{year}年度）',
        '{agency}关于{year}年政府信息公开报告',
        '{agency}政府信息公开报告（{year}年）',
        '{agency}政府信息公开报告（{year}年度）',
      ],
    },
    period: {
      in: 'top',
      templates: [
        '自{from}起至{to}止',
        '从{from}起至{to}止',
        '自{from}至{to}止',
        '从{from}到{to}止',
        '自{from}起，至{to}止',
        '统计期限为{from}至{to}',
        '统计时限为{from}至{to}',
        '统计时间为{from}至{to}',
        '统计期限自{from}至{to}',
        '统计期限从{from}到{to}',
        '为{from}至{to}',
      ],
    },
    signature: { in: 'end', templates: ['{agency}{date}', '{date}'] },
  },
  sections: {
    overview: {
      heading: [
        '概述',
        '基本情况',
        '总体情况',
        '基本工作情况',
        '工作概述',
        '基本概况',
        '基本概述',
        '政府信息公开工作的基本概况',
        '政府信息公开工作基本情况',
        '政府信息公开工作概述',
        '政府信息公开总体工作情况',
        '政府信息公开工作总体情况',
        '总体工作情况',
        '总体情况及《要点》落实情况',
        '政府信息公开工作要点落实情况',
        '政务公开工作要点落实情况',
        '工作要点落实情况',
      ],
      text: true,
    },
    disclosure: {
      heading: [
        '主动公开政府信息情况',
        '主动公开政府信息的情况',
        '政府信息主动公开情况',
        '政府信息主动公开的情况',
        '主动公开情况',
        '主动公开信息情况',
        '行政机关主动公开政府信息的情况',
        '行政机关主动公开政府信息情况',
        '政府信息公开情况',
        '政府信息公开方面',
      ],
      text: true,
    },
    requests: {
      heading: [
        '依申请公开政府信息情况',
        '依申请公开政府信息的情况',
        '政府信息依申请公开情况',
        '依申请公开情况',
        '依申请公开信息情况',
        '依申请公开政府信息和不予公开政府信息的情况',
        '依申请公开政府信息和不予公开政府信息情况',
        '行政机关依申请公开政府信息和不予公开政府信息的情况',
        '政府信息依申请公开办理情况',
        '依申请公开政府信息办理情况',
        '政府依申请公开政府信息和不予公开信息情况',
        '依申请公开、不予公开及咨询政府信息情况',
      ],
      text: true,
    },
    consultation: {
      heading: ['咨询处理情况', '咨询情况', '咨询和投诉情况', '政府信息公开咨询处理情况', '政府信息公开咨询情况', '政府信息公开谘询情况'],
      text: true,
      optional: true,
    },
    fees: {
      heading: [
        '政府信息公开的收费及减免情况',
        '政府信息公开收费及减免情况',
        '收费及减免情况',
        '收费和减免情况',
        '依申请公开政府信息收费及减免情况',
        '依申请公开收费及减免情况',
        '依申请信息公开收费情况',
        '政府信息公开收费情况',
        '工作人员、收费及减免情况',
        '人员和收支情况',
        '政府支出和收费情况',
        '政府信息公开支出与收费',
        '政府信息公开支出与收费情况',
        '支出与收费情况',
        '政府支出与收费情况',
      ],
      text: true,
      optional: true,
    },
    review: {
      heading: [
        '因政府信息公开申请行政复议、提起行政诉讼的情况',
        '因政府信息公开申请行政复议、提起行政诉讼情况',
        '因政府信息公开申请行政复议、提起行政诉讼、收到举报投诉情况',
        '行政复议、行政诉讼和举报投诉情况',
        '政府信息公开行政复议、行政诉讼和投诉情况',
        '政府信息公开行政复议、行政诉讼和举报投诉情况',
        '行政复议、行政诉讼情况',
        '行政复议和行政诉讼情况',
        '行政复议及行政诉讼情况',
        '政府信息公开行政复议、行政诉讼情况',
        '政府信息公开类行政复议、行政诉讼情况',
        '复议、诉讼情况',
        '复议、诉讼和申诉情况',
        '复议、诉讼和申诉的情况',
        '行政复议、诉讼和申诉情况',
        '申诉、复议和诉讼情况',
      ],
      text: true,
    },
    problems: {
      heading: [
        '存在的主要问题和改进措施',
        '存在的主要问题及改进措施',
        '存在的主要问题和改进情况',
        '存在的主要问题及改进情况',
        '主要问题和改进措施',
        '主要问题及改进措施',
        '政府信息公开工作存在的主要问题及改进情况',
        '政府信息公开工作存在的主要问题及改进措施',
        '政府信息公开工作存在的主要问题和改进情况',
        '政府信息公开工作存在的主要问题和改进措施',
        '政府信息公开存在的主要问题及改进措施',
        '政府信息公开存在的主要问题和改进措施',
        '工作存在的问题及改进措施',
        '存在的问题及改进措施',
        '存在的问题和改进措施',
        '存在问题及改进措施',
        '存在问题和改进措施',
        '存在问题及工作打算',
        '存在的问题及下一步工作打算',
        '存在问题及下一步工作打算',
        '存在的主要问题及下一步工作打算',
        '存在的主要问题和下一步工作打算',
        '存在的问题及改进情况',
        '存在问题及改进情况',
        '发现的不足和整改方向',
      ],
      text: true,
    },
    other: {
      heading: [
        '其他需要报告的事项',
        '其它需要报告的事项',
        '其他需要报告事项',
        '需要报告的其他事项',
        '其他需要说明的事项',
        '需要说明的事项',
        '其他工作情况',
        '其他情况',
      ],
      text: true,
      optional: true,
    },
    statistics: {
      heading: [
        '附表',
        '附表及说明',
        '指标统计表',
        '政府信息公开指标统计表',
        '政府信息公开情况统计表',
        '政府信息公开统计表',
        '政府信息公开工作情况统计表',
        '附相关的说明和指标统计表',
        '指标统计附表、附图',
        '需要说明的事项与附表',
        '主动公开情况统计',
        '主动公开情况统计表',
      ],
      optional: true,
      text: true,
      grids: {
        indicators: {
          value: 'count',
          ignore: [
            '附表一：主动公开情况统计',
            '附表二：依申请情况统计',
            '附表二：依申请公开情况统计',
            '附表三：不予公开情况统计',
            '附表三：免予公开情况统计',
            '附表四：行政复议、诉讼、申诉情况统计',
            '附表五：政府支出与收费统计',
            '主动公开情况统计',
            '依申请情况统计',
            '依申请公开情况统计',
            '不予公开情况统计',
            '免予公开情况统计',
            '行政复议、诉讼、申诉情况统计',
            '政府支出与收费统计',
            '分析说明',
          ],
          stub: ['指标名称', '指标', '统计指标', '项目'],
          carry: { serial: ['序号', '编号', '行次'], code: ['代码', '指标代码'], unit: ['计量单位', '计算单位', '单位'] },
          columns: {
            period: ['本期实际', '本期', '本月累计', '本季度累计'],
            year: ['本年度', '年度', '数量', '本年', '本年累计', '本年度累计', '年度累计', '本年实际', '本年数', '统计数', '数值'],
            cumulative: ['历年累计', '累计', '历年累计数'],
          },
          rows: {
            information: {
              label: ['主动公开信息数', '主动公开政府信息数', '主动信息公开'],
              unit: '条',
              own: 'total',
              of: {
                fullText: ['其中：全文电子化的主动公开信息数', '全部电子化的主动公开信息数'],
                newNormativeDocuments: ['新增的行政规范性文件数', '新增行政规范性文件数'],
              },
            },
            serviceInformation: { label: ['提供服务类信息数', '提供服务类信息'], unit: '条' },
            pageViews: { label: '网站专栏页面访问量', unit: '人次' },
            visitors: { label: '现场接待人数', unit: '人次' },
            onlineEnquiries: { label: '网上咨询数', unit: '人次' },
            phoneEnquiries: { label: '咨询电话接听数', unit: '人次' },
            requestCatalogue: { label: '依申请公开信息目录数', unit: '条' },
            requests: {
              label: ['申请总数', '申请总次数'],
              unit: '条',
              own: 'total',
              of: {
                inPerson: '1.当面申请数',
                fax: '2.传真申请数',
                email: '3.电子邮件申请数',
                online: '4.网上申请数',
                letter: '5.信函申请数',
                other: ['6.其他形式申请数', '6.其它形式申请数'],
              },
            },
            answered: {
              label: '对申请的答复总数',
              unit: '条',
              own: 'total',
              of: {
                granted: ['1.同意公开答复数', '1.同意公开数', '1.同意公开答复总数'],
                partial: ['2.同意部分公开答复数', '2.同意部分公开数'],
                denied: {
                  label: ['3.否决公开答复总数', '3.否决公开答复数'],
                  own: 'total',
                  of: {
                    notGovernmentInformation: [
                      '（1）“非《规定》所指政府信息”数',
                      '“非《条例》所指政府信息”数',
                      '非《规定》所指政府信息',
                      '非《条例》所指政府信息',
                    ],
                    notExisting: ['（2）“信息不存在”数', '信息不存在'],
                    notHeld: ['（3）“非本部门掌握”数', '“非本机关掌握”数', '非本部门掌握', '非本机关掌握'],
                    unclear: ['（4）“申请内容不明确”数', '申请内容不明确'],
                    exempt1: [
                      '（5）“免予公开范围1”数',
                      '“免于公开范围1”数',
                      '“不予公开范围1”数',
                      '免予公开范围1',
                      '免于公开范围1',
                      '不予公开范围1',
                    ],
                    exempt2: [
                      '（6）“免予公开范围2”数',
                      '“免于公开范围2”数',
                      '“不予公开范围2”数',
                      '免予公开范围2',
                      '免于公开范围2',
                      '不予公开范围2',
                    ],
                    exempt3: [
                      '（7）“免予公开范围3”数',
                      '“免于公开范围3”数',
                      '“不予公开范围3”数',
                      '免予公开范围3',
                      '免于公开范围3',
                      '不予公开范围3',
                    ],
                    exempt4: [
                      '（8）“免予公开范围4”数',
                      '“免于公开范围4”数',
                      '“不予公开范围4”数',
                      '免予公开范围4',
                      '免于公开范围4',
                      '不予公开范围4',
                    ],
                    exempt5: [
                      '（9）“免予公开范围5”数',
                      '“免于公开范围5”数',
                      '“不予公开范围5”数',
                      '免予公开范围5',
                      '免于公开范围5',
                      '不予公开范围5',
                    ],
                    exempt6: [
                      '（10）“免予公开范围6”数',
                      '“免于公开范围6”数',
                      '“不予公开范围6”数',
                      '免予公开范围6',
                      '免于公开范围6',
                      '不予公开范围6',
                    ],
                    exempt7: [
                      '（11）“免予公开范围7”数',
                      '“免于公开范围7”数',
                      '“不予公开范围7”数',
                      '免予公开范围7',
                      '免于公开范围7',
                      '不予公开范围7',
                    ],
                    exempt8: [
                      '（12）“免予公开范围8”数',
                      '“免于公开范围8”数',
                      '“不予公开范围8”数',
                      '免予公开范围8',
                      '免于公开范围8',
                      '不予公开范围8',
                    ],
                    otherReason: ['（11）其他原因', '（11）其它原因', '“其他原因”数', '“其它原因”数'],
                  },
                },
              },
            },
            reconsideration: { label: ['行政复议数', '行政复议数量'], unit: '件' },
            litigation: { label: ['行政诉讼数', '行政诉讼数量'], unit: '件' },
            appeals: {
              label: ['行政申诉数', '行政申诉数量'],
              unit: '件',
              own: 'total',
              of: { firstHandling: ['其中：对本部门首次处理不满意的行政申诉数', '对本机关首次处理不满意的行政申诉数'] },
            },
            fees: {
              label: ['收取费用总数', '收费总数'],
              value: 'amount',
              unit: { as: '元', accept: { 万元: '10000' } },
              own: 'total',
              of: {
                disclosure: {
                  label: ['其中：主动公开收费总数', '主动公开信息收费总数'],
                  own: 'total',
                  of: {
                    postage: ['1.主动公开邮寄费', '1.邮寄费'],
                    delivery: ['2.主动公开递送费', '2.递送费'],
                    copyPaper: ['3.主动公开复制费（纸张）', '复制费（纸张）', '（纸张）'],
                    copyDisc: ['4.主动公开复制费（光盘）', '复制费（光盘）', '（光盘）'],
                    copyDiskette: ['5.主动公开复制费（软盘）', '复制费（软盘）', '（软盘）'],
                  },
                },
                requests: {
                  label: ['其中：依申请公开收费总数', '依申请提供信息收取费用', '依申请收费总数'],
                  own: 'total',
                  of: {
                    search: ['1.依申请检索费', '1.检索费'],
                    postage: ['2.依申请邮寄费', '2.邮寄费'],
                    delivery: ['3.依申请递送费', '3.递送费'],
                    copyPaper: ['4.依申请复制费（纸张）', '复制费（纸张）', '（纸张）'],
                    copyDisc: ['5.依申请复制费（光盘）', '复制费（光盘）', '（光盘）'],
                    copyDiskette: ['6.依申请复制费（软盘）', '复制费（软盘）', '（软盘）'],
                    other: ['7.依申请其他收费', '7.依申请其它收费'],
                  },
                },
              },
            },
            staff: {
              label: ['政府信息公开指定专职人员数', '政府信息公开指定人员数'],
              unit: '人',
              own: 'total',
              of: { fullTime: ['其中：1.全职人员', '全职人员数'], partTime: ['2.兼职人员', '兼职人员数'] },
            },
            funds: {
              label: ['处理政府信息公开的专项经费', '处理政府信息公开专项经费'],
              value: 'amount',
              unit: { as: '万元', accept: { 元: '1/10000' } },
            },
            expenses: {
              label: ['处理政府信息公开的实际支出', '处理政府信息公开实际支出'],
              value: 'amount',
              unit: { as: '万元', accept: { 元: '1/10000' } },
            },
            litigationCosts: {
              label: ['与诉讼有关的总费用', '与诉讼（行政复议、行政诉讼）有关的总费用'],
              value: 'amount',
              unit: { as: '万元', accept: { 元: '1/10000' } },
            },
          },
          identities: {
            eachColumn: [
              'requests.total = requests.*',
              'answered.total = answered.*',
              'answered.denied.total = answered.denied.*',
              'fees.total = fees.*',
              'fees.disclosure.total = fees.disclosure.*',
              'fees.requests.total = fees.requests.*',
              'staff.total = staff.*',
            ],
          },
        },
      },
    },
  },
})
