//! The invented candidates, one after the other, each taken as far as their stage says.

use super::days::Slot;
use super::stage::Stage;
use crate::desk::request::{
    AssignSeat, ExaminePhoto, IssueTicket, JudgeEligibility, PhotoChoice, Register, TakePayment,
};
use crate::desk::view::{OfferingView, SittingView};
use crate::desk::{
    Desk, assign_seat, examine_photo, issue_ticket, judge_eligibility, receive_file, register, take_payment,
};
use crate::error::{Error, Result};
use crate::model::{Channel, Moment, PaymentMethod, RegistrationId, Verdict};
use crate::sample::{SamplePerson, people, portrait};

/// Steps of the longest road; moments are spread over so many.
const STEPS: i64 = 5;
/// Some of the sample are not eligible or their card has expired; with so many there are always enough.
const MOST_PEOPLE: usize = 1_000_000;

/// Everybody who comes, and where they sit.
pub(super) struct Cast<'a> {
    people: Box<dyn Iterator<Item = SamplePerson>>,
    offerings: &'a [OfferingView],
    sitting: SittingView,
    seated: u32,
    taken: [usize; 2],
}

impl<'a> Cast<'a> {
    pub(super) fn new(seed: u64, offerings: &'a [OfferingView], sitting: SittingView) -> Self {
        Self { people: Box::new(people(seed, MOST_PEOPLE)), offerings, sitting, seated: 0, taken: [0; 2] }
    }

    /// Take the next eligible candidate as far as their stage says.
    pub(super) fn take(&mut self, desk: &Desk, slot: &Slot) -> Result<()> {
        let moment = |step| slot.moment(step, STEPS).ok_or_else(|| Error::internal("demonstration moment"));
        let person = self.next_eligible(desk, moment(0)?)?;
        let stage = self.next_stage(slot.today);
        let id = self.enrol(desk, moment(1)?, &person, stage)?;
        if stage.is_paid() {
            self.pay(desk, moment(2)?, &person, id)?;
        }
        if stage.is_seated() && self.seated < self.sitting.capacity {
            assign_seat(desk, moment(3)?, &AssignSeat { registration: id, sitting: self.sitting.id })?;
            self.seated += 1;
            if stage == Stage::Ticketed {
                issue_ticket(desk, moment(4)?, &IssueTicket { registration: id, override_reason: None })?;
            }
        }
        Ok(())
    }

    fn offering(&self, person: &SamplePerson) -> Result<&'a OfferingView> {
        let found = self.offerings.iter().find(|offering| offering.id == person.offering);
        found.ok_or_else(|| Error::internal("sample offering"))
    }

    fn next_stage(&mut self, today: bool) -> Stage {
        let [earlier, now] = &mut self.taken;
        let number = if today { now } else { earlier };
        *number += 1;
        Stage::of(*number - 1, today)
    }

    fn next_eligible(&mut self, desk: &Desk, now: Moment) -> Result<SamplePerson> {
        for person in self.people.by_ref() {
            let request = JudgeEligibility {
                offering: person.offering.to_owned(),
                month: Some(self.sitting.month),
                birth_date: person.birth_date,
                career: person.career.clone(),
                rulings: Vec::new(),
                candidate: None,
            };
            let card_holds = person.validity.days_left(now.day()).is_none_or(|left| left >= 0);
            if card_holds && judge_eligibility(desk, now, &request)?.verdict == Verdict::Eligible {
                return Ok(person);
            }
        }
        Err(Error::internal("too few sample people"))
    }

    fn enrol(&self, desk: &Desk, now: Moment, person: &SamplePerson, stage: Stage) -> Result<RegistrationId> {
        let photo = if stage.has_photo() {
            let received = receive_file(desk, now, &portrait(person.portrait_seed, None))?;
            let examined = examine_photo(desk, now, &ExaminePhoto { token: received.token.clone() })?;
            let answers = examined.verdict.all_met();
            Some(PhotoChoice { token: received.token, answers, reason: None })
        } else {
            None
        };
        let materials = self.offering(person)?.conditions.iter().flat_map(|condition| &condition.materials);
        let request = Register {
            channel: if stage.is_telephone() { Channel::Telephone } else { Channel::Counter },
            original_seen: !stage.is_telephone(),
            photo,
            materials_seen: if stage.has_materials() {
                materials.map(|material| material.id.clone()).collect()
            } else {
                Vec::new()
            },
            ..person.registration(person.offering, self.sitting.month)
        };
        Ok(register(desk, now, &request)?.row.id)
    }

    fn pay(&self, desk: &Desk, now: Moment, person: &SamplePerson, id: RegistrationId) -> Result<()> {
        let [earlier, today] = self.taken;
        let request = TakePayment {
            registration: id,
            fen: self.offering(person)?.fee,
            method: PaymentMethod::BankTransfer,
            payer: person.name.clone(),
            bank_reference: format!("演示流水{:04}", earlier + today),
            received_on: now.day(),
            over: false,
        };
        take_payment(desk, now, &request).map(|_| ())
    }
}
