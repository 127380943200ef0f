// What went wrong, what it means for the candidate, what to do now: one entry for each code.

import type { Code, Failure } from '../bindings';
import { plain } from '../format';
import { factNames, fieldNames, photoRules, registrationStates, stepNames, wordOr } from './labels';
import { identityRefusals } from './identity';
import { seatRefusals } from './seating';

/** The three parts of what a clerk is told. */
export interface Explanation {
  /** What happened. */
  what: string;
  /** What it means for the candidate or for what was typed. */
  means: string;
  /** What to do now. */
  now: string;
}

type Values = Record<string, string>;
type Explain = (values: Values) => Explanation;

const say = (what: string, means: string, now: string): Explanation => ({ what, means, now });
const fixed = (what: string, means: string, now: string): Explain => () => say(what, means, now);
const kept = '已填写的内容都还在。';
const untouched = '已保存的报名没有受影响。';

const undoRefusals = {
  changed_since: '后面又办过别的步骤。请重新打开这位考生，从最新的一步撤起。',
  printed: '已经打印或存成 PDF。请先收回那张纸，再请主管处理。',
  another_day: '只能撤销当天的步骤。',
  not_yours: '请经办人自己或主管来撤销。',
};

const taxNumberRefusals = {
  length: '税号是 15、18 或 20 位，请对照单位提供的开票信息。',
  character: '税号只有数字和大写字母，没有 I、O、S、V、Z，请对照改正。',
  check_character: '税号的校验位不对，多半有一位输错了，请对照单位提供的开票信息。',
};

const sheetRefusals = {
  old_workbook: '这是旧格式（.xls）或加了密码的工作簿。请在表格软件里另存为 .xlsx，去掉密码后再选。',
  not_a_sheet: '它不是表格。请选 .xlsx 或 .csv 文件。',
  damaged: '文件不完整或已损坏。请让对方重新发送。',
  too_much: '内容太多：最多 100000 行、256 列。请删去多余的工作表和空白格，或分成几份。',
  empty: '表里没有内容。请确认选对了文件。',
};

const folderRefusals = {
  missing: '没有找到。请核对路径，移动硬盘或网络文件夹要先连上。',
  unreadable: '没有权限打开它。请换一个文件夹，或请技术人员开通。',
  crowded: '里面的图片太多了，超过 20000 张。请另建一个空文件夹专门收照片。',
  own: '这是报名台自己的数据文件夹。请另建一个文件夹。',
};

function list(text: string | undefined, names: Record<string, string>): string {
  return (text ?? '').split(',').map((word) => wordOr(names, word.trim())).filter(Boolean).join('、');
}

const field = (values: Values): string => wordOr(fieldNames, values['field'] ?? '') || '有一项';

const whoMay = (who: string | undefined): string =>
  who === 'never' ? '这一项不能破例。' : who === 'clerk' ? '确需先办的，请写明理由。' : '确需先办的，由主管写明理由后办理。';

const aboutPeople = {
  locked: fixed('报名台已锁定。', kept, '请选择姓名、输入口令后继续。'),
  already_set_up: fixed('这台电脑上的报名台已经启用过。', untouched, '请关闭窗口重新打开，然后用口令登录。'),
  not_set_up: fixed('报名台还没有启用。', '还没有任何数据。', '请先设置第一位主管和口令。'),
  wrong_passphrase: ({ wait_seconds: wait }) =>
    say('口令不对。', '没有打开任何数据。', wait && wait !== '0' ? `请等 ${wait} 秒后再试。` : '请检查大写锁定和输入法后再试。'),
  wrong_recovery_key: fixed('恢复密钥不对。', '没有打开任何数据。', '请对照打印的恢复密钥单逐组核对；重新换发过的，只有最新一张有效。'),
  passphrase_too_short: ({ minimum }) => say(`口令太短，至少 ${minimum ?? '8'} 个字符。`, kept, '可以用一句自己记得住的话。'),
  tax_number_refused: ({ problem }) => say('税号不对。', kept, wordOr(taxNumberRefusals, problem ?? '') || taxNumberRefusals.length),
  name_taken: fixed('已经有一位同名的人员。', kept, '请在姓名后加上区别，例如科室或工号。'),
  supervisor_only: fixed('这一步要由主管来做。', kept, '请主管按 Ctrl+L 换人登录后办理。'),
} satisfies Partial<Record<Code, Explain>>;

