// The words of the closed vocabularies.

import type {
  CandidateGroup, Channel, DocumentType, Fact, MaterialState, NextStep, Outcome, Paper, PaymentMethod, PrintState, RegistrationState, Role, RulingScope, Sex, Verdict,
} from '../bindings';

/** The word for `key`, or `key` itself where there is none. */
export function wordOr(words: Record<string, string>, key: string): string {
  return words[key] ?? key;
}

export const roles = { clerk: '经办人', supervisor: '主管' } satisfies Record<Role, string>;

export const sexes = { male: '男', female: '女' } satisfies Record<Sex, string>;

/** 考生类别 as the notice names it. */
export const candidateGroups = {
  mainland: '中国大陆',
  hong_kong_macao: '港澳',
  taiwan: '台湾',
  foreign: '非中国籍',
} satisfies Record<CandidateGroup, string>;

export const documentTypes = {
  resident_card: '居民身份证',
  temporary_resident_card: '临时居民身份证',
  hong_kong_card: '香港居民身份证',
  macao_card: '澳门居民身份证',
  hong_kong_macao_residence_permit: '港澳居民居住证',
  home_return_permit: '港澳居民来往内地通行证',
  home_return_permit_non_chinese: '港澳居民来往内地通行证（非中国籍）',
  taiwan_residence_permit: '台湾居民居住证',
  taiwan_travel_permit: '台湾居民来往大陆通行证',
  foreign_permanent_resident_card: '外国人永久居留身份证',
  passport: '护照',
} satisfies Record<DocumentType, string>;

export const rulingScopes = { person: '仅本人', everybody: '所有人' } satisfies Record<RulingScope, string>;

export const channels = { counter: '现场报名', telephone: '电话报名' } satisfies Record<Channel, string>;

export const registrationStates = {
  provisional: '电话预报',
  open: '办理中',
  withdrawn: '已撤回',
  refused: '不予受理',
  concluded: '已办结',
} satisfies Record<RegistrationState, string>;

export const materialStates = { owed: '欠', seen: '已见', copied: '已留复印件', waived: '免' } satisfies Record<MaterialState, string>;

export const paymentMethods = {
  bank_transfer: '银行转账',
  cash: '现金',
  card: '刷卡',
  scan_code: '扫码',
} satisfies Record<PaymentMethod, string>;

export const papers = {
  receipt: '报名回执',
  payment_notice: '缴费通知单',
  admit_ticket: '准考证',
  recovery_sheet: '恢复密钥单',
  application_form: '个人申报表',
  work_history_commitment: '工作经历承诺书',
  work_commitment: '工作承诺书',
  education_commitment: '学历承诺书',
} satisfies Record<Paper, string>;

export const printStates = { waiting: '等待打印', sent: '已送打印机', done: '已打印', failed: '没有打印' } satisfies Record<PrintState, string>;

export const verdicts = { eligible: '可以申报', needs_confirmation: '需人工确认', not_eligible: '不符合' } satisfies Record<Verdict, string>;

export const outcomes = { pass: '符合', look: '需人工看', fail: '不符合' } satisfies Record<Outcome, string>;

/** What is still missing, as a noun. */
export const factNames = {
  original_seen: '证件原件',
  photo_accepted: '合格照片',
  condition_approved: '申报条件确认',
  materials_complete: '申报材料',
  paid: '缴费',
} satisfies Record<Fact, string>;

export const stepNames: Record<string, string> = { seat: '排座', ticket: '发准考证' };

/** What a registration waits for. */
export const nextSteps = {
  see_original: '待核原件',
  approve_condition: '待确认条件',
  photo: '待交照片',
  materials: '待交材料',
  payment: '待缴费',
  seat: '待排座',
  ticket: '待发准考证',
  nothing: '手续齐全',
} satisfies Record<NextStep, string>;

/** What the primary button says for each next step. */
export const nextActions = {
  see_original: '原件已核',
  approve_condition: '确认条件',
  photo: '选择照片',
  materials: '收材料',
  payment: '登记缴费',
  seat: '排座',
  ticket: '发准考证',
  nothing: '打印准考证',
} satisfies Record<NextStep, string>;

