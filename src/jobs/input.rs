//! What the doors are sent, before a word of it is checked. The API sends a description whole, a
//! page one section of it: both are made of the same parts.

mod workplace;

pub use workplace::WorkplaceIn;

use std::collections::BTreeSet;

use poem_openapi::Object;
use validator::Validate;

use super::{
    actions::{Copied, Start},
    description::{Duty, Employment, Kpi, Line, Pay, PayPeriod, SkillGroup, Spoken, WorkLanguage},
    job::Change,
    profile::RoleKey,
};
use crate::{
    error::{Error, Result, refuse},
    kernel::{
        boolean::Boolean,
        day::Day,
        fault::{Fault, Reason},
        field::Field,
        labels::Labels,
        metadata::MetadataIn,
        money::Cents,
        text::Text,
    },
};

/// How many lines a list may have: more, and nobody reads it.
const MOST: usize = 30;

/// A job to draft.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct JobIn {
    /// The profile that the draft starts from.
    #[validate(nested)]
    pub role: Field<RoleKey>,
    /// The profile's own title if left out.
    #[validate(nested)]
    pub title: Option<Field<Text<120>>>,
    /// What you call it. No two jobs have the same.
    #[validate(nested)]
    pub external_id: Option<Field<Text<120>>>,
    /// What you keep beside it: at most 20 keys of 1 to 40 letters, digits, `_`, `.` and `-`.
    #[validate(nested)]
    pub metadata: Option<MetadataIn>,
}

/// What a copy of a job is called.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct JobCopyIn {
    /// The other job's own title if left out.
    #[validate(nested)]
    pub title: Option<Field<Text<120>>>,
    /// What you call it. No two jobs have the same.
    #[validate(nested)]
    pub external_id: Option<Field<Text<120>>>,
    /// What you keep beside it: at most 20 keys of 1 to 40 letters, digits, `_`, `.` and `-`.
    #[validate(nested)]
    pub metadata: Option<MetadataIn>,
}

/// A whole description, as it shall be.
#[derive(Clone, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct DescriptionIn {
    #[validate(nested)]
    pub title: Field<Text<120>>,
    #[validate(nested)]
    pub summary: Field<Text<800>>,
    /// The usual hours, in words.
    #[validate(nested)]
    pub schedule: Field<Text<300>>,
    #[validate(nested)]
    pub employment: Field<Employment>,
    /// The city of the workplace.
    #[validate(nested)]
    pub location: Field<Text<120>>,
    /// The last day to apply, if there is one.
    #[validate(nested)]
    pub apply_by: Option<Field<Day>>,
    #[validate(nested)]
    pub duties: Vec<DutyIn>,
    #[oai(default)]
    #[validate(nested)]
    pub must_have: Vec<Field<Line>>,
    #[oai(default)]
    #[validate(nested)]
    pub nice_to_have: Vec<Field<Line>>,
    #[validate(nested)]
    pub pay: Option<PayIn>,
    #[oai(default)]
    #[validate(nested)]
    pub benefits: Vec<Field<Line>>,
    #[oai(default)]
    #[validate(nested)]
    pub languages: Vec<LanguageIn>,
    #[validate(nested)]
    pub workplace: Option<WorkplaceIn>,
    /// Kept as the role profile has them: taken, so that what was read can be sent back, and not
    /// changed.
    pub skill_groups: Option<Vec<SkillGroup>>,
    /// Kept as the role profile has them, too.
    pub kpis: Option<Vec<Kpi>>,
}

/// One thing that has to be done.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct DutyIn {
    /// Keep it when you change the text; leave it out for a new duty.
    #[validate(nested)]
    pub id: Option<Field<Text<40>>>,
    #[validate(nested)]
    pub text: Field<Line>,
    /// Whether the job would be another one without it.
    #[validate(nested)]
    pub essential: Option<Field<Boolean>>,
    /// Whether it is needed on the first day.
    #[validate(nested)]
    pub day_one: Option<Field<Boolean>>,
}

/// What is paid, from the least to the most.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct PayIn {
    #[validate(nested)]
    pub min_cents: Field<Cents>,
    #[validate(nested)]
    pub max_cents: Field<Cents>,
    #[validate(nested)]
    pub period: Field<PayPeriod>,
}

