// Written by `npm run generate` from grammars/cn-gov-disclosure-2014.json; do not edit.
import { compile } from '../grammar/compile.js'
import type { Grammar } from '../grammar/grammar.js'
import type { Prose } from '../report/prose.js'

/** A number with decimals, in the unit that stands beside it. */
export type Amount = number | null
/** A whole number. */
export type Count = number | null

/** 政府信息公开情况统计表: columns */
export interface IndicatorsColumns {
  /** 统计数（条） */
  readonly figure: Count
  /** 本级统计数（条） */
  readonly ownLevel: Count
  /** 部门统计数（条） */
  readonly departments: Count
  /** 乡镇街道统计数（条） */
  readonly townships: Count
  /** 汇总统计数（条） */
  readonly allLevels: Count
}

/** 政府信息公开情况统计表: columns */
export interface StatisticsIndicatorsColumns {
  /** 统计数（件） */
  readonly figure: Count
  /** 本级统计数（件） */
  readonly ownLevel: Count
  /** 部门统计数（件） */
  readonly departments: Count
  /** 乡镇街道统计数（件） */
  readonly townships: Count
  /** 汇总统计数（件） */
  readonly allLevels: Count
}

/** 政府信息公开情况统计表: columns */
export interface StatisticsIndicatorsColumns2 {
  /** 统计数（次） */
  readonly figure: Count
  /** 本级统计数（次） */
  readonly ownLevel: Count
  /** 部门统计数（次） */
  readonly departments: Count
  /** 乡镇街道统计数（次） */
  readonly townships: Count
  /** 汇总统计数（次） */
  readonly allLevels: Count
}

/** 政府信息公开情况统计表: columns */
export interface StatisticsIndicatorsColumns3 {
  /** 统计数（篇） */
  readonly figure: Count
  /** 本级统计数（篇） */
  readonly ownLevel: Count
  /** 部门统计数（篇） */
  readonly departments: Count
  /** 乡镇街道统计数（篇） */
  readonly townships: Count
  /** 汇总统计数（篇） */
  readonly allLevels: Count
}

/** 政府信息公开情况统计表: columns */
export interface StatisticsIndicatorsColumns4 {
  /** 统计数（万元） */
  readonly figure: Amount
  /** 本级统计数（万元） */
  readonly ownLevel: Amount
  /** 部门统计数（万元） */
  readonly departments: Amount
  /** 乡镇街道统计数（万元） */
  readonly townships: Amount
  /** 汇总统计数（万元） */
  readonly allLevels: Amount
}

/** 政府信息公开情况统计表: columns */
export interface StatisticsIndicatorsColumns5 {
  /** 统计数（个） */
  readonly figure: Count
  /** 本级统计数（个） */
  readonly ownLevel: Count
  /** 部门统计数（个） */
  readonly departments: Count
  /** 乡镇街道统计数（个） */
  readonly townships: Count
  /** 汇总统计数（个） */
  readonly allLevels: Count
}

/** 政府信息公开情况统计表: columns */
export interface StatisticsIndicatorsColumns6 {
  /** 统计数（人） */
  readonly figure: Count
  /** 本级统计数（人） */
  readonly ownLevel: Count
  /** 部门统计数（人） */
  readonly departments: Count
  /** 乡镇街道统计数（人） */
  readonly townships: Count
  /** 汇总统计数（人） */
  readonly allLevels: Count
}

/** 政府信息公开情况统计表: columns */
export interface StatisticsIndicatorsColumns7 {
  /** 统计数（人次） */
  readonly figure: Count
  /** 本级统计数（人次） */
  readonly ownLevel: Count
  /** 部门统计数（人次） */
  readonly departments: Count
  /** 乡镇街道统计数（人次） */
  readonly townships: Count
  /** 汇总统计数（人次） */
  readonly allLevels: Count
}

