//! What the doors are sent, before a word of it is checked. Both doors read the same fields.

use poem_openapi::Object;
use validator::Validate;

use super::{
    actions::{NewOffer, Withdrawal},
    kind::{RescissionStep, WithdrawalReason},
    offer::{self, Offer, OfferId, OfferState},
    signature::Signing,
    store,
    terms::{self, Condition, Terms},
};
use crate::{
    applications::{self, ApplicationId},
    error::{Result, refuse},
    files::FileId,
    jobs::{self, Pay, PayPeriod},
    kernel::{
        boolean::Boolean, bounded_int::BoundedInt, day::Day, fault::Fault, field::Field,
        money::Cents, prose::Prose, text::Text,
    },
    platform::{db::Scope, http::names::Missing},
    practices,
};

/// What is offered to an applicant.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct OfferIn {
    #[validate(nested)]
    pub application_id: Field<ApplicationId>,
    /// The open offer in whose place this one stands.
    #[validate(nested)]
    pub replaces: Option<Field<OfferId>>,
    #[validate(nested)]
    pub pay_cents: Field<Cents>,
    #[validate(nested)]
    pub pay_period: Field<PayPeriod>,
    /// Hours a week.
    #[validate(nested)]
    pub hours: Option<Field<BoundedInt<1, 80>>>,
    /// The usual hours, in words.
    #[validate(nested)]
    pub schedule: Field<Text<300>>,
    #[validate(nested)]
    pub location: Field<Text<120>>,
    /// To whom the new hire reports.
    #[validate(nested)]
    pub supervisor: Field<Text<120>>,
    #[validate(nested)]
    pub first_day: Field<Day>,
    /// The last day on which it can be signed.
    #[validate(nested)]
    pub answer_by: Field<Day>,
    /// What it depends on.
    #[oai(default)]
    #[validate(nested)]
    pub conditions: Vec<Field<Condition>>,
    /// A line of your own, which the candidate reads as you typed it.
    #[validate(nested)]
    pub line: Option<Field<Prose<1000>>>,
    /// Why the pay is outside the posted range, if it is. The candidate does not see it.
    #[validate(nested)]
    pub outside_because: Option<Field<Text<500>>>,
}

/// Why an offer is taken back.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OfferWithdrawalIn", deny_unknown_fields)]
pub struct WithdrawalIn {
    #[validate(nested)]
    pub reason: Field<WithdrawalReason>,
    /// In words, for your own records. Needed once the offer has been signed.
    #[validate(nested)]
    pub note: Option<Field<Prose<1000>>>,
    /// What was done first. Once the offer has been signed each reason has steps of its own, and all are needed.
    #[oai(default)]
    #[validate(nested)]
    pub steps: Vec<Field<RescissionStep>>,
}

/// What a candidate sends who signs.
#[derive(Clone, Default, Validate)]
pub struct SigningIn {
    #[validate(nested)]
    pub signature: Field<Text<200>>,
    /// That they agree to sign on a screen.
    pub consent: Option<Field<Boolean>>,
    /// That they mean it.
    pub intent: Option<Field<Boolean>>,
    /// That the name they typed is theirs, though the offer was made to another.
    pub is_own_name: bool,
    /// The fingerprint of the letter on the page.
    pub letter: String,
}

/// A file that was added before and shows the signed letter.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OfferSheetIn", deny_unknown_fields)]
pub struct SheetIn {
    /// The file: a PDF, JPEG or PNG that was added for `signed_sheet`.
    #[validate(nested)]
    pub file_id: Field<FileId>,
}

impl SheetIn {
    pub fn check(self) -> Result<FileId> {
        self.validate()?;
        Ok(self.file_id.checked()?)
    }
}

/// What a candidate asks.
#[derive(Clone, Default, Validate)]
pub struct QuestionIn {
    #[validate(nested)]
    pub question: Field<Prose<1000>>,
}