const aboutFields = {
  reason_missing: fixed('还没有写理由。', kept, '请用一句话写明为什么这样办，日后可以查到。'),
  field_missing: (values) => say(`${field(values)}没有填。`, kept, '请补填后再保存。'),
  field_invalid: (values) => say(`${field(values)}看不懂。`, kept, '请改正后再保存。'),
  field_too_long: (values) => say(`${field(values)}太长，最多 ${values['limit'] ?? ''} 个字。`, kept, '请缩短后再保存。'),
  missing_glyphs: (values) =>
    say(`${field(values)}中的「${values['characters'] ?? ''}」字库里没有${values['code_points'] ? `（${values['code_points']}）` : ''}。`, '打印的纸张上会印不出这个字。', '请核对原件上的字；确实无误的，先不要保存，并联系技术人员补充字库。'),
  identity_refused: ({ problem }) =>
    say(wordOr(identityRefusals, problem ?? '') || '证件没有通过核对。', '按通知，证件无效不能报名。', '请对照证件原件改正。'),
  validity_not_stated: fixed('还没有登记证件有效期。', '不知道证件是否有效，不能核对原件，也不能发准考证。', '请看着证件填写有效期，再办这一步。'),
  document_needs_decision: ({ may_override: who }) =>
    say('这种证件不在通知所列证件之内。', '还没有登记，已填写的内容都还在。', who === 'clerk' ? '确认可用的，请写明理由；否则请考生换通知所列的证件。' : '请考生换通知所列的证件；确需接受的，由主管写明理由后办理。'),
  not_eligible: fixed('考生不符合申报条件。', '这次不能报名。', '请看结论栏写明的原因；经历、证书、学历有漏填的，补上后会重新判断。'),
  already_registered: fixed('同一人已经报了这个职业、工种和等级，还在办理中。', '不论哪个月份，都不能重复报名。', '请按 F3 查找这位考生，打开原来的报名。要换月份的，在那里按 F4 更正。'),
  doubles_unanswered: fixed('这位考生还有别的报名，时间或等级可能冲突。', kept, '请看证件下面列出的报名，问清考生后打勾确认，再保存。'),
  changed_since: fixed('核对以后，又有了变动。', '没有改动任何内容。', '请重新核对一遍，再确认。'),
  unmerge_refused: fixed('合并过来的报名或证件后来又转走了。', '没有拆开，数据没有变动。', '后来又合并过的，请先拆开后一次合并。'),
  not_found: fixed('要找的记录不在了。', untouched, '请返回后重新查找。'),
  file_empty: fixed('这个文件是空的。', '照片没有收下。', '请让考生重新发送照片，或另选一张。'),
  file_too_large: ({ bytes, limit }) =>
    say(`文件太大（${megabytes(bytes)}），最多 ${megabytes(limit)}。`, '照片没有收下。', '请让考生重新发送照片，或另选一张。'),
} satisfies Partial<Record<Code, Explain>>;

function megabytes(bytes: string | undefined): string {
  return `${plain(Number(bytes ?? 0) / 1_000_000)} MB`;
}

