//! What the doors are sent, before a word of it is checked. Both doors read the same fields.

use std::{collections::BTreeSet, str::FromStr};

use checklists::Fact;
use chrono::NaiveDate;
use poem_openapi::Object;
use validator::Validate;

use super::{
    actions::{Completion, refuse_other_day, tick},
    catalogue,
    course::GateKind,
    onboarding::{FirstDay, OnboardingId},
    particular::Particular,
    starting::{Days, Starting, Whom, refuse_far_off},
    store,
};
use crate::{
    applications::{self, ApplicationId},
    error::{Error, Result, refuse},
    kernel::{
        bounded_int::BoundedInt,
        day::Day,
        email::Email,
        fault::{Fault, Reason},
        field::Field,
        labels::Labels,
        language::Language,
        metadata::MetadataIn,
        phone::Phone,
        prose::Prose,
        text::{Text, why_no_name},
    },
    people::{self, Particulars, PersonId},
    platform::{db::Scope, http::names::Missing},
    practices::{self, State},
    roster::{self, StaffId, StaffKind, Terms},
};

/// Somebody who begins: an applicant, a person whom the practice knows, or somebody new.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct OnboardingIn {
    /// Whose application led here.
    #[validate(nested)]
    pub application_id: Option<Field<ApplicationId>>,
    /// Somebody whom the practice knows; they may have worked here before.
    #[validate(nested)]
    pub person_id: Option<Field<PersonId>>,
    /// The name of somebody new, as they gave it.
    #[validate(nested)]
    pub name: Option<Field<Text<200>>>,
    #[validate(nested)]
    pub phone: Option<Field<Phone>>,
    #[validate(nested)]
    pub email: Option<Field<Email>>,
    /// In which language to write to them. It is never shown again.
    #[validate(nested)]
    pub language: Option<Field<Language>>,
    /// A kind of work that has a checklist, from `/checklists`.
    #[validate(nested)]
    pub role: Field<Text<60>>,
    /// What you call the work.
    #[validate(nested)]
    pub position: Field<Text<120>>,
    #[validate(nested)]
    pub location: Option<Field<Text<120>>>,
    /// Where they work, if not where the practice is: its laws hold.
    #[validate(nested)]
    pub state: Option<Field<State>>,
    /// The first day that was agreed. One that has come is a same-day start.
    #[validate(nested)]
    pub starts_on: Field<Day>,
    #[validate(nested)]
    pub kind: Field<StaffKind>,
    #[validate(nested)]
    pub hours_a_week: Option<Field<BoundedInt<1, 80>>>,
    #[validate(nested)]
    pub manager_id: Option<Field<StaffId>>,
    /// What is so beside what the work says.
    #[validate(nested)]
    #[oai(default)]
    pub particulars: Vec<Field<Particular>>,
    /// Of a rehire: when the Form I-9 of that time was completed, if it is still kept.
    #[validate(nested)]
    pub i9_completed_on: Option<Field<Day>>,
    /// Of who is no employee: when their access ends.
    #[validate(nested)]
    pub access_ends_on: Option<Field<Day>>,
    /// When they signed the offer, if it was not signed here. Without it the tasks after an offer count from today.
    #[validate(nested)]
    pub offer_signed_on: Option<Field<Day>>,
    /// The first day of work with exposure to blood, if that is later than the first day.
    #[validate(nested)]
    pub first_exposure_on: Option<Field<Day>>,
    /// When their license expires, if it is not on file here.
    #[validate(nested)]
    pub license_expires_on: Option<Field<Day>>,
    /// What you call this onboarding.
    #[validate(nested)]
    pub external_id: Option<Field<Text<120>>>,
    /// What you keep beside it: at most 20 keys of 1 to 40 letters, digits, `_`, `.` and `-`.
    #[validate(nested)]
    pub metadata: Option<MetadataIn>,
}

