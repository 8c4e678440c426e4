// Written by `npm run generate` from grammars/cn-gov-disclosure.series.json; do not edit.
export const cnGovDisclosureSeriesFile = {
  for: 'cn-gov-disclosure',
  title: '政府信息公开工作年度报告',
  editions: ['2019', '2021'],
  agency: {
    facts: ['facts.title.agency', 'facts.signature.agency'],
    endings: [{ write: '人民政府', printed: ['人民政府办公室', '人民政府办公厅'] }],
  },
  year: { facts: ['facts.title.year'], dates: ['facts.period.from', 'facts.period.to'] },
  measures: {
    received: {
      title: '收到申请数',
      definition:
        'Applications for information that the agency received in the year; those carried in from the year before are not among them.',
      unit: '件',
      editions: { '2019': 'requests.applications.newReceived.total', '2021': 'requests.applications.newReceived.total' },
    },
    receivedNaturalPersons: {
      title: '收到自然人申请数',
      definition: 'Applications received in the year from natural persons.',
      unit: '件',
      editions: { '2019': 'requests.applications.newReceived.naturalPerson', '2021': 'requests.applications.newReceived.naturalPerson' },
    },
    receivedOrganisations: {
      title: '收到法人或其他组织申请数',
      definition: 'Applications received in the year from legal persons and other organisations: the five kinds of the form together.',
      unit: '件',
      editions: {
        '2019': [
          'requests.applications.newReceived.organisation.business',
          'requests.applications.newReceived.organisation.research',
          'requests.applications.newReceived.organisation.publicGood',
          'requests.applications.newReceived.organisation.legal',
          'requests.applications.newReceived.organisation.other',
        ],
        '2021': [
          'requests.applications.newReceived.organisation.business',
          'requests.applications.newReceived.organisation.research',
          'requests.applications.newReceived.organisation.publicGood',
          'requests.applications.newReceived.organisation.legal',
          'requests.applications.newReceived.organisation.other',
        ],
      },
    },
    carriedIn: {
      title: '上年结转申请数',
      definition: 'Applications carried in from the year before.',
      unit: '件',
      editions: { '2019': 'requests.applications.carriedIn.total', '2021': 'requests.applications.carriedIn.total' },
    },
    carriedOut: {
      title: '结转下年度继续办理数',
      definition: 'Applications carried out to the following year.',
      unit: '件',
      editions: { '2019': 'requests.applications.carriedOut.total', '2021': 'requests.applications.carriedOut.total' },
    },
    results: {
      title: '办理结果总计',
      definition: 'Applications that were answered or otherwise dealt with in the year, in all.',
      unit: '件',
      editions: { '2019': 'requests.applications.outcome.total.total', '2021': 'requests.applications.outcome.total.total' },
    },
    granted: {
      title: '予以公开数',
      definition: 'Applications that were granted in full.',
      unit: '件',
      editions: { '2019': 'requests.applications.outcome.granted.total', '2021': 'requests.applications.outcome.granted.total' },
    },
    partial: {
      title: '部分公开数',
      definition: 'Applications that were granted in part.',
      unit: '件',
      editions: { '2019': 'requests.applications.outcome.partial.total', '2021': 'requests.applications.outcome.partial.total' },
    },
    denied: {
      title: '不予公开数',
      definition: 'Applications that were denied, for all reasons that the form counts as a denial.',
      unit: '件',
      editions: {
        '2019': [
          'requests.applications.outcome.denied.stateSecret.total',
          'requests.applications.outcome.denied.otherLaw.total',
          'requests.applications.outcome.denied.safetyStability.total',
          'requests.applications.outcome.denied.thirdParty.total',
          'requests.applications.outcome.denied.internalAffairs.total',
          'requests.applications.outcome.denied.processRecords.total',
          'requests.applications.outcome.denied.enforcementFile.total',
          'requests.applications.outcome.denied.adminQuery.total',
        ],
        '2021': [
          'requests.applications.outcome.denied.stateSecret.total',
          'requests.applications.outcome.denied.otherLaw.total',
          'requests.applications.outcome.denied.safetyStability.total',
          'requests.applications.outcome.denied.thirdParty.total',
          'requests.applications.outcome.denied.internalAffairs.total',
          'requests.applications.outcome.denied.processRecords.total',
          'requests.applications.outcome.denied.enforcementFile.total',
          'requests.applications.outcome.denied.adminQuery.total',
        ],
      },
    },
    deniedStateSecret: {
      title: '不予公开：国家秘密',
      definition: 'Applications denied because of a state secret.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.denied.stateSecret.total',
        '2021': 'requests.applications.outcome.denied.stateSecret.total',
      },
    },
    deniedOtherLaw: {
      title: '不予公开：其他法律规定',
      definition: 'Applications denied because another law forbids disclosure.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.denied.otherLaw.total',
        '2021': 'requests.applications.outcome.denied.otherLaw.total',
      },
    },
    deniedSafetyStability: {
      title: '不予公开：三安全一稳定',
      definition: 'Applications denied because disclosure may endanger national, public or economic security or social stability.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.denied.safetyStability.total',
        '2021': 'requests.applications.outcome.denied.safetyStability.total',
      },
    },
    deniedThirdParty: {
      title: '不予公开：第三方合法权益',
      definition: 'Applications denied to protect the rights of a third party.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.denied.thirdParty.total',
        '2021': 'requests.applications.outcome.denied.thirdParty.total',
      },
    },
    deniedInternalAffairs: {
      title: '不予公开：三类内部事务信息',
      definition: 'Applications denied because they are for information on internal affairs (personnel, logistics, internal workflow).',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.denied.internalAffairs.total',
        '2021': 'requests.applications.outcome.denied.internalAffairs.total',
      },
    },
    deniedProcessRecords: {
      title: '不予公开：四类过程性信息',
      definition:
        'Applications denied because they are for records of a process (discussions, drafts, consultations, requests for instructions).',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.denied.processRecords.total',
        '2021': 'requests.applications.outcome.denied.processRecords.total',
      },
    },
    deniedEnforcementFile: {
      title: '不予公开：行政执法案卷',
      definition: 'Applications denied because they are for files of administrative enforcement.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.denied.enforcementFile.total',
        '2021': 'requests.applications.outcome.denied.enforcementFile.total',
      },
    },
    deniedAdminQuery: {
      title: '不予公开：行政查询事项',
      definition: 'Applications denied because they are for what another procedure of query provides.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.denied.adminQuery.total',
        '2021': 'requests.applications.outcome.denied.adminQuery.total',
      },
    },
    notHeld: {
      title: '本机关不掌握数',
      definition: 'Applications for information that is not the agency’s to give.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.unavailable.notHeld.total',
        '2021': 'requests.applications.outcome.unavailable.notHeld.total',
      },
    },
    unclear: {
      title: '申请内容不明确数',
      definition: 'Applications whose content is not clear.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.unavailable.stillUnclear.total',
        '2021': 'requests.applications.outcome.unavailable.stillUnclear.total',
      },
    },
    notCompiled: {
      title: '没有现成信息需要另行制作数',
      definition: 'Applications for information that would have to be compiled.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.unavailable.notCompiled.total',
        '2021': 'requests.applications.outcome.unavailable.notCompiled.total',
      },
    },
    notProcessed: {
      title: '不予处理数',
      definition: 'Applications that were not processed, for the five reasons of the form together.',
      unit: '件',
      editions: {
        '2019': [
          'requests.applications.outcome.notProcessed.petition.total',
          'requests.applications.outcome.notProcessed.repeat.total',
          'requests.applications.outcome.notProcessed.publication.total',
          'requests.applications.outcome.notProcessed.abusive.total',
          'requests.applications.outcome.notProcessed.reissue.total',
        ],
        '2021': [
          'requests.applications.outcome.notProcessed.petition.total',
          'requests.applications.outcome.notProcessed.repeat.total',
          'requests.applications.outcome.notProcessed.publication.total',
          'requests.applications.outcome.notProcessed.abusive.total',
          'requests.applications.outcome.notProcessed.reissue.total',
        ],
      },
    },
    otherwise: {
      title: '其他处理数',
      definition: 'Applications that were dealt with otherwise (其他处理), in all.',
      unit: '件',
      editions: {
        '2019': 'requests.applications.outcome.otherwise.total',
        '2021': {
          sum: [
            'requests.applications.outcome.otherwise.notCorrected.total',
            'requests.applications.outcome.otherwise.feeUnpaid.total',
            'requests.applications.outcome.otherwise.other.total',
          ],
          instead: 'requests.applications.outcome.otherwise.figure.total',
        },
      },
    },
    reconsiderations: {
      title: '行政复议数',
      definition: 'Administrative reconsiderations over the disclosure of information, in all.',
      unit: '件',
      editions: { '2019': 'review.outcomes.reconsideration.total', '2021': 'review.outcomes.reconsideration.total' },
    },
    reconsiderationsUpheld: {
      title: '行政复议：结果维持',
      definition: 'Administrative reconsiderations in which the decision of the agency was upheld.',
      unit: '件',
      editions: { '2019': 'review.outcomes.reconsideration.upheld', '2021': 'review.outcomes.reconsideration.upheld' },
    },
    reconsiderationsCorrected: {
      title: '行政复议：结果纠正',
      definition: 'Administrative reconsiderations in which the decision of the agency was corrected.',
      unit: '件',
      editions: { '2019': 'review.outcomes.reconsideration.corrected', '2021': 'review.outcomes.reconsideration.corrected' },
    },
    reconsiderationsOther: {
      title: '行政复议：其他结果',
      definition: 'Administrative reconsiderations that ended otherwise.',
      unit: '件',
      editions: { '2019': 'review.outcomes.reconsideration.other', '2021': 'review.outcomes.reconsideration.other' },
    },
    reconsiderationsPending: {
      title: '行政复议：尚未审结',
      definition: 'Administrative reconsiderations that were still pending at the end of the year.',
      unit: '件',
      editions: { '2019': 'review.outcomes.reconsideration.pending', '2021': 'review.outcomes.reconsideration.pending' },
    },
    litigations: {
      title: '行政诉讼数',
      definition: 'Administrative lawsuits over the disclosure of information, in all: direct ones and those after a reconsideration.',
      unit: '件',
      editions: {
        '2019': ['review.outcomes.litigation.direct.total', 'review.outcomes.litigation.afterReconsideration.total'],
        '2021': ['review.outcomes.litigation.direct.total', 'review.outcomes.litigation.afterReconsideration.total'],
      },
    },
    litigationsUpheld: {
      title: '行政诉讼：结果维持',
      definition:
        'Administrative lawsuits in which the decision of the agency was upheld or the claim dismissed, direct ones and those after a reconsideration.',
      unit: '件',
      editions: {
        '2019': ['review.outcomes.litigation.direct.upheld', 'review.outcomes.litigation.afterReconsideration.upheld'],
        '2021': ['review.outcomes.litigation.direct.upheld', 'review.outcomes.litigation.afterReconsideration.upheld'],
      },
    },
    litigationsCorrected: {
      title: '行政诉讼：结果纠正',
      definition:
        'Administrative lawsuits in which the decision of the agency was corrected, direct ones and those after a reconsideration.',
      unit: '件',
      editions: {
        '2019': ['review.outcomes.litigation.direct.corrected', 'review.outcomes.litigation.afterReconsideration.corrected'],
        '2021': ['review.outcomes.litigation.direct.corrected', 'review.outcomes.litigation.afterReconsideration.corrected'],
      },
    },
    litigationsOther: {
      title: '行政诉讼：其他结果',
      definition: 'Administrative lawsuits that ended otherwise, direct ones and those after a reconsideration.',
      unit: '件',
      editions: {
        '2019': ['review.outcomes.litigation.direct.other', 'review.outcomes.litigation.afterReconsideration.other'],
        '2021': ['review.outcomes.litigation.direct.other', 'review.outcomes.litigation.afterReconsideration.other'],
      },
    },
    litigationsPending: {
      title: '行政诉讼：尚未审结',
      definition: 'Administrative lawsuits that were still pending at the end of the year, direct ones and those after a reconsideration.',
      unit: '件',
      editions: {
        '2019': ['review.outcomes.litigation.direct.pending', 'review.outcomes.litigation.afterReconsideration.pending'],
        '2021': ['review.outcomes.litigation.direct.pending', 'review.outcomes.litigation.afterReconsideration.pending'],
      },
    },
    normativeDocumentsIssued: {
      title: '规范性文件制发数',
      definition: 'Normative documents that the agency issued in the year.',
      unit: '件',
      editions: { '2019': 'disclosure.normative.normativeDocuments.produced', '2021': 'disclosure.normative.normativeDocuments.issued' },
    },
    normativeDocumentsRepealed: {
      title: '规范性文件废止数',
      definition: 'Normative documents that the agency repealed in the year.',
      unit: '件',
      editions: { '2021': 'disclosure.normative.normativeDocuments.repealed' },
    },
    normativeDocumentsInForce: {
      title: '规范性文件现行有效数',
      definition: 'Normative documents in force at the end of the year.',
      unit: '件',
      editions: { '2021': 'disclosure.normative.normativeDocuments.inForce' },
    },
    licensingDecisions: {
      title: '行政许可处理决定数',
      definition: 'Decisions on administrative licences in the year.',
      unit: '件',
      editions: { '2019': 'disclosure.licensing.permits.decisions', '2021': 'disclosure.licensing.permits.decisions' },
      break: [
        {
          from: '2021',
          why: 'the form names the year (本年处理决定数量), and decisions are all that it asks for; before, it asks for items (项目数量) beside them',
        },
      ],
    },
    licensingItems: {
      title: '行政许可项目数',
      definition: 'Kinds of administrative licences (项目) that the agency had in the year before the report.',
      unit: '项',
      editions: { '2019': 'disclosure.licensing.permits.lastYear' },
    },
    penaltyDecisions: {
      title: '行政处罚处理决定数',
      definition: 'Decisions on administrative penalties in the year.',
      unit: '件',
      editions: { '2019': 'disclosure.enforcement.penalties.decisions', '2021': 'disclosure.enforcement.penalties.decisions' },
      break: [
        {
          from: '2021',
          why: 'the form names the year (本年处理决定数量), and decisions are all that it asks for; before, it asks for items (项目数量) beside them',
        },
      ],
    },
    penaltyItems: {
      title: '行政处罚项目数',
      definition: 'Kinds of administrative penalties (项目) that the agency had in the year before the report.',
      unit: '项',
      editions: { '2019': 'disclosure.enforcement.penalties.lastYear' },
    },
    coerciveDecisions: {
      title: '行政强制处理决定数',
      definition: 'Decisions on administrative coercive measures in the year.',
      unit: '件',
      editions: {
        '2019': 'disclosure.enforcement.coerciveMeasures.decisions',
        '2021': 'disclosure.enforcement.coerciveMeasures.decisions',
      },
      break: [
        {
          from: '2021',
          why: 'the form names the year (本年处理决定数量), and decisions are all that it asks for; before, it asks for items (项目数量) beside them',
        },
      ],
    },
    coerciveItems: {
      title: '行政强制项目数',
      definition: 'Kinds of administrative coercive measures (项目) that the agency had in the year before the report.',
      unit: '项',
      editions: { '2019': 'disclosure.enforcement.coerciveMeasures.lastYear' },
    },
    feeItems: {
      title: '行政事业性收费项目数',
      definition: 'Kinds of administrative fees (项目) that the agency had in the year before the report.',
      unit: '项',
      editions: { '2019': 'disclosure.fees.administrativeFees.lastYear' },
    },
    feesCharged: {
      title: '行政事业性收费金额',
      definition: 'Administrative fees that the agency charged in the year.',
      unit: '万元',
      editions: { '2021': 'disclosure.fees.administrativeFees.collected' },
    },
    requestFees: {
      title: '依申请公开收费',
      definition: 'Fees that the agency took for information on application.',
      unit: '元',
      editions: { '2021': 'facts.feesCollected.amount' },
    },
  },
  links: [
    {
      title: '上年结转 = 上一年的结转下年度继续办理',
      editions: ['2019', '2021'],
      each: [
        'naturalPerson',
        'organisation.business',
        'organisation.research',
        'organisation.publicGood',
        'organisation.legal',
        'organisation.other',
        'total',
      ],
      this: 'requests.applications.carriedIn.{}',
      before: 'requests.applications.carriedOut.{}',
      note: 'agencies that were merged, late corrections, or applicants put in another column',
    },
    {
      title: '现行有效 − 制发 + 废止 = 上一年的现行有效',
      editions: ['2021'],
      each: ['regulations', 'normativeDocuments'],
      this: 'disclosure.normative.{}.inForce - disclosure.normative.{}.issued + disclosure.normative.{}.repealed',
      before: 'disclosure.normative.{}.inForce',
      note: 'documents that expired by their own term, or a new count after a review',
    },
    {
      title: '上一年项目数量 = 上一年报告的上一年项目数量 + 本年增/减',
      editions: ['2019'],
      each: [
        'licensing.permits',
        'licensing.otherServices',
        'enforcement.penalties',
        'enforcement.coerciveMeasures',
        'fees.administrativeFees',
      ],
      this: 'disclosure.{}.lastYear',
      before: 'disclosure.{}.lastYear + disclosure.{}.change',
      note: 'a new count of the items',
    },
  ],
}