const aboutSteps = {
  gate_closed: (values) =>
    say(`现在还不能${wordOr(stepNames, values['step'] ?? '') || '办这一步'}，还缺：${list(values['missing'], factNames) || '必要的事项'}。`,
      '考生暂时拿不到准考证。', whoMay(values['may_override'])),
  code_expired: ({ last_day: day }) =>
    say(`学信网在线验证码已于 ${day ?? ''} 到期。`, '这份材料还算欠交。', '请考生在学信网延长有效期或重新申请，再登记新的验证码。'),
  same_checker: fixed('初审和复审不能是同一个人。', '没有记下复审。', '请另一位经办人按 Ctrl+L 换人登录后复审。'),
  wrong_state: ({ state }) =>
    state === 'paper_not_asked' ? say('这份报名的申报条件不要求这份材料。', untouched, '请核对申报条件后，另选一种打印。')
    : state === 'unchanged' ? say('没有需要更正的内容。', untouched, '改好要更正的项目，再核对一遍。')
    : state === 'rulebook_in_force' ? say('这份文件就是现用的规则。', untouched, '不用换。要换别的，请另选一份文件。')
    : state === 'sitting_cancelled' ? say('这个批次已经取消。', '没有改动。', '请改选另一批。')
    : state === 'tickets_issued' ? say('这一批已经发出准考证。', '座位没有腾出。', '请在座次里一个一个换座。')
    : state === 'told' || state === 'not_told' ? say('这位考生的通知状态刚刚变了。', '没有改动。', '请刷新后再看。')
    : state === 'no_ticket' ? say('还没有准考证。', untouched, '请先发准考证。')
    : state === 'not_seated' ? say('还没有座位。', '考生暂时拿不到准考证。', '请先排座，再发准考证。')
    : state === 'printing_already' ? say('这些正在打印。', '没有再打一遍。', '请到「打印」里看进度；不想等的，先在那里取消。')
    : state === 'not_sent' ? say('这一份还没有送到打印机。', untouched, '等它送出以后再续打。')
    : state === 'run_ended' ? say('这次打印已经结束。', untouched, '还要打的，请到批次里再按一次打印。')
    : state === 'taken_back' ? say('这一条已经记过「记错了」。', untouched, '不用再办。')
    : state === 'exam_ahead' ? say('还没到考试那一天。', '没有记录。', '请在考试当天再记。')
    : state === 'attendance_noted' ? say('这位考生已经记过到考、缺考或违纪。', '没有改动。', '记错了的，先撤回再记。')
    : state === 'attendance_open' ? say('这位考生还没有考勤记录。', '没有改动。', '不用撤回。')
    : state === 'not_closed' ? say('还没到停止入场的时间。', '没有记录缺考。', '请到时间以后再记。')
    : state === 'nobody_open' ? say('没有未到的考生了。', '没有改动。', '不用再记。')
    : state === 'merged' ? say('其中一位已经并入别人名下。', '没有合并，数据没有变动。', '请刷新页面后重新选择。')
    : state === 'no_first_check' ? say('申报条件还没有初审。', untouched, '请主管先确认条件，写明理由，再由另一位复审。')
    : state === 'checked_twice' ? say('这份报名已经复审过了。', untouched, '请返回后重新打开这位考生，看清是谁复审的。')
    : state === 'nothing_owed' ? say('费用已经缴清，不再需要缴费通知单。', untouched, '需要证明的，请打印报名回执，上面写明已缴金额。') : say(`这份报名现在是「${wordOr(registrationStates, state ?? '') || '其他状态'}」，不能这样办。`, untouched, '请返回后重新打开这份报名，看清状态再办。'),
  undo_refused: ({ reason }) => say('这一步不能撤销了。', untouched, wordOr(undoRefusals, reason ?? '') || '请返回后重新打开这位考生再看。'),
  photo_unusable: ({ rule }) =>
    say(`照片不能用：${wordOr(photoRules, rule ?? '') || '文件'}不合要求。`, '写明理由也不能收下。', '请考生另交一张，或当场重拍。'),
  photo_needs_answer: ({ rule }) =>
    say(`照片的「${wordOr(photoRules, rule ?? '') || '一项'}」还没有人看过。`, '照片还没有收下。', '请在照片栏看清放大图，回答是或否，再保存。'),
  photo_needs_decision: ({ may_override: who }) =>
    say('照片没有全部通过。', '照片还没有收下。', who === 'clerk' ? '确认可用的，请写明理由。' : '确认可用的，由主管写明理由；否则请换一张。'),
  not_in_plan: ({ month }) =>
    say(`通知的计划里没有这一批${month ? `（${month.slice(0, 7)}）` : ''}。`, '不能按这个月份报名。', '请改选计划里的月份。'),
  amount_refused: fixed('金额不对。', '这笔钱没有登记。', '请核对应缴金额后重新输入。'),
  seat_refused: ({ reason }) => say('不能坐在那里。', '座位没有变动。', wordOr(seatRefusals, reason ?? '') || '请另选机位。'),
  sitting_full: fixed('这一批的座位已经排满。', '考生还没有座位。', '请改选另一批，或由主管增开批次。'),
  ticket_numbers_exhausted: fixed('准考证号段已经用完。', '考生暂时拿不到准考证。', '请主管联系技术人员增加号段。'),
  ticket_number_taken: fixed('这个准考证号已经是别人的。', '没有记下。', '请对照上级的名单核对号码和考生。'),
  ticket_issued: fixed('准考证已经发过。', '没有重复生成。', '请直接打印或保存已有的准考证。'),
} satisfies Partial<Record<Code, Explain>>;