/** The same, said to a clerk as the next thing to do. */
export const nextSentences = {
  see_original: '下一步：对照证件原件，一致后确认。',
  approve_condition: '下一步：由主管确认申报条件，写明理由。',
  photo: '下一步：收一张合格的照片。',
  materials: '下一步：收齐申报材料。',
  payment: '下一步：登记缴费。',
  seat: '下一步：排入批次，给出座位。',
  ticket: '下一步：发准考证。',
  nothing: '考前不用再办别的。',
} satisfies Record<NextStep, string>;

/** Names of fields as failures report them. */
export const fieldNames: Record<string, string> = {
  name: '姓名',
  number: '证件号码',
  validity: '有效期',
  birth_date: '出生日期',
  sex: '性别',
  issued_on: '签发年月',
  nationality: '国籍',
  other_name: '中文名',
  telephone: '联系电话',
  email: '电子邮箱',
  employer: '工作单位',
  offering: '申报职业',
  month: '批次月份',
  spells: '工作经历',
  certificates: '证书',
  education: '学历',
  professional_titles: '职称',
  professional_title: '职称',
  printed_title: '证书上的名称',
  major: '专业',
  major_class: '专业类',
  condition: '申报条件',
  ruling: '裁定的对象',
  rulings: '裁定',
  policy: '口径',
  value: '口径的读法',
  occupation: '从事职业',
  start: '开始时间',
  end: '结束时间',
  photo: '照片',
  longest_pause: '扫码枪的停顿',
  paper: '纸张种类',
  reason: '理由',
  payer: '缴费人',
  fen: '金额',
  bank_reference: '流水号',
  received_on: '到账日期',
  exam_date: '考试日期',
  theory_starts: '理论开始时间',
  theory_ends: '理论结束时间',
  skill_starts: '技能开始时间',
  skill_ends: '技能结束时间',
  site: '考点',
  site_address: '考点地址',
  room_name: '考场',
  seats: '机位数',
  theory_date: '理论日期',
  skill_date: '技能日期',
  application_deadline: '报名截止',
  notifications: '通知的人',
  passphrase: '口令',
  recovery_key: '恢复密钥',
  path: '文件位置',
  body: '草稿',
  limit: '条数',
  wechat: '微信号',
  courier_recipient: '收件人',
  courier_telephone: '收件电话',
  courier_address: '邮寄地址',
  caller_name: '通话人',
  caller_telephone: '对方电话',
  call_back_on: '回电日期',
  note: '说了什么',
  text: '查找内容',
  alternative: '交来的是哪一种',
  signed: '签字方式',
  dated_on: '落款日期',
  folder_number: '文件夹编号',
  code: '学信网验证码',
  code_until: '验证码有效期',
  ticket_number: '准考证号',
  addressee: '发给谁',
};

/** What each photo rule is about. */
export const photoRules: Record<string, string> = {
  'photo.format': '格式',
  'photo.height': '高度',
  'photo.width': '宽度',
  'photo.bytes': '文件大小',
  'photo.colour': '彩色',
  'photo.background.lightness': '白底',
  'photo.background.chroma': '底色',
  'photo.background.evenness': '底色均匀',
  'photo.one_inch': '一寸比例',
  'photo.features.faces': '一个人',
  'photo.features.complete': '脸完整',
  'photo.features.sharpness': '清晰',
  'photo.head_position.centre': '头居中',
  'photo.head_position.crown': '头顶留白',
  'photo.head_position.eye_line': '头偏上',
  'photo.head_position.height': '头的大小',
  'photo.gaze.eyes_open': '睁眼',
  'photo.gaze.iris': '看镜头',
  'photo.gaze.yaw': '脸正',
  'photo.gaze.roll': '头正',
  'photo.gaze.pitch': '平视',
  'photo.lips': '闭嘴',
  'photo.clothing': '衣服与背景',
  'photo.reflection': '镜片反光',
  'photo.bare_head': '免冠',
  'photo.hair': '头发不遮眼',
  'photo.tinted_glasses': '没有有色眼镜',
  'photo.tinted_lenses': '没有有色隐形眼镜',
};

/** 四级/中级工 and its neighbours. */
export const levels: Record<number, string> = {
  1: '一级/高级技师',
  2: '二级/技师',
  3: '三级/高级工',
  4: '四级/中级工',
  5: '五级/初级工',
};

/** The same in short, for a narrow column. */
export const shortLevels: Record<number, string> = { 5: '五级', 4: '四级', 3: '三级', 2: '二级', 1: '一级' };