/// A language that the work needs.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct LanguageIn {
    #[validate(nested)]
    pub language: Field<Spoken>,
    /// What it is needed for.
    #[validate(nested)]
    pub why: Field<Line>,
}

/// Why a job is closed.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct ClosingIn {
    /// For your own records: nobody outside reads it.
    #[validate(nested)]
    pub reason: Field<Text<500>>,
}

#[derive(Clone, Default, Validate)]
pub struct BasicsIn {
    #[validate(nested)]
    pub title: Field<Text<120>>,
    #[validate(nested)]
    pub summary: Field<Text<800>>,
    #[validate(nested)]
    pub schedule: Field<Text<300>>,
    #[validate(nested)]
    pub employment: Field<Employment>,
    #[validate(nested)]
    pub location: Field<Text<120>>,
    #[validate(nested)]
    pub apply_by: Option<Field<Day>>,
}

#[derive(Clone, Default, Validate)]
pub struct DutiesIn {
    #[validate(nested)]
    pub duties: Vec<DutyIn>,
}

#[derive(Clone, Default, Validate)]
pub struct RequirementsIn {
    #[validate(nested)]
    pub must_have: Vec<Field<Line>>,
    #[validate(nested)]
    pub nice_to_have: Vec<Field<Line>>,
}

#[derive(Clone, Default, Validate)]
pub struct PayAndBenefitsIn {
    #[validate(nested)]
    pub pay: Option<PayIn>,
    #[validate(nested)]
    pub benefits: Vec<Field<Line>>,
}

#[derive(Clone, Default, Validate)]
pub struct LanguagesIn {
    #[validate(nested)]
    pub languages: Vec<LanguageIn>,
}

impl JobIn {
    pub fn check(self) -> Result<Start> {
        let is_nameless = self.role.value() == Some(&RoleKey::Other) && self.title.is_none();
        refuse(&self, is_nameless.then(|| Fault::new("title", Reason::new("jobs.title_missing"))))?;
        let (role, title) = (self.role.checked()?, optional(self.title)?);
        Ok(Start { role, title, labels: Labels::checked(self.external_id, self.metadata)? })
    }
}

impl JobCopyIn {
    pub fn check(self) -> Result<Copied> {
        self.validate()?;
        Ok(Copied {
            title: optional(self.title)?,
            labels: Labels::checked(self.external_id, self.metadata)?,
        })
    }
}

impl DescriptionIn {
    /// All faults of all sections are told at once, those that only several of its values show too.
    pub fn check(self) -> Result<Vec<Change>> {
        let Self { title, summary, schedule, employment, location, apply_by, .. } = self;
        let (pay, benefits) = (self.pay, self.benefits);
        let (must_have, nice_to_have) = (self.must_have, self.nice_to_have);
        let (mut changes, mut faults) = (vec![], vec![]);
        for section in [
            BasicsIn { title, summary, schedule, employment, location, apply_by }.check(),
            DutiesIn { duties: self.duties }.check(),
            RequirementsIn { must_have, nice_to_have }.check(),
            PayAndBenefitsIn { pay, benefits }.check(),
            LanguagesIn { languages: self.languages }.check(),
            self.workplace.unwrap_or_default().check(),
        ] {
            match section {
                Ok(change) => changes.push(change),
                Err(Error::Invalid(wrong)) => faults.extend(wrong),
                Err(other) => return Err(other),
            }
        }
        Fault::sort(&mut faults);
        if faults.is_empty() { Ok(changes) } else { Err(Error::Invalid(faults)) }
    }
}

impl BasicsIn {
    pub fn check(self) -> Result<Change> {
        self.validate()?;
        Ok(Change::Basics {
            title: self.title.checked()?,
            summary: self.summary.checked()?,
            schedule: self.schedule.checked()?,
            employment: self.employment.checked()?,
            location: self.location.checked()?,
            apply_by: optional(self.apply_by)?,
        })
    }
}