const aboutPapers = {
  resource_missing: ({ file }) =>
    say(`程序自带的文件缺失或被改动${file ? `（${file}）` : ''}。`, '暂时不能打印；报名数据不受影响。', '请重新安装报名台。'),
  paper_failed: (values) => say(`${field(values)}排不进纸面。`, '没有生成文件。', '请缩短这一项后再试。'),
  printer_gone: ({ printer }) =>
    say(printer ? `找不到打印机「${printer}」。` : '还没有选择打印机。', '纸张没有打印。', '请在打印处另选一台，或先保存为 PDF。'),
  print_failed: ({ printer }) =>
    say(`打印机${printer ? `「${printer}」` : ''}没有接受任务。`, '纸张没有打印。', '请检查电源、纸张和连线，然后再试一次。'),
  print_interrupted: fixed('不知道这张纸是否已经打出来：程序中途关闭过，或打印机没有回音。', '任务没有丢，还在打印列表里。', '请看一眼打印机，没有打出来的再打一次。'),
} satisfies Partial<Record<Code, Explain>>;

const aboutReaders = {
  reader_not_chosen: fixed('还没有选择读卡器。', '没有读卡，请照证件输入。', '请按 Ctrl+7 打开“设备”，选好读卡服务。'),
  reader_service_missing: ({ address }) =>
    say(`读卡服务没有运行${address ? `（${address}）` : ''}。`, '没有读卡，可以先照证件输入。', '请启动厂家的读卡程序后再试；仍不行请联系技术人员。'),
  reader_silent: ({ seconds }) =>
    say(`读卡服务${seconds ? ` ${seconds} 秒内` : ''}没有回答。`, '没有读卡，可以先照证件输入。', '请检查读卡器连线，重新启动读卡程序后再试。'),
  reader_answer_unknown: fixed('读卡服务的回答看不懂。', '没有读卡，可以先照证件输入。', '请在“设备”里核对选的是不是这台读卡器；仍不行请联系技术人员。'),
  card_missing: fixed('读卡器上没有证件。', kept, '请把证件平放在读卡器上，再按读卡。'),
  card_unreadable: fixed('证件没有读出来。', `没有填入任何内容，${kept}`, '请把证件拿开、擦净，重新放平再读；仍不行请照证件输入。'),
  card_not_removed: fixed('读卡器上还是刚才读过的那张证件。', `没有填入任何内容，${kept}`, '请先把它拿开，放上这位考生的证件，再按读卡。'),
  folder_refused: ({ reason }) => say('这个文件夹不能用来收照片。', '收图文件夹没有改动。', wordOr(folderRefusals, reason ?? '') || folderRefusals.missing),
  readers_refused: ({ line, reason }) =>
    say(`读卡服务的配置文件有错${line && line !== '0' ? `（第 ${line} 行）` : ''}。`, '没有换用，仍按程序自带的读卡服务。', `请把这句话告诉技术人员，改正后重新打开报名台${reason ? `：${reason}` : ''}。`),
} satisfies Partial<Record<Code, Explain>>;