/** 政府信息公开情况统计表（国办发〔2014〕32号） */
export interface CnGovDisclosure2014 {
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
    /** 收到政府信息公开申请{count}件 */
    readonly received: {
      readonly count: number | null
    }
    /** 办结政府信息公开申请{count}件 */
    readonly completed: {
      readonly count: number | null
    }
    /** 政府信息公开行政复议{count}件 */
    readonly reviewed: {
      readonly count: number | null
    }
    /** 政府信息公开行政诉讼{count}件 */
    readonly litigated: {
      readonly count: number | null
    }
    /** 制发行政规范性文件{count}件 */
    readonly issued: {
      readonly count: number | null
    }
    /** 主动公开政府信息{count}条 */
    readonly disclosed: {
      readonly count: number | null
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
  /** 回应解读情况 */
  readonly response: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 依申请公开政府信息情况 */
  readonly requests: {
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
  /** 机构建设和保障经费情况 */
  readonly resources: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 政府信息公开会议和培训情况 */
  readonly training: {
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
    /** 政府信息公开情况统计表 */
    readonly indicators: {
      /** 一、主动公开情况 */
      readonly disclosure: {
        /** （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） */
        readonly information: {
          /** （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） */
          readonly total: IndicatorsColumns
          /** 其中：主动公开规范性文件数 */
          readonly normativeDocuments: IndicatorsColumns
          /** 制发规范性文件总数 */
          readonly normativeDocumentsIssued: StatisticsIndicatorsColumns
        }
        /** （二）通过不同渠道和方式公开政府信息的情况 */
        readonly channels: {
          /** 1.政府公报公开政府信息数 */
          readonly gazette: IndicatorsColumns
          /** 2.政府网站公开政府信息数 */
          readonly website: IndicatorsColumns
          /** 3.政务微博公开政府信息数 */
          readonly microblog: IndicatorsColumns
          /** 4.政务微信公开政府信息数 */
          readonly wechat: IndicatorsColumns
          /** 5.其他方式公开政府信息数 */
          readonly other: IndicatorsColumns
        }
      }
      /** 二、回应解读情况 */
      readonly response: {
        /** （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次） */
        readonly matters: StatisticsIndicatorsColumns2
        /** （二）通过不同渠道和方式回应解读的情况 */
        readonly channels: {
          /** 1.参加或举办新闻发布会总次数 */
          readonly pressConferences: {
            /** 1.参加或举办新闻发布会总次数 */
            readonly total: StatisticsIndicatorsColumns2
            /** 其中：主要负责同志参加新闻发布会次数 */
            readonly ledByHead: StatisticsIndicatorsColumns2
          }
          /** 2.政府网站在线访谈次数 */
          readonly onlineInterviews: {
            /** 2.政府网站在线访谈次数 */
            readonly total: StatisticsIndicatorsColumns2
            /** 其中：主要负责同志参加政府网站在线访谈次数 */
            readonly ledByHead: StatisticsIndicatorsColumns2
          }
          /** 3.政策解读稿件发布数 */
          readonly policyExplanations: StatisticsIndicatorsColumns3
          /** 4.微博微信回应事件数 */
          readonly microblogWechat: StatisticsIndicatorsColumns2
          /** 5.其他方式回应事件数 */
          readonly other: StatisticsIndicatorsColumns2
        }
      }
      /** 三、依申请公开情况 */
      readonly requests: {
        /** （一）收到申请数 */
        readonly received: {
          /** （一）收到申请数 */
          readonly total: StatisticsIndicatorsColumns
          /** 1.当面申请数 */
          readonly inPerson: StatisticsIndicatorsColumns
          /** 2.传真申请数 */
          readonly fax: StatisticsIndicatorsColumns
          /** 3.网络申请数 */
          readonly online: StatisticsIndicatorsColumns
          /** 4.信函申请数 */
          readonly letter: StatisticsIndicatorsColumns
        }
        /** （二）申请办结数 */
        readonly completed: {
          /** （二）申请办结数 */
          readonly total: StatisticsIndicatorsColumns
          /** 1.按时办结数 */
          readonly onTime: StatisticsIndicatorsColumns
          /** 2.延期办结数 */
          readonly extended: StatisticsIndicatorsColumns
        }
        /** （三）申请答复数 */
        readonly answered: {
          /** （三）申请答复数 */
          readonly total: StatisticsIndicatorsColumns
          /** 1.属于已主动公开范围数 */
          readonly alreadyPublic: StatisticsIndicatorsColumns
          /** 2.同意公开答复数 */
          readonly granted: StatisticsIndicatorsColumns
          /** 3.同意部分公开答复数 */
          readonly partial: StatisticsIndicatorsColumns
          /** 4.不同意公开答复数 */
          readonly denied: {
            /** 4.不同意公开答复数 */
            readonly total: StatisticsIndicatorsColumns
            /** 其中：涉及国家秘密 */
            readonly stateSecret: StatisticsIndicatorsColumns
            /** 涉及商业秘密 */
            readonly tradeSecret: StatisticsIndicatorsColumns
            /** 涉及个人隐私 */
            readonly privacy: StatisticsIndicatorsColumns
            /** 危及国家安全、公共安全、经济安全和社会稳定 */
            readonly safetyStability: StatisticsIndicatorsColumns
            /** 不是《条例》所指政府信息 */
            readonly notGovernmentInformation: StatisticsIndicatorsColumns
            /** 法律法规规定的其他情形 */
            readonly otherLaw: StatisticsIndicatorsColumns
          }
          /** 5.不属于本行政机关公开数 */
          readonly notResponsible: StatisticsIndicatorsColumns
          /** 6.申请信息不存在数 */
          readonly notExisting: StatisticsIndicatorsColumns
          /** 7.告知作出更改补充数 */
          readonly correctionAsked: StatisticsIndicatorsColumns
          /** 8.告知通过其他途径办理数 */
          readonly referredElsewhere: StatisticsIndicatorsColumns
        }
      }
      /** 四、行政复议数量 */
      readonly reconsideration: {
        /** 四、行政复议数量 */
        readonly total: StatisticsIndicatorsColumns
        /** （一）维持具体行政行为数 */
        readonly upheld: StatisticsIndicatorsColumns
        /** （二）被依法纠错数 */
        readonly corrected: StatisticsIndicatorsColumns
        /** （三）其他情形数 */
        readonly other: StatisticsIndicatorsColumns
      }
      /** 五、行政诉讼数量 */
      readonly litigation: {
        /** 五、行政诉讼数量 */
        readonly total: StatisticsIndicatorsColumns
        /** （一）维持具体行政行为或者驳回原告诉讼请求数 */
        readonly upheld: StatisticsIndicatorsColumns
        /** （二）被依法纠错数 */
        readonly corrected: StatisticsIndicatorsColumns
        /** （三）其他情形数 */
        readonly other: StatisticsIndicatorsColumns
      }
      /** 六、举报投诉数量 */
      readonly complaints: StatisticsIndicatorsColumns
      /** 七、依申请公开信息收取的费用 */
      readonly fees: StatisticsIndicatorsColumns4
      /** 八、机构建设和保障经费情况 */
      readonly resources: {
        /** （一）政府信息公开工作专门机构数 */
        readonly offices: StatisticsIndicatorsColumns5
        /** （二）设置政府信息公开查阅点数 */
        readonly readingPoints: StatisticsIndicatorsColumns5
        /** （三）从事政府信息公开工作人员数 */
        readonly staff: {
          /** （三）从事政府信息公开工作人员数 */
          readonly total: StatisticsIndicatorsColumns6
          /** 1.专职人员数（不包括政府公报及政府网站工作人员数） */
          readonly fullTime: StatisticsIndicatorsColumns6
          /** 2.兼职人员数 */
          readonly partTime: StatisticsIndicatorsColumns6
        }
        /** （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费） */
        readonly funds: StatisticsIndicatorsColumns4
      }
      /** 九、政府信息公开会议和培训情况 */
      readonly training: {
        /** （一）召开政府信息公开工作会议或专题会议数 */
        readonly meetings: StatisticsIndicatorsColumns2
        /** （二）举办各类培训班数 */
        readonly courses: StatisticsIndicatorsColumns2
        /** （三）接受培训人员数 */
        readonly participants: StatisticsIndicatorsColumns7
      }
    }
    /** The prose of the section. */
    readonly text: Prose | null
  }
}

/** 政府信息公开情况统计表（国办发〔2014〕32号） */
export const cnGovDisclosure2014: Grammar<CnGovDisclosure2014> = compile<CnGovDisclosure2014>({
  grammar: 1,
  id: 'cn-gov-disclosure',
  edition: '2014',
  title: '政府信息公开情况统计表（国办发〔2014〕32号）',
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
    received: {
      in: ['overview', 'requests'],
      same: 'statistics.indicators.requests.received.total.figure',
      about: ['信息公开申请', '依申请公开', '申请公开政府信息'],
      templates: [
        '收到政府信息公开申请{count}件',
        '收到政府信息公开申请数{count}件',
        '收到政府信息公开申请数量{count}件',
        '收到政府信息公开申请共{count}件',
        '收到政府信息公开申请共计{count}件',
        '收到政府信息公开申请总计{count}件',
        '收到政府信息公开申请合计{count}件',
        '收到{count}件政府信息公开申请',
        '收到信息公开申请{count}件',
        '收到信息公开申请数{count}件',
        '收到信息公开申请数量{count}件',
        '收到信息公开申请共{count}件',
        '收到信息公开申请共计{count}件',
        '收到信息公开申请总计{count}件',
        '收到信息公开申请合计{count}件',
        '收到{count}件信息公开申请',
        '收到政府信息依申请公开申请{count}件',
        '收到政府信息依申请公开申请数{count}件',
        '收到政府信息依申请公开申请数量{count}件',
        '收到政府信息依申请公开申请共{count}件',
        '收到政府信息依申请公开申请共计{count}件',
        '收到政府信息依申请公开申请总计{count}件',
        '收到政府信息依申请公开申请合计{count}件',
        '收到{count}件政府信息依申请公开申请',
        '收到依申请公开政府信息申请{count}件',
        '收到依申请公开政府信息申请数{count}件',
        '收到依申请公开政府信息申请数量{count}件',
        '收到依申请公开政府信息申请共{count}件',
        '收到依申请公开政府信息申请共计{count}件',
        '收到依申请公开政府信息申请总计{count}件',
        '收到依申请公开政府信息申请合计{count}件',
        '收到{count}件依申请公开政府信息申请',
        '收到依申请公开申请{count}件',
        '收到依申请公开申请数{count}件',
        '收到依申请公开申请数量{count}件',
        '收到依申请公开申请共{count}件',
        '收到依申请公开申请共计{count}件',
        '收到依申请公开申请总计{count}件',
        '收到依申请公开申请合计{count}件',
        '收到{count}件依申请公开申请',
        '收到申请{count}件',
        '收到申请数{count}件',
        '收到申请数量{count}件',
        '收到申请共{count}件',
        '收到申请共计{count}件',
        '收到申请总计{count}件',
        '收到申请合计{count}件',
        '收到{count}件申请',
        '新收政府信息公开申请{count}件',
        '新收政府信息公开申请数{count}件',
        '新收政府信息公开申请数量{count}件',
        '新收政府信息公开申请共{count}件',
        '新收政府信息公开申请共计{count}件',
        '新收政府信息公开申请总计{count}件',
        '新收政府信息公开申请合计{count}件',
        '新收{count}件政府信息公开申请',
        '新收信息公开申请{count}件',
        '新收信息公开申请数{count}件',
        '新收信息公开申请数量{count}件',
        '新收信息公开申请共{count}件',
        '新收信息公开申请共计{count}件',
        '新收信息公开申请总计{count}件',
        '新收信息公开申请合计{count}件',
        '新收{count}件信息公开申请',
        '新收政府信息依申请公开申请{count}件',
        '新收政府信息依申请公开申请数{count}件',
        '新收政府信息依申请公开申请数量{count}件',
        '新收政府信息依申请公开申请共{count}件',
        '新收政府信息依申请公开申请共计{count}件',
        '新收政府信息依申请公开申请总计{count}件',
        '新收政府信息依申请公开申请合计{count}件',
        '新收{count}件政府信息依申请公开申请',
        '新收依申请公开政府信息申请{count}件',
        '新收依申请公开政府信息申请数{count}件',
        '新收依申请公开政府信息申请数量{count}件',
        '新收依申请公开政府信息申请共{count}件',
        '新收依申请公开政府信息申请共计{count}件',
        '新收依申请公开政府信息申请总计{count}件',
        '新收依申请公开政府信息申请合计{count}件',
        '新收{count}件依申请公开政府信息申请',
        '新收依申请公开申请{count}件',
        '新收依申请公开申请数{count}件',
        '新收依申请公开申请数量{count}件',
        '新收依申请公开申请共{count}件',
        '新收依申请公开申请共计{count}件',
        '新收依申请公开申请总计{count}件',
        '新收依申请公开申请合计{count}件',
        '新收{count}件依申请公开申请',
        '新收申请{count}件',
        '新收申请数{count}件',
        '新收申请数量{count}件',
        '新收申请共{count}件',
        '新收申请共计{count}件',
        '新收申请总计{count}件',
        '新收申请合计{count}件',
        '新收{count}件申请',
        '接收政府信息公开申请{count}件',
        '接收政府信息公开申请数{count}件',
        '接收政府信息公开申请数量{count}件',
        '接收政府信息公开申请共{count}件',
        '接收政府信息公开申请共计{count}件',
        '接收政府信息公开申请总计{count}件',
        '接收政府信息公开申请合计{count}件',
        '接收{count}件政府信息公开申请',
        '接收信息公开申请{count}件',
        '接收信息公开申请数{count}件',
        '接收信息公开申请数量{count}件',
        '接收信息公开申请共{count}件',
        '接收信息公开申请共计{count}件',
        '接收信息公开申请总计{count}件',
        '接收信息公开申请合计{count}件',
        '接收{count}件信息公开申请',
        '接收政府信息依申请公开申请{count}件',
        '接收政府信息依申请公开申请数{count}件',
        '接收政府信息依申请公开申请数量{count}件',
        '接收政府信息依申请公开申请共{count}件',
        '接收政府信息依申请公开申请共计{count}件',
        '接收政府信息依申请公开申请总计{count}件',
        '接收政府信息依申请公开申请合计{count}件',
        '接收{count}件政府信息依申请公开申请',
        '接收依申请公开政府信息申请{count}件',
        '接收依申请公开政府信息申请数{count}件',
        '接收依申请公开政府信息申请数量{count}件',
        '接收依申请公开政府信息申请共{count}件',
        '接收依申请公开政府信息申请共计{count}件',
        '接收依申请公开政府信息申请总计{count}件',
        '接收依申请公开政府信息申请合计{count}件',
        '接收{count}件依申请公开政府信息申请',
        '接收依申请公开申请{count}件',
        '接收依申请公开申请数{count}件',
        '接收依申请公开申请数量{count}件',
        '接收依申请公开申请共{count}件',
        '接收依申请公开申请共计{count}件',
        '接收依申请公开申请总计{count}件',
        '接收依申请公开申请合计{count}件',
        '接收{count}件依申请公开申请',
        '接收申请{count}件',
        '接收申请数{count}件',
        '接收申请数量{count}件',
        '接收申请共{count}件',
        '接收申请共计{count}件',
        '接收申请总计{count}件',
        '接收申请合计{count}件',
        '接收{count}件申请',
        '受理政府信息公开申请{count}件',
        '受理政府信息公开申请数{count}件',
        '受理政府信息公开申请数量{count}件',
        '受理政府信息公开申请共{count}件',
        '受理政府信息公开申请共计{count}件',
        '受理政府信息公开申请总计{count}件',
        '受理政府信息公开申请合计{count}件',
        '受理{count}件政府信息公开申请',
        '受理信息公开申请{count}件',
        '受理信息公开申请数{count}件',
        '受理信息公开申请数量{count}件',
        '受理信息公开申请共{count}件',
        '受理信息公开申请共计{count}件',
        '受理信息公开申请总计{count}件',
        '受理信息公开申请合计{count}件',
        '受理{count}件信息公开申请',
        '受理政府信息依申请公开申请{count}件',
        '受理政府信息依申请公开申请数{count}件',
        '受理政府信息依申请公开申请数量{count}件',
        '受理政府信息依申请公开申请共{count}件',
        '受理政府信息依申请公开申请共计{count}件',
        '受理政府信息依申请公开申请总计{count}件',
        '受理政府信息依申请公开申请合计{count}件',
        '受理{count}件政府信息依申请公开申请',
        '受理依申请公开政府信息申请{count}件',
        '受理依申请公开政府信息申请数{count}件',
        '受理依申请公开政府信息申请数量{count}件',
        '受理依申请公开政府信息申请共{count}件',
        '受理依申请公开政府信息申请共计{count}件',
        '受理依申请公开政府信息申请总计{count}件',
        '受理依申请公开政府信息申请合计{count}件',
        '受理{count}件依申请公开政府信息申请',
        '受理依申请公开申请{count}件',
        '受理依申请公开申请数{count}件',
        '受理依申请公开申请数量{count}件',
        '受理依申请公开申请共{count}件',
        '受理依申请公开申请共计{count}件',
        '受理依申请公开申请总计{count}件',
        '受理依申请公开申请合计{count}件',
        '受理{count}件依申请公开申请',
        '受理申请{count}件',
        '受理申请数{count}件',
        '受理申请数量{count}件',
        '受理申请共{count}件',
        '受理申请共计{count}件',
        '受理申请总计{count}件',
        '受理申请合计{count}件',
        '受理{count}件申请',
        '收到各类政府信息公开申请{count}件',
        '收到各类政府信息公开申请数{count}件',
        '收到各类政府信息公开申请数量{count}件',
        '收到各类政府信息公开申请共{count}件',
        '收到各类政府信息公开申请共计{count}件',
        '收到各类政府信息公开申请总计{count}件',
        '收到各类政府信息公开申请合计{count}件',
        '收到各类{count}件政府信息公开申请',
        '收到各类信息公开申请{count}件',
        '收到各类信息公开申请数{count}件',
        '收到各类信息公开申请数量{count}件',
        '收到各类信息公开申请共{count}件',
        '收到各类信息公开申请共计{count}件',
        '收到各类信息公开申请总计{count}件',
        '收到各类信息公开申请合计{count}件',
        '收到各类{count}件信息公开申请',
        '收到各类政府信息依申请公开申请{count}件',
        '收到各类政府信息依申请公开申请数{count}件',
        '收到各类政府信息依申请公开申请数量{count}件',
        '收到各类政府信息依申请公开申请共{count}件',
        '收到各类政府信息依申请公开申请共计{count}件',
        '收到各类政府信息依申请公开申请总计{count}件',
        '收到各类政府信息依申请公开申请合计{count}件',
        '收到各类{count}件政府信息依申请公开申请',
        '收到各类依申请公开政府信息申请{count}件',
        '收到各类依申请公开政府信息申请数{count}件',
        '收到各类依申请公开政府信息申请数量{count}件',
        '收到各类依申请公开政府信息申请共{count}件',
        '收到各类依申请公开政府信息申请共计{count}件',
        '收到各类依申请公开政府信息申请总计{count}件',
        '收到各类依申请公开政府信息申请合计{count}件',
        '收到各类{count}件依申请公开政府信息申请',
        '收到各类依申请公开申请{count}件',
        '收到各类依申请公开申请数{count}件',
        '收到各类依申请公开申请数量{count}件',
        '收到各类依申请公开申请共{count}件',
        '收到各类依申请公开申请共计{count}件',
        '收到各类依申请公开申请总计{count}件',
        '收到各类依申请公开申请合计{count}件',
        '收到各类{count}件依申请公开申请',
        '收到各类申请{count}件',
        '收到各类申请数{count}件',
        '收到各类申请数量{count}件',
        '收到各类申请共{count}件',
        '收到各类申请共计{count}件',
        '收到各类申请总计{count}件',
        '收到各类申请合计{count}件',
        '收到各类{count}件申请',
        '收到公民、法人和其他组织政府信息公开申请{count}件',
        '收到公民、法人和其他组织政府信息公开申请数{count}件',
        '收到公民、法人和其他组织政府信息公开申请数量{count}件',
        '收到公民、法人和其他组织政府信息公开申请共{count}件',
        '收到公民、法人和其他组织政府信息公开申请共计{count}件',
        '收到公民、法人和其他组织政府信息公开申请总计{count}件',
        '收到公民、法人和其他组织政府信息公开申请合计{count}件',
        '收到公民、法人和其他组织{count}件政府信息公开申请',
        '收到公民、法人和其他组织信息公开申请{count}件',
        '收到公民、法人和其他组织信息公开申请数{count}件',
        '收到公民、法人和其他组织信息公开申请数量{count}件',
        '收到公民、法人和其他组织信息公开申请共{count}件',
        '收到公民、法人和其他组织信息公开申请共计{count}件',
        '收到公民、法人和其他组织信息公开申请总计{count}件',
        '收到公民、法人和其他组织信息公开申请合计{count}件',
        '收到公民、法人和其他组织{count}件信息公开申请',
        '收到公民、法人和其他组织政府信息依申请公开申请{count}件',
        '收到公民、法人和其他组织政府信息依申请公开申请数{count}件',
        '收到公民、法人和其他组织政府信息依申请公开申请数量{count}件',
        '收到公民、法人和其他组织政府信息依申请公开申请共{count}件',
        '收到公民、法人和其他组织政府信息依申请公开申请共计{count}件',
        '收到公民、法人和其他组织政府信息依申请公开申请总计{count}件',
        '收到公民、法人和其他组织政府信息依申请公开申请合计{count}件',
        '收到公民、法人和其他组织{count}件政府信息依申请公开申请',
        '收到公民、法人和其他组织依申请公开政府信息申请{count}件',
        '收到公民、法人和其他组织依申请公开政府信息申请数{count}件',
        '收到公民、法人和其他组织依申请公开政府信息申请数量{count}件',
        '收到公民、法人和其他组织依申请公开政府信息申请共{count}件',
        '收到公民、法人和其他组织依申请公开政府信息申请共计{count}件',
        '收到公民、法人和其他组织依申请公开政府信息申请总计{count}件',
        '收到公民、法人和其他组织依申请公开政府信息申请合计{count}件',
        '收到公民、法人和其他组织{count}件依申请公开政府信息申请',
        '收到公民、法人和其他组织依申请公开申请{count}件',
        '收到公民、法人和其他组织依申请公开申请数{count}件',
        '收到公民、法人和其他组织依申请公开申请数量{count}件',
        '收到公民、法人和其他组织依申请公开申请共{count}件',
        '收到公民、法人和其他组织依申请公开申请共计{count}件',
        '收到公民、法人和其他组织依申请公开申请总计{count}件',
        '收到公民、法人和其他组织依申请公开申请合计{count}件',
        '收到公民、法人和其他组织{count}件依申请公开申请',
        '收到公民、法人和其他组织申请{count}件',
        '收到公民、法人和其他组织申请数{count}件',
        '收到公民、法人和其他组织申请数量{count}件',
        '收到公民、法人和其他组织申请共{count}件',
        '收到公民、法人和其他组织申请共计{count}件',
        '收到公民、法人和其他组织申请总计{count}件',
        '收到公民、法人和其他组织申请合计{count}件',
        '收到公民、法人和其他组织{count}件申请',
      ],
      zero: [
        '未收到政府信息公开申请',
        '没有收到政府信息公开申请',
        '未收到信息公开申请',
        '没有收到信息公开申请',
        '未收到依申请公开政府信息申请',
        '未收到依申请公开申请',
        '未接到政府信息公开申请',
      ],
    },
    completed: {
      in: ['overview', 'requests'],
      same: 'statistics.indicators.requests.completed.total.figure',
      about: ['信息公开申请', '依申请公开', '申请公开政府信息'],
      templates: [
        '办结政府信息公开申请{count}件',
        '办结政府信息公开申请数{count}件',
        '办结政府信息公开申请数量{count}件',
        '办结政府信息公开申请共{count}件',
        '办结政府信息公开申请共计{count}件',
        '办结政府信息公开申请总计{count}件',
        '办结政府信息公开申请合计{count}件',
        '办结{count}件政府信息公开申请',
        '办结信息公开申请{count}件',
        '办结信息公开申请数{count}件',
        '办结信息公开申请数量{count}件',
        '办结信息公开申请共{count}件',
        '办结信息公开申请共计{count}件',
        '办结信息公开申请总计{count}件',
        '办结信息公开申请合计{count}件',
        '办结{count}件信息公开申请',
        '办结依申请公开申请{count}件',
        '办结依申请公开申请数{count}件',
        '办结依申请公开申请数量{count}件',
        '办结依申请公开申请共{count}件',
        '办结依申请公开申请共计{count}件',
        '办结依申请公开申请总计{count}件',
        '办结依申请公开申请合计{count}件',
        '办结{count}件依申请公开申请',
        '办结申请{count}件',
        '办结申请数{count}件',
        '办结申请数量{count}件',
        '办结申请共{count}件',
        '办结申请共计{count}件',
        '办结申请总计{count}件',
        '办结申请合计{count}件',
        '办结{count}件申请',
        '已办结政府信息公开申请{count}件',
        '已办结政府信息公开申请数{count}件',
        '已办结政府信息公开申请数量{count}件',
        '已办结政府信息公开申请共{count}件',
        '已办结政府信息公开申请共计{count}件',
        '已办结政府信息公开申请总计{count}件',
        '已办结政府信息公开申请合计{count}件',
        '已办结{count}件政府信息公开申请',
        '已办结信息公开申请{count}件',
        '已办结信息公开申请数{count}件',
        '已办结信息公开申请数量{count}件',
        '已办结信息公开申请共{count}件',
        '已办结信息公开申请共计{count}件',
        '已办结信息公开申请总计{count}件',
        '已办结信息公开申请合计{count}件',
        '已办结{count}件信息公开申请',
        '已办结依申请公开申请{count}件',
        '已办结依申请公开申请数{count}件',
        '已办结依申请公开申请数量{count}件',
        '已办结依申请公开申请共{count}件',
        '已办结依申请公开申请共计{count}件',
        '已办结依申请公开申请总计{count}件',
        '已办结依申请公开申请合计{count}件',
        '已办结{count}件依申请公开申请',
        '已办结申请{count}件',
        '已办结申请数{count}件',
        '已办结申请数量{count}件',
        '已办结申请共{count}件',
        '已办结申请共计{count}件',
        '已办结申请总计{count}件',
        '已办结申请合计{count}件',
        '已办结{count}件申请',
      ],
    },
    reviewed: {
      in: ['overview', 'review'],
      same: 'statistics.indicators.reconsideration.total.figure',
      templates: [
        '政府信息公开行政复议{count}件',
        '政府信息公开申请行政复议{count}件',
        '政府信息公开行政复议案件{count}件',
        '政府信息公开引起的行政复议{count}件',
        '政府信息公开引发的行政复议{count}件',
        '因政府信息公开行政复议{count}件',
        '因政府信息公开申请行政复议{count}件',
        '因政府信息公开行政复议案件{count}件',
        '因政府信息公开引起的行政复议{count}件',
        '因政府信息公开引发的行政复议{count}件',
        '因政府信息公开工作行政复议{count}件',
        '因政府信息公开工作申请行政复议{count}件',
        '因政府信息公开工作行政复议案件{count}件',
        '因政府信息公开工作引起的行政复议{count}件',
        '因政府信息公开工作引发的行政复议{count}件',
        '因政府信息公开被行政复议{count}件',
        '因政府信息公开被申请行政复议{count}件',
        '因政府信息公开被行政复议案件{count}件',
        '因政府信息公开被引起的行政复议{count}件',
        '因政府信息公开被引发的行政复议{count}件',
        '因政府信息公开工作被行政复议{count}件',
        '因政府信息公开工作被申请行政复议{count}件',
        '因政府信息公开工作被行政复议案件{count}件',
        '因政府信息公开工作被引起的行政复议{count}件',
        '因政府信息公开工作被引发的行政复议{count}件',
        '涉及政府信息公开的行政复议{count}件',
        '涉及政府信息公开的申请行政复议{count}件',
        '涉及政府信息公开的行政复议案件{count}件',
        '涉及政府信息公开的引起的行政复议{count}件',
        '涉及政府信息公开的引发的行政复议{count}件',
        '发生政府信息公开行政复议{count}件',
        '发生政府信息公开申请行政复议{count}件',
        '发生政府信息公开行政复议案件{count}件',
        '发生政府信息公开引起的行政复议{count}件',
        '发生政府信息公开引发的行政复议{count}件',
        '发生因政府信息公开行政复议{count}件',
        '发生因政府信息公开申请行政复议{count}件',
        '发生因政府信息公开行政复议案件{count}件',
        '发生因政府信息公开引起的行政复议{count}件',
        '发生因政府信息公开引发的行政复议{count}件',
        '收到政府信息公开行政复议{count}件',
        '收到政府信息公开申请行政复议{count}件',
        '收到政府信息公开行政复议案件{count}件',
        '收到政府信息公开引起的行政复议{count}件',
        '收到政府信息公开引发的行政复议{count}件',
      ],
    },
    litigated: {
      in: ['overview', 'review'],
      same: 'statistics.indicators.litigation.total.figure',
      templates: [
        '政府信息公开行政诉讼{count}件',
        '政府信息公开提起行政诉讼{count}件',
        '政府信息公开行政诉讼案件{count}件',
        '政府信息公开引起的行政诉讼{count}件',
        '政府信息公开引发的行政诉讼{count}件',
        '因政府信息公开行政诉讼{count}件',
        '因政府信息公开提起行政诉讼{count}件',
        '因政府信息公开行政诉讼案件{count}件',
        '因政府信息公开引起的行政诉讼{count}件',
        '因政府信息公开引发的行政诉讼{count}件',
        '因政府信息公开工作行政诉讼{count}件',
        '因政府信息公开工作提起行政诉讼{count}件',
        '因政府信息公开工作行政诉讼案件{count}件',
        '因政府信息公开工作引起的行政诉讼{count}件',
        '因政府信息公开工作引发的行政诉讼{count}件',
        '因政府信息公开被行政诉讼{count}件',
        '因政府信息公开被提起行政诉讼{count}件',
        '因政府信息公开被行政诉讼案件{count}件',
        '因政府信息公开被引起的行政诉讼{count}件',
        '因政府信息公开被引发的行政诉讼{count}件',
        '因政府信息公开工作被行政诉讼{count}件',
        '因政府信息公开工作被提起行政诉讼{count}件',
        '因政府信息公开工作被行政诉讼案件{count}件',
        '因政府信息公开工作被引起的行政诉讼{count}件',
        '因政府信息公开工作被引发的行政诉讼{count}件',
        '涉及政府信息公开的行政诉讼{count}件',
        '涉及政府信息公开的提起行政诉讼{count}件',
        '涉及政府信息公开的行政诉讼案件{count}件',
        '涉及政府信息公开的引起的行政诉讼{count}件',
        '涉及政府信息公开的引发的行政诉讼{count}件',
        '发生政府信息公开行政诉讼{count}件',
        '发生政府信息公开提起行政诉讼{count}件',
        '发生政府信息公开行政诉讼案件{count}件',
        '发生政府信息公开引起的行政诉讼{count}件',
        '发生政府信息公开引发的行政诉讼{count}件',
        '发生因政府信息公开行政诉讼{count}件',
        '发生因政府信息公开提起行政诉讼{count}件',
        '发生因政府信息公开行政诉讼案件{count}件',
        '发生因政府信息公开引起的行政诉讼{count}件',
        '发生因政府信息公开引发的行政诉讼{count}件',
        '收到政府信息公开行政诉讼{count}件',
        '收到政府信息公开提起行政诉讼{count}件',
        '收到政府信息公开行政诉讼案件{count}件',
        '收到政府信息公开引起的行政诉讼{count}件',
        '收到政府信息公开引发的行政诉讼{count}件',
      ],
    },
    issued: {
      in: ['overview', 'disclosure'],
      same: 'statistics.indicators.disclosure.information.normativeDocumentsIssued.figure',
      templates: [
        '制发行政规范性文件{count}件',
        '制发行政规范性文件总数{count}件',
        '制发行政规范性文件共{count}件',
        '制发{count}件行政规范性文件',
        '制发规范性文件{count}件',
        '制发规范性文件总数{count}件',
        '制发规范性文件共{count}件',
        '制发{count}件规范性文件',
      ],
    },
    disclosed: {
      in: ['overview', 'disclosure'],
      same: 'statistics.indicators.disclosure.information.total.figure',
      templates: [
        '主动公开政府信息{count}条',
        '主动公开政府信息数{count}条',
        '主动公开政府信息共{count}条',
        '主动公开政府信息共计{count}条',
        '主动公开政府信息总数{count}条',
        '主动公开{count}条政府信息',
        '主动公开各类政府信息{count}条',
        '主动公开各类政府信息数{count}条',
        '主动公开各类政府信息共{count}条',
        '主动公开各类政府信息共计{count}条',
        '主动公开各类政府信息总数{count}条',
        '主动公开各类{count}条政府信息',
        '公开政府信息{count}条',
        '公开政府信息数{count}条',
        '公开政府信息共{count}条',
        '公开政府信息共计{count}条',
        '公开政府信息总数{count}条',
        '公开{count}条政府信息',
      ],
    },
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
    response: {
      heading: ['回应解读情况', '政策解读和回应关切情况', '政策解读及回应关切情况', '解读回应情况', '回应关切情况', '政策解读情况'],
      text: true,
      optional: true,
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
    resources: {
      heading: [
        '机构建设和保障经费情况',
        '政府信息公开机构建设和保障经费情况',
        '机构建设、保障经费和会议培训情况',
        '机构建设、保障经费及会议培训情况',
        '机构建设和保障经费、会议培训情况',
        '机构设置、保障经费和培训会议情况',
        '机构建设、保障经费和培训情况',
        '机构建设、经费保障和会议培训情况',
        '机构建设及保障经费情况',
        '机构建设和经费保障情况',
        '机构建设情况',
      ],
      text: true,
      optional: true,
    },
    training: {
      heading: ['政府信息公开会议和培训情况', '会议和培训情况', '政府信息公开会议及培训情况', '会议培训情况'],
      text: true,
      optional: true,
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
        '政府信息公开情况统计表',
        '政府信息公开情况统计',
        '政府信息公开工作情况统计表',
        '政府信息公开统计表',
        '政务公开情况统计表',
        '附件',
        '附表及说明',
      ],
      optional: true,
      text: true,
      grids: {
        indicators: {
          caption: ['政府信息公开情况统计表', '政府信息公开工作情况统计表', '政府信息公开统计表', '政务公开情况统计表'],
          captionPrinted: true,
          value: 'count',
          stub: ['统计指标', '指标', '指标名称', '统计项目', '项目'],
          carry: { serial: ['序号', '编号', '行次'], code: ['代码', '指标代码'], unit: ['单位', '计量单位', '计算单位'] },
          columns: {
            figure: ['统计数', '统计数据', '统计数量', '统计数字', '数量', '数值', '数据', '本年统计数', '本年度统计数'],
            ownLevel: ['本级统计数', '本级', '本级数', '本机关统计数', '本机关', '区政府统计数', '县政府统计数', '市政府统计数'],
            departments: [
              '部门统计数',
              '部门',
              '区直单位统计数',
              '县直单位统计数',
              '市直单位统计数',
              '区直部门统计数',
              '县直部门统计数',
              '市直部门统计数',
            ],
            townships: ['乡镇街道统计数', '乡镇街道', '乡镇统计数', '镇街统计数', '街道乡镇统计数'],
            allLevels: ['汇总统计数', '汇总', '汇总数', '合计', '总计', '全省汇总', '全市汇总', '全区汇总', '全县汇总'],
          },
          rows: {
            disclosure: {
              label: '一、主动公开情况',
              of: {
                information: {
                  label: [
                    '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
                    '（一）主动公开政府信息数',
                    '（一）主动公开政府信息数（不同渠道和方式公开相同信息计一条）',
                  ],
                  unit: '条',
                  own: 'total',
                  of: {
                    normativeDocuments: ['其中：主动公开规范性文件数', '主动公开规范文件数'],
                    normativeDocumentsIssued: { label: ['制发规范性文件总数', '制发规范性文件数'], unit: '件' },
                  },
                },
                channels: {
                  label: '（二）通过不同渠道和方式公开政府信息的情况',
                  of: {
                    gazette: { label: '1.政府公报公开政府信息数', unit: '条' },
                    website: { label: ['2.政府网站公开政府信息数', '2.网站公开政府信息数'], unit: '条' },
                    microblog: { label: ['3.政务微博公开政府信息数', '3.微博公开政府信息数'], unit: '条' },
                    wechat: { label: ['4.政务微信公开政府信息数', '4.微信公开政府信息数'], unit: '条' },
                    other: { label: ['5.其他方式公开政府信息数', '5.其它方式公开政府信息数'], unit: '条' },
                  },
                },
              },
            },
            response: {
              label: '二、回应解读情况',
              of: {
                matters: {
                  label: [
                    '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
                    '（一）回应公众关注热点或重大舆情数',
                    '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计一次）',
                  ],
                  unit: '次',
                },
                channels: {
                  label: ['（二）通过不同渠道和方式回应解读的情况', '（二）通过不同渠道和方式回应解读情况'],
                  of: {
                    pressConferences: {
                      label: ['1.参加或举办新闻发布会总次数', '1.参加或举办新闻发布会次数'],
                      unit: '次',
                      own: 'total',
                      of: { ledByHead: ['其中：主要负责同志参加新闻发布会次数', '主要负责人参加新闻发布会次数'] },
                    },
                    onlineInterviews: {
                      label: ['2.政府网站在线访谈次数', '2.网站在线访谈次数'],
                      unit: '次',
                      own: 'total',
                      of: {
                        ledByHead: [
                          '其中：主要负责同志参加政府网站在线访谈次数',
                          '主要负责人参加政府网站在线访谈次数',
                          '主要负责同志参加网站在线访谈次数',
                        ],
                      },
                    },
                    policyExplanations: { label: '3.政策解读稿件发布数', unit: { as: '篇', accept: { 条: '1' } } },
                    microblogWechat: { label: ['4.微博微信回应事件数', '4.微博、微信回应事件数'], unit: '次' },
                    other: { label: ['5.其他方式回应事件数', '5.其它方式回应事件数'], unit: '次' },
                  },
                },
              },
            },
            requests: {
              label: ['三、依申请公开情况', '三、依申请公开信息情况'],
              of: {
                received: {
                  label: ['（一）收到申请数', '（一）收到申请总数'],
                  unit: '件',
                  own: 'total',
                  of: { inPerson: '1.当面申请数', fax: '2.传真申请数', online: ['3.网络申请数', '3.网上申请数'], letter: '4.信函申请数' },
                },
                completed: {
                  label: ['（二）申请办结数', '（二）申请办结总数'],
                  unit: '件',
                  own: 'total',
                  of: { onTime: '1.按时办结数', extended: '2.延期办结数' },
                },
                answered: {
                  label: ['（三）申请答复数', '（三）申请答复总数'],
                  unit: '件',
                  own: 'total',
                  of: {
                    alreadyPublic: ['1.属于已主动公开范围数', '1.属于已主动公开范围', '1.已主动公开数', '1.已主动公开'],
                    granted: ['2.同意公开答复数', '2.同意公开数', '2.同意公开'],
                    partial: ['3.同意部分公开答复数', '3.同意部分公开数', '3.同意部分公开'],
                    denied: {
                      label: ['4.不同意公开答复数', '4.不予公开答复数', '4.不同意公开数', '4.不予公开数', '4.不予公开'],
                      own: 'total',
                      of: {
                        stateSecret: ['其中：涉及国家秘密', '涉及国家秘密数'],
                        tradeSecret: ['涉及商业秘密', '涉及商业秘密数'],
                        privacy: ['涉及个人隐私', '涉及个人隐私数'],
                        safetyStability: ['危及国家安全、公共安全、经济安全和社会稳定', '危及国家安全、公共安全、经济安全和社会稳定数'],
                        notGovernmentInformation: [
                          '不是《条例》所指政府信息',
                          '不是《条例》所指政府信息数',
                          '非《条例》所指政府信息',
                          '非《条例》所指政府信息数',
                        ],
                        otherLaw: ['法律法规规定的其他情形', '法律法规规定的其他情形数', '法律法规规定的其它情形'],
                      },
                    },
                    notResponsible: [
                      '5.不属于本行政机关公开数',
                      '5.不属于本行政机关公开',
                      '5.不属于本机关公开数',
                      '5.非本部门掌握数',
                      '5.非本部门掌握',
                    ],
                    notExisting: ['6.申请信息不存在数', '6.申请信息不存在'],
                    correctionAsked: ['7.告知作出更改补充数', '7.告知作出更改补充', '7.告知做出更改补充数', '7.告知作出更改、补充数'],
                    referredElsewhere: ['8.告知通过其他途径办理数', '8.告知通过其他途径办理', '8.告知通过其它途径办理数'],
                  },
                },
              },
            },
            reconsideration: {
              label: ['四、行政复议数量', '四、行政复议数'],
              unit: '件',
              own: 'total',
              of: {
                upheld: '（一）维持具体行政行为数',
                corrected: ['（二）被依法纠错数', '（二）依法纠错数'],
                other: ['（三）其他情形数', '（三）其它情形数'],
              },
            },
            litigation: {
              label: ['五、行政诉讼数量', '五、行政诉讼数'],
              unit: '件',
              own: 'total',
              of: {
                upheld: ['（一）维持具体行政行为或者驳回原告诉讼请求数', '（一）维持具体行政行为或驳回原告诉讼请求数'],
                corrected: ['（二）被依法纠错数', '（二）依法纠错数'],
                other: ['（三）其他情形数', '（三）其它情形数'],
              },
            },
            complaints: { label: ['六、举报投诉数量', '六、举报投诉数'], unit: '件' },
            fees: {
              label: ['七、依申请公开信息收取的费用', '七、依申请公开政府信息收取的费用', '七、依申请公开信息收取费用'],
              value: 'amount',
              unit: { as: '万元', accept: { 元: '1/10000' } },
            },
            resources: {
              label: ['八、机构建设和保障经费情况', '八、机构建设和经费保障情况'],
              of: {
                offices: { label: '（一）政府信息公开工作专门机构数', unit: '个' },
                readingPoints: { label: ['（二）设置政府信息公开查阅点数', '（二）政府信息公开查阅点数'], unit: '个' },
                staff: {
                  label: '（三）从事政府信息公开工作人员数',
                  unit: '人',
                  own: 'total',
                  of: {
                    fullTime: [
                      '1.专职人员数（不包括政府公报及政府网站工作人员数）',
                      '1.专职人员数',
                      '1.专职人员数（不包括政府公务员及政府信息公开兼职人员）',
                    ],
                    partTime: '2.兼职人员数',
                  },
                },
                funds: {
                  label: [
                    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
                    '（四）政府信息公开专项经费',
                  ],
                  value: 'amount',
                  unit: { as: '万元', accept: { 元: '1/10000' } },
                },
              },
            },
            training: {
              label: ['九、政府信息公开会议和培训情况', '九、政府信息公开会议和培训'],
              of: {
                meetings: { label: '（一）召开政府信息公开工作会议或专题会议数', unit: '次' },
                courses: { label: ['（二）举办各类培训班数', '（二）举办各类培训班次数'], unit: '次' },
                participants: { label: '（三）接受培训人员数', unit: { as: '人次', accept: { 人: '1' } } },
              },
            },
          },
          identities: {
            eachColumn: [
              'requests.received.total = requests.received.*',
              'requests.completed.total = requests.completed.*',
              'requests.answered.total = requests.answered.*',
              'requests.answered.denied.total = requests.answered.denied.*',
              'resources.staff.total = resources.staff.*',
            ],
          },
        },
      },
    },
  },
})