impl DutiesIn {
    /// A new duty gets an id that no other has.
    pub fn check(self) -> Result<Change> {
        let mut ids = BTreeSet::new();
        let mut more: Vec<_> = too_many("duties", self.duties.len()).into_iter().collect();
        for (at, duty) in self.duties.iter().enumerate() {
            if let Some(Field::Read(id)) = &duty.id
                && !ids.insert(id.to_string())
            {
                more.push(Fault::new(format!("duties.{at}.id"), Reason::new("jobs.duty_twice")));
            }
        }
        refuse(&self, more)?;
        let mut fresh = (1..).map(|number| format!("own_{number}"));
        let duties = self.duties.into_iter().map(|duty| {
            let id = match duty.id {
                Some(id) => id.checked()?,
                None => fresh
                    .find(|id| !ids.contains(id))
                    .and_then(|id| id.parse().ok())
                    .ok_or_else(|| Error::internal("numbers do not end"))?,
            };
            let truth = |sent: Option<Field<Boolean>>| {
                Ok::<_, Error>(sent.map(Field::checked).transpose()?.map(|truth| truth.0))
            };
            let (essential, day_one) = (truth(duty.essential)?, truth(duty.day_one)?);
            Ok(Duty { id, text: duty.text.checked()?, essential, day_one })
        });
        duties.collect::<Result<_>>().map(Change::Duties)
    }
}

impl RequirementsIn {
    pub fn check(self) -> Result<Change> {
        let lists = [("must_have", &self.must_have), ("nice_to_have", &self.nice_to_have)];
        let many = lists.map(|(path, list)| too_many(path, list.len()));
        refuse(&self, many.into_iter().flatten())?;
        Ok(Change::Requirements {
            must_have: lines(self.must_have)?,
            nice_to_have: lines(self.nice_to_have)?,
        })
    }
}

impl PayIn {
    /// Returns what is wrong with what it says, as far as it can be read.
    fn fault(&self) -> Option<Fault> {
        let (min, max) = (*self.min_cents.value()?, *self.max_cents.value()?);
        let pay = Pay { min, max, period: *self.period.value()? };
        if !pay.is_in_order() {
            return Some(Fault::new("pay.max_cents", Reason::new("jobs.pay_order")));
        }
        if !pay.is_likely() {
            let unlikely = Reason::new("jobs.pay_unlikely").with("min", pay.min.dollars());
            let unlikely = unlikely.with("max", pay.max.dollars());
            return Some(Fault::new("pay.period", unlikely.with("period", pay.period.word())));
        }
        let below = || Reason::new("jobs.pay_below_minimum").with("min", pay.min.dollars());
        pay.is_below_minimum().then(|| Fault::new("pay.min_cents", below()))
    }
}

impl PayAndBenefitsIn {
    pub fn check(self) -> Result<Change> {
        let many = too_many("benefits", self.benefits.len());
        refuse(&self, self.pay.as_ref().and_then(PayIn::fault).into_iter().chain(many))?;
        let pay = match self.pay {
            Some(pay) => Some(Pay {
                min: pay.min_cents.checked()?,
                max: pay.max_cents.checked()?,
                period: pay.period.checked()?,
            }),
            None => None,
        };
        Ok(Change::Pay { pay, benefits: lines(self.benefits)? })
    }
}

impl LanguagesIn {
    pub fn check(self) -> Result<Change> {
        let named: Vec<_> = self.languages.iter().map(|one| one.language.value()).collect();
        let twice = named.iter().enumerate().filter_map(|(at, language)| {
            let is_twice = language.is_some() && named[..at].contains(language);
            let path = format!("languages.{at}.language");
            is_twice.then(|| Fault::new(path, Reason::new("jobs.language_twice")))
        });
        refuse(&self, twice.chain(too_many("languages", self.languages.len())))?;
        let languages = self.languages.into_iter().map(|one| {
            Ok(WorkLanguage { language: one.language.checked()?, why: one.why.checked()? })
        });
        languages.collect::<Result<_>>().map(Change::Languages)
    }
}

impl ClosingIn {
    pub fn check(self) -> Result<Text<500>> {
        self.validate()?;
        Ok(self.reason.checked()?)
    }
}

fn optional<T>(sent: Option<Field<T>>) -> Result<Option<T>> {
    Ok(sent.map(Field::checked).transpose()?)
}

fn lines(sent: Vec<Field<Line>>) -> Result<Vec<Line>> {
    sent.into_iter().map(|line| Ok(line.checked()?)).collect()
}

fn too_many(path: &str, count: usize) -> Option<Fault> {
    let many = || Reason::new("jobs.too_many").with("max", MOST);
    (count > MOST).then(|| Fault::new(path, many()))
}

#[cfg(test)]
mod tests;