const aboutStore = {
  already_running: fixed('报名台已经开着一个窗口。', untouched, '请用已经打开的那个窗口。'),
  folder_not_writable: ({ folder }) =>
    say(`不能写入文件夹${folder ? ` ${folder}` : ''}。`, '这一步没有保存。', '请联系技术人员检查文件夹权限。'),
  disk_full: fixed('磁盘已满。', '这一步没有保存，之前保存的都在。', '请清理磁盘后再试。'),
  database_too_new: ({ found, known }) =>
    say('数据是由更新版本的报名台写的。', `数据没有改动（数据 ${found ?? '?'}，程序 ${known ?? '?'}）。`, '请安装最新版本后再打开。'),
  migration_changed: fixed('程序与数据的版本对不上。', '数据没有改动。', '请联系技术人员，先不要再录入。'),
  database_damaged: fixed('数据文件损坏，或与密钥文件不配套。', '现在不能办理报名。', '请先不要再操作，由主管从最近一次备份恢复。'),
  key_file_damaged: fixed('密钥文件缺失或损坏。', '现在打不开数据。', '请由主管从最近一次备份恢复。'),
  originals_damaged: fixed('存放原始照片的文件有损坏。', '报名、证件照和准考证都不受影响，可以照常办理；只是部分照片看不到处理前的原图。', '请把这句话告诉技术人员；损坏的文件会留在旁边，不要删除。'),
  originals_missing: ({ count }) =>
    say(`有${count ? ` ${count} 张` : '些'}照片处理前的原图找不到了。`, '报名、证件照和准考证都不受影响，可以照常办理。', '备份文件夹里名字带 originals 的文件如果还在，请告诉技术人员，先不要删除。'),
  backup_damaged: ({ part }) =>
    say(part === 'file' ? '这份备份打不开：文件不在，或者不完整。' : '这份备份不完整或被改动。', '没有恢复，现有数据没有改动。', '请换一份备份。'),
  cancelled: fixed('已经停下。', '什么都没有改动，没有留下半份文件。', '需要时可以随时再来一次。'),
  work_underway: fixed('另一件费时的事正在进行：备份、恢复、导入名单或发准考证。', untouched, '请等它做完再试。'),
  rulebook_refused: ({ line, reason }) =>
    say(`规则文件有错${line && line !== '0' ? `（第 ${line} 行）` : ''}。`, '没有换用，仍按原来的规则办理。', `请把这句话告诉技术人员改正后再装入${reason ? `：${reason}` : ''}。`),
  rulebook_too_old: ({ year, present }) =>
    say(`这份规则文件是 ${year ?? '以前'} 年的，比现在用的${present ? ` ${present} 年` : ''}还早。`, '没有换用，仍按原来的规则办理。', '请另选一份今年或以后的规则文件。'),
  template_refused: ({ line, reason }) =>
    say(`学校自己的打印模板有错${line && line !== '0' ? `（第 ${line} 行）` : ''}。`, '没有换用，仍按程序自带的文字打印。', `请把这句话告诉技术人员，改正后重新打开报名台${reason ? `：${reason}` : ''}。`),
  rule_not_in_force: ({ day }) => say(`通知里没有这一天${day ? `（${day}）` : ''}适用的规定。`, '不能据此判断。', '请核对电脑日期；日期无误的，请主管更新通知规则文件。'),
  statement_unreadable: fixed('对账单里没有找到表头。', untouched, '请用网上银行导出的明细，表头里要有交易日期和收入（或交易金额）。'),
  numbers_unreadable: fixed('表里没有找到「准考证号」和「证件号码」两列。', '没有记下任何号码。', '请在表头写明这两列，再选一次。'),
  sheet_refused: ({ reason }) => say('这个表格读不了。', untouched, wordOr(sheetRefusals, reason ?? '') || sheetRefusals.not_a_sheet),
  input_unreadable: ({ line }) => say(`文件内容看不懂${line ? `（第 ${line} 行）` : ''}。`, '没有导入。', '请检查文件后再试。'),
  input_output: ({ kind }) => say(`读写文件时出错${kind ? `（${kind}）` : ''}。`, '这一步没有保存。', '请再试一次；仍不行请联系技术人员。'),
  internal: ({ place }) => say(`程序内部出错${place ? `（${place}）` : ''}。`, `这一步没有完成，${kept}`, '请再试一次；仍不行请记下这句话联系技术人员。'),
} satisfies Partial<Record<Code, Explain>>;

const explanations = {
  ...aboutPeople,
  ...aboutFields,
  ...aboutSteps,
  ...aboutPapers,
  ...aboutReaders,
  ...aboutStore,
} satisfies Record<Code, Explain>;

/** Every code there is a sentence for. */
export const knownCodes = Object.keys(explanations) as Code[];

/** The explanation of a failure; a code nobody knows is a fault of the program. */
export function explain(failure: Failure): Explanation {
  const known: Partial<Record<string, Explain>> = explanations;
  return (known[failure.code] ?? explanations.internal)(failure.values);
}

/** The same in one line. */
export function explainShort(failure: Failure): string {
  const { what, now } = explain(failure);
  return `${what}${now}`;
}