impl OnboardingIn {
    /// Looks for what it names, and at its first day.
    pub async fn look(&self, scope: &Scope, missing: &mut Missing) -> Result<()> {
        if let Field::Read(role) = &self.role {
            missing.also(catalogue::role(role.as_str()));
        }
        if let Field::Read(Day(first_day)) = &self.starts_on {
            let today = practices::today(scope).await?;
            missing.also(refuse_far_off("starts_on", *first_day, today));
        }
        let application = ("application_id", "onboarding.no_application");
        let find = async |id| applications::find(scope, id).await;
        let named = self.application_id.as_ref().and_then(Field::value);
        let found = missing.find(application, named, find).await?;
        if found.is_some_and(|application| application.ending.is_some()) {
            let ended = Reason::new("onboarding.application_ended");
            missing.tell([Fault::new("application_id", ended)]);
        }
        let find = async |id| people::find(scope, id).await?.ok_or(Error::Missing("person"));
        let named = self.person_id.as_ref().and_then(Field::value);
        missing.look(("person_id", "person.missing"), named, find).await?;
        let find = async |id| roster::find(scope, id).await;
        let named = self.manager_id.as_ref().and_then(Field::value);
        missing.look(("manager_id", "roster.manager_missing"), named, find).await
    }

    /// Returns who starts and how, in a practice in that state.
    pub fn check(self, at: State) -> Result<Starting> {
        refuse(&self, self.strange())?;
        let whom = self.whom()?;
        let particulars: Result<BTreeSet<Fact>> =
            self.particulars.into_iter().map(|one| Ok(one.checked()?.into())).collect();
        Ok(Starting {
            whom,
            role: self.role.checked()?.to_string(),
            terms: Terms {
                position: self.position.checked()?,
                location: self.location.map(Field::checked).transpose()?,
                hours_a_week: self.hours_a_week.map(Field::checked).transpose()?.map(|it| it.0),
                manager_id: self.manager_id.map(Field::checked).transpose()?,
            },
            state: self.state.map(Field::checked).transpose()?.unwrap_or(at),
            starts_on: self.starts_on.checked()?.0,
            kind: self.kind.checked()?,
            facts: particulars?,
            i9_completed_on: day(self.i9_completed_on)?,
            access_ends_on: day(self.access_ends_on)?,
            days: Days {
                offer_signed: day(self.offer_signed_on)?,
                first_exposure: day(self.first_exposure_on)?,
                license_expires: day(self.license_expires_on)?,
                ..Days::default()
            },
            labels: Labels::checked(self.external_id, self.metadata)?,
        })
    }

    /// Returns what is missing of somebody new: a name that is one, and a way to reach them.
    fn strange(&self) -> Vec<Fault> {
        if self.application_id.is_some() || self.person_id.is_some() {
            return self.named_twice().into_iter().collect();
        }
        let nameless = match &self.name {
            None => Some(Reason::new("value.missing")),
            Some(name) => name.value().and_then(|name| why_no_name(name.as_str())),
        };
        let is_unreachable = self.email.is_none() && self.phone.is_none();
        let unreachable = is_unreachable.then(|| Reason::new("onboarding.unreachable"));
        let faults = [("name", nameless), ("phone", unreachable)].into_iter();
        faults.filter_map(|(path, why)| Some(Fault::new(path, why?))).collect()
    }

    /// Who is known stays as they are known: what is said of them beside that would be dropped.
    fn named_twice(&self) -> Option<Fault> {
        let named = [
            ("person_id", self.application_id.is_some() && self.person_id.is_some()),
            ("name", self.name.is_some()),
            ("email", self.email.is_some()),
            ("phone", self.phone.is_some()),
            ("language", self.language.is_some()),
        ];
        let (path, _) = named.into_iter().find(|(_, is_named)| *is_named)?;
        Some(Fault::new(path, Reason::new("onboarding.one_person")))
    }

    fn whom(&self) -> Result<Whom> {
        if let Some(id) = self.application_id.clone() {
            return Ok(Whom::Applicant(id.checked()?));
        }
        if let Some(id) = self.person_id.clone() {
            return Ok(Whom::Person(id.checked()?));
        }
        let name = self.name.clone().map(Field::checked).transpose()?;
        let name = name.ok_or_else(|| Error::fault("name", "value.missing"))?;
        let (email, phone) = (self.email.clone(), self.phone.clone());
        Ok(Whom::New(Particulars {
            name,
            email: email.map(Field::checked).transpose()?,
            phone: phone.map(Field::checked).transpose()?,
            language: self
                .language
                .clone()
                .map(Field::checked)
                .transpose()?
                .unwrap_or(Language::English),
        }))
    }
}

pub(super) fn day(field: Option<Field<Day>>) -> Result<Option<NaiveDate>> {
    Ok(field.map(Field::checked).transpose()?.map(|day| day.0))
}

