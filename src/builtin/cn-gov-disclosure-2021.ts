// Written by `npm run generate` from grammars/cn-gov-disclosure-2021.json; do not edit.
import { compile } from '../grammar/compile.js'
import type { Grammar } from '../grammar/grammar.js'
import type { Prose } from '../report/prose.js'

/** A number with decimals, in the unit that stands beside it. */
export type Amount = number | null
/** A whole number. */
export type Count = number | null

/** 第二十条第（一）项: columns */
export interface NormativeColumns {
  /** 本年制发件数 */
  readonly issued: Count
  /** 本年废止件数 */
  readonly repealed: Count
  /** 现行有效件数 */
  readonly inForce: Count
}

/** 第二十条第（五）项: columns */
export interface LicensingColumns {
  /** 本年处理决定数量（件） */
  readonly decisions: Count
}

/** 第二十条第（六）项: columns */
export interface EnforcementColumns {
  /** 本年处理决定数量（件） */
  readonly decisions: Count
}

/** 第二十条第（八）项: columns */
export interface FeesColumns {
  /** 本年收费金额（单位：万元） */
  readonly collected: Amount
}

/** 收到和处理政府信息公开申请情况: columns */
export interface ApplicationsColumns {
  /** 自然人（件） */
  readonly naturalPerson: Count
  /** 法人或其他组织 */
  readonly organisation: {
    /** 商业企业（件） */
    readonly business: Count
    /** 科研机构（件） */
    readonly research: Count
    /** 社会公益组织（件） */
    readonly publicGood: Count
    /** 法律服务机构（件） */
    readonly legal: Count
    /** 其他（件） */
    readonly other: Count
  }
  /** 总计（件） */
  readonly total: Count
}

/** 政府信息公开行政复议、行政诉讼情况: columns */
export interface OutcomesColumns {
  /** 行政复议 */
  readonly reconsideration: {
    /** 结果维持（件） */
    readonly upheld: Count
    /** 结果纠正（件） */
    readonly corrected: Count
    /** 其他结果（件） */
    readonly other: Count
    /** 尚未审结（件） */
    readonly pending: Count
    /** 总计（件） */
    readonly total: Count
  }
  /** 行政诉讼 */
  readonly litigation: {
    /** 未经复议直接起诉 */
    readonly direct: {
      /** 结果维持（件） */
      readonly upheld: Count
      /** 结果纠正（件） */
      readonly corrected: Count
      /** 其他结果（件） */
      readonly other: Count
      /** 尚未审结（件） */
      readonly pending: Count
      /** 总计（件） */
      readonly total: Count
    }
    /** 复议后起诉 */
    readonly afterReconsideration: {
      /** 结果维持（件） */
      readonly upheld: Count
      /** 结果纠正（件） */
      readonly corrected: Count
      /** 其他结果（件） */
      readonly other: Count
      /** 尚未审结（件） */
      readonly pending: Count
      /** 总计（件） */
      readonly total: Count
    }
  }
}

