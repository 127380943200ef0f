// What is read back, from a form being typed and from a registration.

import type { OfferingView, RegistrationView } from '../../bindings';
import { monthOf, yuanOf } from '../../format';
import { compact } from '../../reading';
import { occupationName, offeringName } from '../../strings/rows';
import { owedWords, telephone as t } from '../../strings/telephone';
import type { IntakeEntry } from '../intake/entry';
import { numberGroups, type ReadBack, type ReadLine, telephoneGroups } from './readBack';

interface Said {
  number: string;
  birth: string;
  offering: string;
  month: string;
  telephone: string;
  owed: readonly string[];
  fee: string;
  remark: string;
}

function linesOf(said: Said): ReadLine[] {
  const text = (words: string): string[] => (words === '' ? [] : [words]);
  return [
    { label: t.readNumber, groups: numberGroups(said.number), slow: true },
    { label: t.readBirth, groups: said.birth.split('-').filter(Boolean), slow: true },
    { label: t.readOffering, groups: [said.offering, said.month ? monthOf(said.month) : ''].filter(Boolean) },
    { label: t.readTelephone, groups: telephoneGroups(said.telephone), slow: true },
    ...(said.owed.length > 0 ? [{ label: t.readOwed, groups: said.owed }] : []),
    { label: t.readFee, groups: text(said.fee) },
    { label: t.readRemark, groups: text(said.remark), slow: true },
  ];
}

/** What to write as a transfer's remark: the name and the last four signs of the number. */
const remarkOf = (name: string, number: string): string => (name && number ? name + number.replace(/[^0-9A-Z]/giu, '').slice(-4) : '');

/** From what was typed so far. */
export function readBackEntry(entry: IntakeEntry, number: string | null, birth: string | null, offering: OfferingView | null): ReadBack {
  const read = number ?? compact(entry.number).toUpperCase();
  return {
    name: entry.name.trim(),
    lines: linesOf({
      number: read,
      birth: birth ?? entry.birth_date,
      offering: offering ? `${occupationName(offering)} ${offering.level_label}` : '',
      month: entry.month,
      telephone: entry.telephone,
      owed: [],
      fee: offering ? t.yuan(yuanOf(offering.fee)) : '',
      remark: remarkOf(entry.name.trim(), read),
    }),
  };
}

/** From a registration, with its document's number in full. */
export function readBackView(view: RegistrationView, number: string): ReadBack {
  return {
    name: view.row.name,
    lines: linesOf({
      number,
      birth: view.birth_date,
      offering: offeringName(view.row),
      month: view.row.month,
      telephone: view.telephone,
      owed: view.contact.owed.map((item) => (item.kind === 'material' ? item.quote : owedWords[item.kind])),
      fee: t.yuan(yuanOf(Math.max(0, view.fee.total - view.fee.paid))),
      remark: view.transfer_remark,
    }),
  };
}