/// Somebody of the office has done a task.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct CompletionIn {
    /// On which day, if not today.
    #[validate(nested)]
    pub on: Option<Field<Day>>,
    /// What is worth knowing of it. Of a talk that a certificate waits for it has to be there, and it stands on the
    /// certificate: who answered the questions, and how they are qualified.
    #[validate(nested)]
    pub note: Option<Field<Prose<2000>>>,
    /// Of a form that lies elsewhere: its edition, as it is printed on it.
    #[validate(nested)]
    pub edition: Option<Field<Text<200>>>,
    /// Of a form that lies elsewhere: where the paper is. Never a number that is a secret, and never
    /// which papers somebody showed.
    #[validate(nested)]
    pub paper_lies: Option<Field<Text<200>>>,
}

impl CompletionIn {
    /// Looks at its day, and at what it says of a paper that lies elsewhere.
    pub async fn look(
        &self,
        scope: &Scope,
        (id, task): (OnboardingId, &str),
        missing: &mut Missing,
    ) -> Result<()> {
        let today = practices::today(scope).await?;
        let course = store::course(scope, id).await?;
        if let Some(Field::Read(Day(on))) = &self.on {
            missing.also(refuse_other_day(&course.onboarding, *on, today));
        }
        let is_outside = course.planned(task).is_some_and(|planned| planned.task.outside.is_some());
        let (edition, lies) = (self.edition.clone(), self.paper_lies.clone());
        if let (true, Ok(edition), Ok(lies)) = (is_outside, text(edition), text(lies)) {
            let (edition, lies) = (edition.unwrap_or_default(), lies.unwrap_or_default());
            missing.also(tick(&edition, today, &lies, today));
        }
        Ok(())
    }

    pub fn check(self) -> Result<Completion> {
        self.validate()?;
        Ok(Completion {
            on: day(self.on)?,
            note: self.note.map(Field::checked).transpose()?,
            edition: text(self.edition)?,
            paper_lies: text(self.paper_lies)?,
        })
    }
}

fn text<T: FromStr + ToString>(field: Option<Field<T>>) -> Result<Option<String>> {
    Ok(field.map(Field::checked).transpose()?.map(|text| text.to_string()))
}

/// Why something is sent back, skipped or let open.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OnboardingReasonIn", deny_unknown_fields)]
pub struct ReasonIn {
    #[validate(nested)]
    pub reason: Field<Text<500>>,
}

impl ReasonIn {
    pub fn check(self) -> Result<Text<500>> {
        self.validate()?;
        Ok(self.reason.checked()?)
    }
}

/// A day on which something is, or was.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OnboardingDayIn", deny_unknown_fields)]
pub struct DayIn {
    #[validate(nested)]
    pub on: Field<Day>,
}

impl DayIn {
    pub fn check(self) -> Result<NaiveDate> {
        self.validate()?;
        Ok(self.on.checked()?.0)
    }
}

/// A gate that an owner lets open.
#[derive(Clone, Default, Validate)]
pub struct OverrideIn {
    #[validate(nested)]
    pub gate: Field<GateKind>,
    #[validate(nested)]
    pub reason: Field<Text<500>>,
}

impl OverrideIn {
    pub fn check(self) -> Result<(GateKind, Text<500>)> {
        self.validate()?;
        Ok((self.gate.checked()?, self.reason.checked()?))
    }
}

/// What a new hire is told of their first day.
#[derive(Clone, Default, Validate)]
pub struct FirstDayIn {
    #[validate(nested)]
    pub at: Option<Field<Text<60>>>,
    #[validate(nested)]
    pub place: Option<Field<Text<200>>>,
    #[validate(nested)]
    pub ask_for: Option<Field<Text<120>>>,
    #[validate(nested)]
    pub bring: Option<Field<Text<500>>>,
    #[validate(nested)]
    pub buddy: Option<Field<Text<120>>>,
}

impl FirstDayIn {
    pub fn check(self) -> Result<(FirstDay, Option<Text<120>>)> {
        self.validate()?;
        let first_day = FirstDay {
            at: text(self.at)?.unwrap_or_default(),
            place: text(self.place)?.unwrap_or_default(),
            ask_for: text(self.ask_for)?.unwrap_or_default(),
            bring: text(self.bring)?.unwrap_or_default(),
        };
        Ok((first_day, self.buddy.map(Field::checked).transpose()?))
    }
}