impl OfferIn {
    /// Looks for what it names, and at what its days and its pay say.
    pub async fn look(&self, scope: &Scope, missing: &mut Missing) -> Result<()> {
        let day = |field: &Field<Day>| field.value().map(|day| day.0);
        let days = (day(&self.first_day), day(&self.answer_by));
        missing.tell(terms::day_faults(days, practices::today(scope).await?));
        let find = async |id| applications::find(scope, id).await;
        let place = ("application_id", "application.missing");
        let application = missing.find(place, self.application_id.value(), find).await?;
        let replaced = self.replaces.as_ref().and_then(Field::value);
        let Some(application) = application else {
            let find = async |id| store::find(scope, id).await;
            return missing.look(("replaces", "offers.replaced_missing"), replaced, find).await;
        };
        if replaced.is_some() {
            let earlier = store::of_application(scope, application.id).await?;
            missing.also(Offer::refuse_second(&earlier, replaced.copied()));
        }
        let job = jobs::find(scope, application.arrival.job_id).await?;
        missing.tell(job.description().pay.as_ref().and_then(|posted| self.unexplained(posted)));
        Ok(())
    }

    fn unexplained(&self, posted: &Pay) -> Option<Fault> {
        let pay = (*self.pay_cents.value()?, *self.pay_period.value()?);
        terms::pay_fault(posted, pay).filter(|_| self.outside_because.is_none())
    }

    pub fn check(self) -> Result<NewOffer> {
        self.validate()?;
        let conditions: Result<Vec<_>, _> =
            self.conditions.into_iter().map(Field::checked).collect();
        let mut conditions = conditions?;
        conditions.sort_by_key(|one| Condition::ALL.iter().position(|all| all == one));
        conditions.dedup();
        Ok(NewOffer {
            application_id: self.application_id.checked()?,
            replaces: self.replaces.map(Field::checked).transpose()?,
            terms: Terms {
                pay: self.pay_cents.checked()?,
                period: self.pay_period.checked()?,
                hours: self.hours.map(Field::checked).transpose()?.map(|hours| hours.0),
                schedule: self.schedule.checked()?,
                location: self.location.checked()?,
                supervisor: self.supervisor.checked()?,
                first_day: self.first_day.checked()?.0,
                answer_by: self.answer_by.checked()?.0,
                conditions,
                line: self.line.map(Field::checked).transpose()?,
                outside_because: self.outside_because.map(Field::checked).transpose()?,
            },
        })
    }
}

impl WithdrawalIn {
    /// Looks at what a signed offer wants of it.
    pub async fn look(&self, scope: &Scope, id: OfferId, missing: &mut Missing) -> Result<()> {
        let is_signed = store::find(scope, id).await?.word() == OfferState::Accepted;
        let steps: Option<Vec<_>> = self.steps.iter().map(|step| step.value().copied()).collect();
        if let (true, Field::Read(reason), Some(steps)) = (is_signed, &self.reason, steps) {
            missing.also(offer::refuse_thin(Some(*reason), self.note.is_some(), &steps));
        }
        Ok(())
    }

    pub fn check(self) -> Result<Withdrawal> {
        self.validate()?;
        let steps: Result<Vec<_>, _> = self.steps.into_iter().map(Field::checked).collect();
        let mut steps = steps?;
        steps.sort_unstable();
        steps.dedup();
        let because = self.reason.checked()?;
        let note = self.note.map(Field::checked).transpose()?;
        Ok(Withdrawal { because, note, steps })
    }
}

impl SigningIn {
    /// All that is missing is told at once. What comes with the request is added by the door.
    pub fn check(self, place: Option<String>, agent: Option<Text<300>>) -> Result<Signing> {
        let said =
            |field: &Option<Field<Boolean>>| matches!(field, Some(Field::Read(truth)) if truth.0);
        let unsaid = [("consent", !said(&self.consent)), ("intent", !said(&self.intent))];
        let unsaid = unsaid.into_iter().filter_map(|(name, is)| is.then_some(name));
        refuse(&self, Fault::at_each(unsaid, "value.missing"))?;
        Ok(Signing { name: self.signature.checked()?, letter_sha256: self.letter, place, agent })
    }
}

impl QuestionIn {
    pub fn check(self) -> Result<Prose<1000>> {
        self.validate()?;
        Ok(self.question.checked()?)
    }
}
