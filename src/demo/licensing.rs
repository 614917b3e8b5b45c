//! Licenses of those who work in the demo practice, and what their sources said.

use chrono::{NaiveDate, TimeDelta};

use crate::{
    error::{Error, Result},
    licenses::{
        self, Claim, Compared, Discipline, Finding, Kind, Likeness, LookOutcome, Method, SourceKind,
    },
    platform::db::{Scope, Tx},
    practices, roster,
};

/// Who holds what, with its number and how many days it has left at the end of the story.
const HELD: [(&str, Kind, &str, i64); 6] = [
    ("Ingrid Halvorsen", Kind::RegisteredNurse, "200700412", 24),
    ("Josephine Adeyemi", Kind::NursePractitioner, "201150093", 290),
    ("Delphine Arceneaux", Kind::Phlebotomist, "PBT-40418", 410),
    ("Chidi Abara", Kind::Physician, "MD-188204", 182),
    ("Marguerite Oyelaran", Kind::PhysicianAssistant, "PA-61177", 67),
    ("Dov Rabinowitz", Kind::RadiologicTechnologist, "RT-33910", 301),
];

/// Claims them and writes down what the board said, so many days before the end of the story. Returns how many
/// there are, and how often somebody looked.
pub async fn hold(scope: &Scope, days_before: i64) -> Result<(usize, usize)> {
    let today = practices::today(scope).await?;
    let staff = roster::who_work(scope, today).await?;
    let people = crate::people::named(scope, staff.iter().map(|one| one.person_id)).await?;
    for (name, kind, number, days) in HELD {
        let person = people.iter().find(|person| person.is_called(name));
        let person = person.ok_or(Error::Missing("person"))?;
        let claim = Claim {
            person_id: person.id,
            kind,
            jurisdiction: "OR".parse().map_err(Error::internal)?,
            number: number.parse().map_err(Error::internal)?,
            expires_on: None,
        };
        let finding = finding(number, today + TimeDelta::days(days + days_before))?;
        let act = async |tx: &mut Tx| {
            let license = licenses::claim(tx, claim).await?;
            licenses::verify(tx, license.id, finding, None).await
        };
        scope.write(act).await?;
    }
    Ok((HELD.len(), HELD.len()))
}

fn finding(number: &str, last_day: NaiveDate) -> Result<Finding> {
    Ok(Finding {
        source: "The board’s own site".parse().map_err(Error::internal)?,
        kind: SourceKind::Primary,
        method: Method::Website,
        looked_on: None,
        query: Some(number.parse().map_err(Error::internal)?),
        status: "Active".parse().map_err(Error::internal)?,
        expires_on: Some(last_day),
        evidence: None,
        proof: None,
        outcome: LookOutcome::Answered,
        compared: Compared {
            name: Some(Likeness::Same),
            number: Some(Likeness::Same),
            discipline: Some(Discipline::NothingShown),
            ..Compared::default()
        },
        raw_sha256: None,
        unheard: None,
    })
}