/** 政府信息公开工作年度报告（国办公开办函〔2021〕30号） */
export interface CnGovDisclosure2021 {
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
    /** 收取信息处理费{amount} */
    readonly feesCollected: {
      /** 元 */
      readonly amount: number | null
    }
    /** 收到政府信息公开申请{count}件 */
    readonly received: {
      readonly count: number | null
    }
    /** 上年结转政府信息公开申请{count}件 */
    readonly carriedIn: {
      readonly count: number | null
    }
    /** 办结政府信息公开申请{count}件 */
    readonly completed: {
      readonly count: number | null
    }
    /** 结转下年度继续办理政府信息公开申请{count}件 */
    readonly carriedOut: {
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
  }
  /** 一、总体情况 */
  readonly overview: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 二、主动公开政府信息情况 */
  readonly disclosure: {
    /** 第二十条第（一）项 */
    readonly normative: {
      /** 规章 */
      readonly regulations: NormativeColumns
      /** 行政规范性文件 */
      readonly normativeDocuments: NormativeColumns
    }
    /** 第二十条第（五）项 */
    readonly licensing: {
      /** 行政许可 */
      readonly permits: LicensingColumns
    }
    /** 第二十条第（六）项 */
    readonly enforcement: {
      /** 行政处罚 */
      readonly penalties: EnforcementColumns
      /** 行政强制 */
      readonly coerciveMeasures: EnforcementColumns
    }
    /** 第二十条第（八）项 */
    readonly fees: {
      /** 行政事业性收费 */
      readonly administrativeFees: FeesColumns
    }
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 三、收到和处理政府信息公开申请情况 */
  readonly requests: {
    /** 收到和处理政府信息公开申请情况 */
    readonly applications: {
      /** 一、本年新收政府信息公开申请数量 */
      readonly newReceived: ApplicationsColumns
      /** 二、上年结转政府信息公开申请数量 */
      readonly carriedIn: ApplicationsColumns
      /** 三、本年度办理结果 */
      readonly outcome: {
        /** （一）予以公开 */
        readonly granted: ApplicationsColumns
        /** （二）部分公开（区分处理的，只计这一情形，不计其他情形） */
        readonly partial: ApplicationsColumns
        /** （三）不予公开 */
        readonly denied: {
          /** 1.属于国家秘密 */
          readonly stateSecret: ApplicationsColumns
          /** 2.其他法律行政法规禁止公开 */
          readonly otherLaw: ApplicationsColumns
          /** 3.危及“三安全一稳定” */
          readonly safetyStability: ApplicationsColumns
          /** 4.保护第三方合法权益 */
          readonly thirdParty: ApplicationsColumns
          /** 5.属于三类内部事务信息 */
          readonly internalAffairs: ApplicationsColumns
          /** 6.属于四类过程性信息 */
          readonly processRecords: ApplicationsColumns
          /** 7.属于行政执法案卷 */
          readonly enforcementFile: ApplicationsColumns
          /** 8.属于行政查询事项 */
          readonly adminQuery: ApplicationsColumns
        }
        /** （四）无法提供 */
        readonly unavailable: {
          /** 1.本机关不掌握相关政府信息 */
          readonly notHeld: ApplicationsColumns
          /** 2.没有现成信息需要另行制作 */
          readonly notCompiled: ApplicationsColumns
          /** 3.补正后申请内容仍不明确 */
          readonly stillUnclear: ApplicationsColumns
        }
        /** （五）不予处理 */
        readonly notProcessed: {
          /** 1.信访举报投诉类申请 */
          readonly petition: ApplicationsColumns
          /** 2.重复申请 */
          readonly repeat: ApplicationsColumns
          /** 3.要求提供公开出版物 */
          readonly publication: ApplicationsColumns
          /** 4.无正当理由大量反复申请 */
          readonly abusive: ApplicationsColumns
          /** 5.要求行政机关确认或重新出具已获取信息 */
          readonly reissue: ApplicationsColumns
        }
        /** （六）其他处理 */
        readonly otherwise: {
          /** （六）其他处理 */
          readonly figure: ApplicationsColumns
          /** 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 */
          readonly notCorrected: ApplicationsColumns
          /** 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 */
          readonly feeUnpaid: ApplicationsColumns
          /** 3.其他 */
          readonly other: ApplicationsColumns
        }
        /** （七）总计 */
        readonly total: ApplicationsColumns
      }
      /** 四、结转下年度继续办理 */
      readonly carriedOut: ApplicationsColumns
    }
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 四、政府信息公开行政复议、行政诉讼情况 */
  readonly review: {
    /** 政府信息公开行政复议、行政诉讼情况 */
    readonly outcomes: OutcomesColumns
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 五、存在的主要问题及改进情况 */
  readonly problems: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
  /** 六、其他需要报告的事项 */
  readonly other: {
    /** The prose of the section. */
    readonly text: Prose | null
  }
}

/** 政府信息公开工作年度报告（国办公开办函〔2021〕30号） */
export const cnGovDisclosure2021: Grammar<CnGovDisclosure2021> = compile<CnGovDisclosure2021>({
  grammar: 1,
  id: 'cn-gov-disclosure',
  edition: '2021',
  title: '政府信息公开工作年度报告（国办公开办函〔2021〕30号）',
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
    feesCollected: {
      in: 'other',
      unit: { as: '元', accept: { 万元: '10000' } },
      templates: [
        '收取信息处理费{amount}',
        '收取信息处理费共计{amount}',
        '收取信息处理费共{amount}',
        '收取信息处理费合计{amount}',
        '收取信息处理费总计{amount}',
        '收取信息处理费金额为{amount}',
        '收取信息处理费金额{amount}',
        '实际收取信息处理费{amount}',
        '实际收取信息处理费共计{amount}',
        '实际收取信息处理费金额{amount}',
        '收取政府信息公开信息处理费{amount}',
        '收取政府信息公开信息处理费共计{amount}',
        '收取政府信息处理费{amount}',
        '收取政府信息公开处理费{amount}',
        '收取的信息处理费为{amount}',
        '收取信息处理费的金额为{amount}',
        '信息处理费收取金额为{amount}',
        '信息处理费总金额为{amount}',
        '收取信息处理费的总金额为{amount}',
        '收取信息处理费总金额为{amount}',
        '收取信息处理费总金额{amount}',
        '收取信息处理费为{amount}',
      ],
    },
    received: {
      in: ['overview', 'requests'],
      same: 'requests.applications.newReceived.total',
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
    carriedIn: {
      in: ['overview', 'requests'],
      same: 'requests.applications.carriedIn.total',
      about: ['信息公开申请', '依申请公开', '申请公开政府信息'],
      templates: [
        '上年结转政府信息公开申请{count}件',
        '上年结转政府信息公开申请数{count}件',
        '上年结转政府信息公开申请数量{count}件',
        '上年结转政府信息公开申请共{count}件',
        '上年结转政府信息公开申请共计{count}件',
        '上年结转政府信息公开申请总计{count}件',
        '上年结转政府信息公开申请合计{count}件',
        '上年结转{count}件政府信息公开申请',
        '上年结转申请{count}件',
        '上年结转申请数{count}件',
        '上年结转申请数量{count}件',
        '上年结转申请共{count}件',
        '上年结转申请共计{count}件',
        '上年结转申请总计{count}件',
        '上年结转申请合计{count}件',
        '上年结转{count}件申请',
        '上年结转{count}件',
        '上年结转数{count}件',
        '上年结转数量{count}件',
        '上年结转共{count}件',
        '上年结转共计{count}件',
        '上年结转总计{count}件',
        '上年结转合计{count}件',
        '上年度结转政府信息公开申请{count}件',
        '上年度结转政府信息公开申请数{count}件',
        '上年度结转政府信息公开申请数量{count}件',
        '上年度结转政府信息公开申请共{count}件',
        '上年度结转政府信息公开申请共计{count}件',
        '上年度结转政府信息公开申请总计{count}件',
        '上年度结转政府信息公开申请合计{count}件',
        '上年度结转{count}件政府信息公开申请',
        '上年度结转申请{count}件',
        '上年度结转申请数{count}件',
        '上年度结转申请数量{count}件',
        '上年度结转申请共{count}件',
        '上年度结转申请共计{count}件',
        '上年度结转申请总计{count}件',
        '上年度结转申请合计{count}件',
        '上年度结转{count}件申请',
        '上年度结转{count}件',
        '上年度结转数{count}件',
        '上年度结转数量{count}件',
        '上年度结转共{count}件',
        '上年度结转共计{count}件',
        '上年度结转总计{count}件',
        '上年度结转合计{count}件',
        '上一年结转政府信息公开申请{count}件',
        '上一年结转政府信息公开申请数{count}件',
        '上一年结转政府信息公开申请数量{count}件',
        '上一年结转政府信息公开申请共{count}件',
        '上一年结转政府信息公开申请共计{count}件',
        '上一年结转政府信息公开申请总计{count}件',
        '上一年结转政府信息公开申请合计{count}件',
        '上一年结转{count}件政府信息公开申请',
        '上一年结转申请{count}件',
        '上一年结转申请数{count}件',
        '上一年结转申请数量{count}件',
        '上一年结转申请共{count}件',
        '上一年结转申请共计{count}件',
        '上一年结转申请总计{count}件',
        '上一年结转申请合计{count}件',
        '上一年结转{count}件申请',
        '上一年结转{count}件',
        '上一年结转数{count}件',
        '上一年结转数量{count}件',
        '上一年结转共{count}件',
        '上一年结转共计{count}件',
        '上一年结转总计{count}件',
        '上一年结转合计{count}件',
        '上一年度结转政府信息公开申请{count}件',
        '上一年度结转政府信息公开申请数{count}件',
        '上一年度结转政府信息公开申请数量{count}件',
        '上一年度结转政府信息公开申请共{count}件',
        '上一年度结转政府信息公开申请共计{count}件',
        '上一年度结转政府信息公开申请总计{count}件',
        '上一年度结转政府信息公开申请合计{count}件',
        '上一年度结转{count}件政府信息公开申请',
        '上一年度结转申请{count}件',
        '上一年度结转申请数{count}件',
        '上一年度结转申请数量{count}件',
        '上一年度结转申请共{count}件',
        '上一年度结转申请共计{count}件',
        '上一年度结转申请总计{count}件',
        '上一年度结转申请合计{count}件',
        '上一年度结转{count}件申请',
        '上一年度结转{count}件',
        '上一年度结转数{count}件',
        '上一年度结转数量{count}件',
        '上一年度结转共{count}件',
        '上一年度结转共计{count}件',
        '上一年度结转总计{count}件',
        '上一年度结转合计{count}件',
      ],
    },
    completed: {
      in: ['overview', 'requests'],
      same: 'requests.applications.outcome.total.total',
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
    carriedOut: {
      in: ['overview', 'requests'],
      same: 'requests.applications.carriedOut.total',
      about: ['信息公开申请', '依申请公开', '申请公开政府信息'],
      templates: [
        '结转下年度继续办理政府信息公开申请{count}件',
        '结转下年度继续办理政府信息公开申请数{count}件',
        '结转下年度继续办理政府信息公开申请数量{count}件',
        '结转下年度继续办理政府信息公开申请共{count}件',
        '结转下年度继续办理政府信息公开申请共计{count}件',
        '结转下年度继续办理政府信息公开申请总计{count}件',
        '结转下年度继续办理政府信息公开申请合计{count}件',
        '结转下年度继续办理{count}件政府信息公开申请',
        '结转下年度继续办理申请{count}件',
        '结转下年度继续办理申请数{count}件',
        '结转下年度继续办理申请数量{count}件',
        '结转下年度继续办理申请共{count}件',
        '结转下年度继续办理申请共计{count}件',
        '结转下年度继续办理申请总计{count}件',
        '结转下年度继续办理申请合计{count}件',
        '结转下年度继续办理{count}件申请',
        '结转下年度继续办理{count}件',
        '结转下年度继续办理数{count}件',
        '结转下年度继续办理数量{count}件',
        '结转下年度继续办理共{count}件',
        '结转下年度继续办理共计{count}件',
        '结转下年度继续办理总计{count}件',
        '结转下年度继续办理合计{count}件',
        '结转下一年度继续办理政府信息公开申请{count}件',
        '结转下一年度继续办理政府信息公开申请数{count}件',
        '结转下一年度继续办理政府信息公开申请数量{count}件',
        '结转下一年度继续办理政府信息公开申请共{count}件',
        '结转下一年度继续办理政府信息公开申请共计{count}件',
        '结转下一年度继续办理政府信息公开申请总计{count}件',
        '结转下一年度继续办理政府信息公开申请合计{count}件',
        '结转下一年度继续办理{count}件政府信息公开申请',
        '结转下一年度继续办理申请{count}件',
        '结转下一年度继续办理申请数{count}件',
        '结转下一年度继续办理申请数量{count}件',
        '结转下一年度继续办理申请共{count}件',
        '结转下一年度继续办理申请共计{count}件',
        '结转下一年度继续办理申请总计{count}件',
        '结转下一年度继续办理申请合计{count}件',
        '结转下一年度继续办理{count}件申请',
        '结转下一年度继续办理{count}件',
        '结转下一年度继续办理数{count}件',
        '结转下一年度继续办理数量{count}件',
        '结转下一年度继续办理共{count}件',
        '结转下一年度继续办理共计{count}件',
        '结转下一年度继续办理总计{count}件',
        '结转下一年度继续办理合计{count}件',
        '结转下年度办理政府信息公开申请{count}件',
        '结转下年度办理政府信息公开申请数{count}件',
        '结转下年度办理政府信息公开申请数量{count}件',
        '结转下年度办理政府信息公开申请共{count}件',
        '结转下年度办理政府信息公开申请共计{count}件',
        '结转下年度办理政府信息公开申请总计{count}件',
        '结转下年度办理政府信息公开申请合计{count}件',
        '结转下年度办理{count}件政府信息公开申请',
        '结转下年度办理申请{count}件',
        '结转下年度办理申请数{count}件',
        '结转下年度办理申请数量{count}件',
        '结转下年度办理申请共{count}件',
        '结转下年度办理申请共计{count}件',
        '结转下年度办理申请总计{count}件',
        '结转下年度办理申请合计{count}件',
        '结转下年度办理{count}件申请',
        '结转下年度办理{count}件',
        '结转下年度办理数{count}件',
        '结转下年度办理数量{count}件',
        '结转下年度办理共{count}件',
        '结转下年度办理共计{count}件',
        '结转下年度办理总计{count}件',
        '结转下年度办理合计{count}件',
        '结转下一年度办理政府信息公开申请{count}件',
        '结转下一年度办理政府信息公开申请数{count}件',
        '结转下一年度办理政府信息公开申请数量{count}件',
        '结转下一年度办理政府信息公开申请共{count}件',
        '结转下一年度办理政府信息公开申请共计{count}件',
        '结转下一年度办理政府信息公开申请总计{count}件',
        '结转下一年度办理政府信息公开申请合计{count}件',
        '结转下一年度办理{count}件政府信息公开申请',
        '结转下一年度办理申请{count}件',
        '结转下一年度办理申请数{count}件',
        '结转下一年度办理申请数量{count}件',
        '结转下一年度办理申请共{count}件',
        '结转下一年度办理申请共计{count}件',
        '结转下一年度办理申请总计{count}件',
        '结转下一年度办理申请合计{count}件',
        '结转下一年度办理{count}件申请',
        '结转下一年度办理{count}件',
        '结转下一年度办理数{count}件',
        '结转下一年度办理数量{count}件',
        '结转下一年度办理共{count}件',
        '结转下一年度办理共计{count}件',
        '结转下一年度办理总计{count}件',
        '结转下一年度办理合计{count}件',
        '结转下年度政府信息公开申请{count}件',
        '结转下年度政府信息公开申请数{count}件',
        '结转下年度政府信息公开申请数量{count}件',
        '结转下年度政府信息公开申请共{count}件',
        '结转下年度政府信息公开申请共计{count}件',
        '结转下年度政府信息公开申请总计{count}件',
        '结转下年度政府信息公开申请合计{count}件',
        '结转下年度{count}件政府信息公开申请',
        '结转下年度申请{count}件',
        '结转下年度申请数{count}件',
        '结转下年度申请数量{count}件',
        '结转下年度申请共{count}件',
        '结转下年度申请共计{count}件',
        '结转下年度申请总计{count}件',
        '结转下年度申请合计{count}件',
        '结转下年度{count}件申请',
        '结转下年度{count}件',
        '结转下年度数{count}件',
        '结转下年度数量{count}件',
        '结转下年度共{count}件',
        '结转下年度共计{count}件',
        '结转下年度总计{count}件',
        '结转下年度合计{count}件',
        '结转下一年度政府信息公开申请{count}件',
        '结转下一年度政府信息公开申请数{count}件',
        '结转下一年度政府信息公开申请数量{count}件',
        '结转下一年度政府信息公开申请共{count}件',
        '结转下一年度政府信息公开申请共计{count}件',
        '结转下一年度政府信息公开申请总计{count}件',
        '结转下一年度政府信息公开申请合计{count}件',
        '结转下一年度{count}件政府信息公开申请',
        '结转下一年度申请{count}件',
        '结转下一年度申请数{count}件',
        '结转下一年度申请数量{count}件',
        '结转下一年度申请共{count}件',
        '结转下一年度申请共计{count}件',
        '结转下一年度申请总计{count}件',
        '结转下一年度申请合计{count}件',
        '结转下一年度{count}件申请',
        '结转下一年度{count}件',
        '结转下一年度数{count}件',
        '结转下一年度数量{count}件',
        '结转下一年度共{count}件',
        '结转下一年度共计{count}件',
        '结转下一年度总计{count}件',
        '结转下一年度合计{count}件',
        '结转下年政府信息公开申请{count}件',
        '结转下年政府信息公开申请数{count}件',
        '结转下年政府信息公开申请数量{count}件',
        '结转下年政府信息公开申请共{count}件',
        '结转下年政府信息公开申请共计{count}件',
        '结转下年政府信息公开申请总计{count}件',
        '结转下年政府信息公开申请合计{count}件',
        '结转下年{count}件政府信息公开申请',
        '结转下年申请{count}件',
        '结转下年申请数{count}件',
        '结转下年申请数量{count}件',
        '结转下年申请共{count}件',
        '结转下年申请共计{count}件',
        '结转下年申请总计{count}件',
        '结转下年申请合计{count}件',
        '结转下年{count}件申请',
        '结转下年{count}件',
        '结转下年数{count}件',
        '结转下年数量{count}件',
        '结转下年共{count}件',
        '结转下年共计{count}件',
        '结转下年总计{count}件',
        '结转下年合计{count}件',
        '结转至下年度政府信息公开申请{count}件',
        '结转至下年度政府信息公开申请数{count}件',
        '结转至下年度政府信息公开申请数量{count}件',
        '结转至下年度政府信息公开申请共{count}件',
        '结转至下年度政府信息公开申请共计{count}件',
        '结转至下年度政府信息公开申请总计{count}件',
        '结转至下年度政府信息公开申请合计{count}件',
        '结转至下年度{count}件政府信息公开申请',
        '结转至下年度申请{count}件',
        '结转至下年度申请数{count}件',
        '结转至下年度申请数量{count}件',
        '结转至下年度申请共{count}件',
        '结转至下年度申请共计{count}件',
        '结转至下年度申请总计{count}件',
        '结转至下年度申请合计{count}件',
        '结转至下年度{count}件申请',
        '结转至下年度{count}件',
        '结转至下年度数{count}件',
        '结转至下年度数量{count}件',
        '结转至下年度共{count}件',
        '结转至下年度共计{count}件',
        '结转至下年度总计{count}件',
        '结转至下年度合计{count}件',
      ],
    },
    reviewed: {
      in: ['overview', 'review'],
      same: 'review.outcomes.reconsideration.total',
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
      same: 'review.outcomes.litigation.direct.total + review.outcomes.litigation.afterReconsideration.total',
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
      same: 'disclosure.normative.normativeDocuments.issued',
      templates: [
        '制发行政规范性文件{count}件',
        '制发行政规范性文件数{count}件',
        '制发行政规范性文件共{count}件',
        '制发{count}件行政规范性文件',
        '制发规范性文件{count}件',
        '制发规范性文件数{count}件',
        '制发规范性文件共{count}件',
        '制发{count}件规范性文件',
        '制定行政规范性文件{count}件',
        '制定行政规范性文件数{count}件',
        '制定行政规范性文件共{count}件',
        '制定{count}件行政规范性文件',
        '制定规范性文件{count}件',
        '制定规范性文件数{count}件',
        '制定规范性文件共{count}件',
        '制定{count}件规范性文件',
        '制定出台行政规范性文件{count}件',
        '制定出台行政规范性文件数{count}件',
        '制定出台行政规范性文件共{count}件',
        '制定出台{count}件行政规范性文件',
        '制定出台规范性文件{count}件',
        '制定出台规范性文件数{count}件',
        '制定出台规范性文件共{count}件',
        '制定出台{count}件规范性文件',
        '制定发布行政规范性文件{count}件',
        '制定发布行政规范性文件数{count}件',
        '制定发布行政规范性文件共{count}件',
        '制定发布{count}件行政规范性文件',
        '制定发布规范性文件{count}件',
        '制定发布规范性文件数{count}件',
        '制定发布规范性文件共{count}件',
        '制定发布{count}件规范性文件',
        '印发行政规范性文件{count}件',
        '印发行政规范性文件数{count}件',
        '印发行政规范性文件共{count}件',
        '印发{count}件行政规范性文件',
        '印发规范性文件{count}件',
        '印发规范性文件数{count}件',
        '印发规范性文件共{count}件',
        '印发{count}件规范性文件',
      ],
    },
  },
  sections: {
    overview: {
      heading: [
        '一、总体情况',
        '一、总体工作情况',
        '一、工作总体情况',
        '一、政府信息公开总体情况',
        '一、政府信息公开工作总体情况',
        '一、政务公开工作总体情况',
        '一、政府信息公开工作情况',
        '一、总体概况',
        '一、概述',
      ],
      text: true,
    },
    disclosure: {
      heading: [
        '二、主动公开政府信息情况',
        '二、主动公开政府信息的情况',
        '二、行政机关主动公开政府信息情况',
        '二、行政机关主动公开政府信息的情况',
        '二、本年度主动公开政府信息情况',
        '二、本年度主动公开政府信息的情况',
        '二、主动公开政务信息情况',
        '二、主动公开政务信息的情况',
        '二、主动公开信息情况',
        '二、主动公开信息的情况',
      ],
      text: true,
      grids: {
        normative: {
          caption: ['第二十条第（一）项', '第二十条（一）项'],
          captionPrinted: true,
          value: 'count',
          unit: '件',
          ignore: ['信息内容', '该部分以表格形式报告。表格如下：', '主动公开政府信息情况'],
          columns: {
            issued: ['本年制发件数', '本年制发数', '本年制发', '制发件数'],
            repealed: ['本年废止件数', '本年废止数', '本年废止', '废止件数'],
            inForce: ['现行有效件数', '现行有效数', '现行有效'],
          },
          rows: { regulations: '规章', normativeDocuments: ['行政规范性文件', '规范性文件'] },
        },
        licensing: {
          caption: ['第二十条第（五）项', '第二十条（五）项'],
          captionPrinted: true,
          value: 'count',
          unit: '件',
          ignore: ['信息内容', '该部分以表格形式报告。表格如下：', '主动公开政府信息情况'],
          columns: { decisions: ['本年处理决定数量', '处理决定数量', '本年处理决定数'] },
          rows: { permits: '行政许可' },
        },
        enforcement: {
          caption: ['第二十条第（六）项', '第二十条（六）项'],
          captionPrinted: true,
          value: 'count',
          unit: '件',
          ignore: ['信息内容', '该部分以表格形式报告。表格如下：', '主动公开政府信息情况'],
          columns: { decisions: ['本年处理决定数量', '处理决定数量', '本年处理决定数'] },
          rows: { penalties: '行政处罚', coerciveMeasures: '行政强制' },
        },
        fees: {
          caption: ['第二十条第（八）项', '第二十条（八）项'],
          captionPrinted: true,
          value: 'amount',
          unit: { as: '万元', accept: { 元: '1/10000', 亿元: '10000' } },
          ignore: ['信息内容', '该部分以表格形式报告。表格如下：', '主动公开政府信息情况'],
          columns: { collected: ['本年收费金额（单位：万元）', '本年收费金额', '收费金额（单位：万元）', '收费金额'] },
          rows: { administrativeFees: ['行政事业性收费', '行政事业性收费金额'] },
        },
      },
    },
    requests: {
      heading: [
        '三、收到和处理政府信息公开申请情况',
        '三、收到和处理政府信息公开申请的情况',
        '三、收到和处理政府信息公开申请情况统计表',
        '三、收到和处理信息公开申请情况',
        '三、行政机关收到和处理政府信息公开申请情况',
        '三、行政机关收到和处理信息公开申请情况',
        '三、收到及处理政府信息公开申请情况',
        '三、政府信息公开申请情况',
        '三、政府信息公开申请接收与办理情况',
      ],
      text: true,
      grids: {
        applications: {
          value: 'count',
          unit: '件',
          ignore: [
            '申请人情况',
            '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
            '（本列数据的钩稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
            '本列数据的勾稽关系为',
            '该部分以表格形式报告。表格如下：',
          ],
          columns: {
            naturalPerson: '自然人',
            organisation: {
              label: ['法人或其他组织', '法人和其他组织', '法人及其他组织'],
              of: {
                business: '商业企业',
                research: ['科研机构', '科研单位'],
                publicGood: ['社会公益组织', '公益组织'],
                legal: ['法律服务机构', '法律服务组织'],
                other: ['其他', '其它'],
              },
            },
            total: ['总计', '合计'],
          },
          rows: {
            newReceived: [
              '一、本年新收政府信息公开申请数量',
              '一、本年新收政府信息公开申请数',
              '一、本年新收政府信息公开申请',
              '一、新收政府信息公开申请数量',
            ],
            carriedIn: [
              '二、上年结转政府信息公开申请数量',
              '二、上年结转政府信息公开申请数',
              '二、上年结转政府信息公开申请',
              '二、上年度结转政府信息公开申请数量',
              '二、结转政府信息公开申请数量',
            ],
            outcome: {
              label: ['三、本年度办理结果', '三、本年办理结果', '三、办理结果'],
              of: {
                granted: '（一）予以公开',
                partial: ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
                denied: {
                  label: '（三）不予公开',
                  of: {
                    stateSecret: '1.属于国家秘密',
                    otherLaw: '2.其他法律行政法规禁止公开',
                    safetyStability: ['3.危及“三安全一稳定”', '3.危及“三安全、一稳定”的'],
                    thirdParty: '4.保护第三方合法权益',
                    internalAffairs: '5.属于三类内部事务信息',
                    processRecords: '6.属于四类过程性信息',
                    enforcementFile: '7.属于行政执法案卷',
                    adminQuery: '8.属于行政查询事项',
                  },
                },
                unavailable: {
                  label: '（四）无法提供',
                  of: {
                    notHeld: ['1.本机关不掌握相关政府信息', '1.本机关不掌握有关政府信息', '1.本机关不掌握相关信息'],
                    notCompiled: ['2.没有现成信息需要另行制作', '2.没有现成信息需另行制作'],
                    stillUnclear: ['3.补正后申请内容仍不明确', '3.补正后申请内容仍然不明确'],
                  },
                },
                notProcessed: {
                  label: '（五）不予处理',
                  of: {
                    petition: ['1.信访举报投诉类申请', '1.信访投诉举报类申请'],
                    repeat: '2.重复申请',
                    publication: '3.要求提供公开出版物',
                    abusive: ['4.无正当理由大量反复申请', '4.无正当理由大量重复申请'],
                    reissue: [
                      '5.要求行政机关确认或重新出具已获取信息',
                      '5.要求行政机关确认或重新出具已获取的信息',
                      '5.要求行政机关确认或者重新出具已获取信息',
                    ],
                  },
                },
                otherwise: {
                  label: ['（六）其他处理', '（六）其他'],
                  own: 'figure',
                  ownPrinted: 'instead',
                  of: {
                    notCorrected: [
                      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                      '1.申请人无正当理由逾期不补正',
                      '1.申请人逾期不补正',
                      '1.逾期不补正',
                    ],
                    feeUnpaid: [
                      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                      '2.申请人逾期未按收费通知要求缴纳费用',
                      '2.逾期未按收费通知要求缴纳费用',
                      '2.逾期未缴纳费用',
                    ],
                    other: ['3.其他', '3.其它'],
                  },
                },
                total: ['（七）总计', '（七）合计'],
              },
            },
            carriedOut: ['四、结转下年度继续办理', '四、结转下年度继续办理数量', '四、结转下年继续办理'],
          },
          identities: {
            eachColumn: ['newReceived + carriedIn = outcome.total + carriedOut', 'outcome.total = outcome.**'],
            eachRow: ['total = naturalPerson + organisation.*'],
          },
        },
      },
    },
    review: {
      heading: [
        '四、政府信息公开行政复议、行政诉讼情况',
        '四、政府信息公开行政复议、行政诉讼的情况',
        '四、政府信息公开行政复议和行政诉讼情况',
        '四、政府信息公开行政复议及行政诉讼情况',
        '四、政府信息公开工作行政复议、行政诉讼情况',
        '四、因政府信息公开行政复议、行政诉讼情况',
        '四、因政府信息公开被申请行政复议、提起行政诉讼情况',
        '四、因政府信息公开被申请行政复议、行政诉讼情况',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
        '四、因政府信息公开工作被申请行政复议和提起行政诉讼情况',
        '四、因政府信息公开工作被行政复议、提起行政诉讼情况',
        '四、政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '四、政府信息公开被申请行政复议、提起行政诉讼情况',
        '四、被申请行政复议、提起行政诉讼情况',
        '四、行政复议、行政诉讼情况',
      ],
      text: true,
      grids: {
        outcomes: {
          value: 'count',
          unit: '件',
          ignore: ['该部分以表格形式报告。表格如下：'],
          columns: {
            reconsideration: {
              label: '行政复议',
              of: {
                upheld: ['结果维持', '维持'],
                corrected: ['结果纠正', '纠正'],
                other: ['其他结果', '其它结果'],
                pending: ['尚未审结', '未审结'],
                total: ['总计', '合计'],
              },
            },
            litigation: {
              label: '行政诉讼',
              of: {
                direct: {
                  label: ['未经复议直接起诉', '未经复议直接诉讼'],
                  of: {
                    upheld: ['结果维持', '维持'],
                    corrected: ['结果纠正', '纠正'],
                    other: ['其他结果', '其它结果'],
                    pending: ['尚未审结', '未审结'],
                    total: ['总计', '合计'],
                  },
                },
                afterReconsideration: {
                  label: ['复议后起诉', '复议后诉讼'],
                  of: {
                    upheld: ['结果维持', '维持'],
                    corrected: ['结果纠正', '纠正'],
                    other: ['其他结果', '其它结果'],
                    pending: ['尚未审结', '未审结'],
                    total: ['总计', '合计'],
                  },
                },
              },
            },
          },
          identities: {
            eachRow: [
              'reconsideration.total = reconsideration.*',
              'litigation.direct.total = litigation.direct.*',
              'litigation.afterReconsideration.total = litigation.afterReconsideration.*',
            ],
          },
        },
      },
    },
    problems: {
      heading: [
        '五、存在的主要问题及改进情况',
        '五、存在的主要问题和改进情况',
        '五、存在的主要问题及改进措施',
        '五、存在的主要问题和改进措施',
        '五、存在的主要问题及改进方向',
        '五、存在的主要问题及改进思路',
        '五、存在的主要问题及整改措施',
        '五、存在主要问题及改进情况',
        '五、存在主要问题及改进措施',
        '五、存在的问题及改进情况',
        '五、存在的问题和改进情况',
        '五、存在的问题及改进措施',
        '五、存在的问题和改进措施',
        '五、存在的问题与改进方向',
        '五、存在的问题及改进思路',
        '五、存在的问题及整改措施',
        '五、存在问题及改进情况',
        '五、存在问题和改进情况',
        '五、存在问题及改进措施',
        '五、存在问题与改进方向',
        '五、存在问题及改进方向',
        '五、存在问题及改进思路',
        '五、存在问题及整改措施',
        '五、主要问题及改进情况',
        '五、主要问题及改进措施',
        '五、主要问题和改进措施',
        '五、现存问题与改进举措',
        '五、政府信息公开工作存在的主要问题及改进情况',
        '五、政府信息公开工作存在的主要问题和改进情况',
        '五、政府信息公开工作存在的主要问题及改进措施',
        '五、政府信息公开工作存在的主要问题和改进措施',
        '五、政府信息公开工作存在的问题及改进情况',
      ],
      text: true,
    },
    other: {
      heading: [
        '六、其他需要报告的事项',
        '六、其它需要报告的事项',
        '六、其他需要报告事项',
        '六、需要报告的其他事项',
        '六、其他需要说明的事项',
        '六、其他报告事项',
      ],
      text: true,
    },
  },
})
