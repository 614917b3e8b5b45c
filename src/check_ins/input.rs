//! What the doors are sent, before a word of it is checked.

use chrono::NaiveDate;
use poem_openapi::Object;
use validator::Validate;

use super::{
    actions,
    check_in::{self, CheckInRefused, KpiRating, Said},
    store,
};
use crate::{
    error::{Error, Result},
    jobs::RoleKey,
    kernel::{bounded_int::BoundedInt, day::Day, field::Field, prose::Prose, text::Text},
    platform::{
        db::Scope,
        http::{
            form::{Form, Pairs},
            names::Missing,
        },
    },
    practices,
    roster::{self, StaffId},
};

/// What was found at a check-in.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct CheckInIn {
    /// On which day it was held.
    #[validate(nested)]
    pub held_on: Field<Day>,
    /// By whose signs. The role of their onboarding, if it is not said.
    #[validate(nested)]
    pub role: Option<Field<RoleKey>>,
    /// The signs that were rated. What nobody has seen yet is left out.
    #[validate(nested)]
    #[oai(default)]
    pub ratings: Vec<KpiRatingIn>,
    /// What was agreed on.
    #[validate(nested)]
    pub note: Option<Field<Prose<2000>>>,
    /// Of the one that it corrects.
    #[validate(nested)]
    pub revision: Option<Field<BoundedInt<1, 1_000_000>>>,
}

/// One sign with its rating.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct KpiRatingIn {
    /// The sign, by its name in the role's profile.
    #[validate(nested)]
    pub kpi: Field<Text<40>>,
    #[validate(nested)]
    pub rating: Field<KpiRating>,
}

impl CheckInIn {
    /// Looks at what its day and its signs are to this staff member.
    pub async fn look(
        &self,
        scope: &Scope,
        (id, day): (StaffId, i32),
        missing: &mut Missing,
    ) -> Result<()> {
        let staff = roster::find(scope, id).await?;
        let earlier = store::find(scope, id, staff.span.number, day).await?;
        let stands = |on: NaiveDate| earlier.as_ref().is_some_and(|earlier| earlier.held_on == on);
        if let Field::Read(Day(on)) = &self.held_on
            && !stands(*on)
        {
            let today = practices::today(scope).await?;
            missing.also(check_in::refuse_day(&staff.span, day, *on, today));
        }
        let role = match (&self.role, &earlier) {
            (Some(role), _) => role.value().copied(),
            (None, Some(earlier)) => Some(earlier.role),
            (None, None) => actions::role_of(scope, &staff).await?,
        };
        if let Some(role) = role {
            let read =
                |one: &KpiRatingIn| Some((one.kpi.value()?.to_string(), *one.rating.value()?));
            let ratings: Vec<_> = self.ratings.iter().filter_map(read).collect();
            missing.also(check_in::rated(actions::signs(role)?, &ratings));
        } else if self.role.is_none() {
            missing.also(Err::<(), _>(CheckInRefused::WithoutRole));
        }
        Ok(())
    }

    pub fn check(self) -> Result<Said> {
        self.validate()?;
        let rating = |one: KpiRatingIn| {
            Ok::<_, Error>((one.kpi.checked()?.to_string(), one.rating.checked()?))
        };
        Ok(Said {
            held_on: self.held_on.checked()?.0,
            role: self.role.map(Field::checked).transpose()?,
            ratings: self.ratings.into_iter().map(rating).collect::<Result<_>>()?,
            note: self.note.map(Field::checked).transpose()?,
            revision: self.revision.map(Field::checked).transpose()?.map(|number| number.0),
        })
    }
}

impl Form for CheckInIn {
    const INPUTS: &'static [&'static str] = &["held_on", "role", "ratings", "note", "revision"];

    /// A sign that was not rated is not sent, or sent empty.
    fn read(pairs: &mut Pairs) -> Self {
        let ratings = pairs.under("ratings").into_iter().filter(|(_, rating)| !rating.is_empty());
        let rating = |(kpi, rating): (String, String)| KpiRatingIn {
            kpi: Field::read(&kpi),
            rating: Field::read(&rating),
        };
        Self {
            held_on: pairs.field("held_on"),
            role: pairs.optional("role"),
            ratings: ratings.map(rating).collect(),
            note: pairs.optional("note"),
            revision: pairs.optional("revision"),
        }
    }
}
