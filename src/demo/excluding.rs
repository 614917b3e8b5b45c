//! The exclusion list of the demo practice: made-up people in the form of the federal one.

use chrono::TimeDelta;

use crate::{
    error::{Error, Result},
    exclusions::{self, CheckCause, Identity, Incoming, ListSource, MatchFinding, MatchMeans},
    people::PersonId,
    platform::db::{Scope, Tx},
    practices, roster,
};

const HEADING: &str = "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,\
                       ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE";
const LAST: [&str; 12] = [
    "BRANDVOLD",
    "CASTANEDA",
    "DELACROIX",
    "ESPARZA",
    "FAIRWEATHER",
    "GUNDERSON",
    "HOLLOWAY",
    "IBARRA",
    "JANKOWSKI",
    "KOWALCZYK",
    "LUNDQUIST",
    "MONTOYA",
];
const FIRST: [&str; 10] = [
    "ALBERT",
    "BEATRIZ",
    "CLIFFORD",
    "DOLORES",
    "EUGENE",
    "FLORENCE",
    "GERALD",
    "HORTENSIA",
    "IRVING",
    "JUANITA",
];

/// Who is told apart by a birth date, and what the list says of somebody of that name.
const ALIKE: [(&str, (i32, u32, u32), &str); 2] = [
    (
        "Hollis Grandy",
        (1988, 5, 17),
        "GRANDY,HOLLIS,,,IND- LIC HC SERV PRO,NURSE/NURSES AIDE,,0000000000,19880519,40 OAK ST,BOISE,ID,83702,1128b4,20210120,00000000,00000000,",
    ),
    (
        "Josephine Adeyemi",
        (1991, 3, 3),
        "ADEYEMI,JOSEPHINE,,,IND- LIC HC SERV PRO,NURSE/NURSES AIDE,,0000000000,19910330,8 ELM ST,SALEM,OR,97301,1128b4,20230919,00000000,00000000,",
    ),
];

/// Loads the list, checks everybody, and rules out the first of two who are called like somebody on it.
/// Returns how many were looked for.
pub async fn check(scope: &Scope) -> Result<usize> {
    for (name, born, _) in ALIKE {
        if let Some(person) = called(scope, name).await? {
            let born_on = chrono::NaiveDate::from_ymd_opt(born.0, born.1, born.2);
            let identity = Identity { born_on, ..Identity::default() };
            let tell = async |tx: &mut Tx| exclusions::tell_identity(tx, person, identity).await;
            scope.write(tell).await?;
        }
    }
    let today = practices::today(scope).await?;
    let incoming = Incoming {
        source: ListSource::Leie,
        file: "UPDATED.csv".parse().map_err(Error::internal)?,
        bytes: list().into_bytes(),
        mapping: None,
        listed_on: Some(today - TimeDelta::days(14)),
        is_smaller: false,
    };
    exclusions::load(scope, incoming, exclusions::Pace::Alone).await?;
    let check = exclusions::check_everybody(scope, CheckCause::NewList).await?;
    rule_out(scope, ALIKE[0].0).await?;
    Ok(usize::try_from(check.people).unwrap_or_default())
}

/// A hundred and twenty people whom nobody knows, and two whose names are known here.
fn list() -> String {
    let nobody = LAST.iter().enumerate().flat_map(|(number, last)| {
        FIRST.iter().enumerate().map(move |(other, first)| {
            let (year, month) = (1948 + (number * 7 + other * 3) % 45, 1 + (number + other) % 12);
            format!("{last},{first},,,IND- LIC HC SERV PRO,NURSE/NURSES AIDE,,0000000000,{year}{month:02}15,1 MAIN ST,TULSA,OK,74103,1128a1,20{:02}0820,00000000,00000000,", 8 + number)
        })
    });
    let alike = ALIKE.iter().map(|(_, _, row)| (*row).to_owned());
    let rows: Vec<_> = nobody.chain(alike).collect();
    format!("{HEADING}\n{}\n", rows.join("\n"))
}

async fn rule_out(scope: &Scope, name: &str) -> Result<()> {
    let Some(person) = called(scope, name).await? else { return Ok(()) };
    let words = "Born on another day, and never licensed in Idaho.";
    let words = words.parse().map_err(Error::internal)?;
    let Some(found) = exclusions::matches_of(scope, &[person]).await?.pop() else { return Ok(()) };
    let settled = (MatchFinding::NotTheSame, MatchMeans::NumberDiffers);
    let act = async |tx: &mut Tx| exclusions::settle(tx, found.id, settled, Some(words)).await;
    scope.write(act).await.map(drop)
}

async fn called(scope: &Scope, name: &str) -> Result<Option<PersonId>> {
    let today = practices::today(scope).await?;
    let staff = roster::who_work(scope, today).await?;
    let people = crate::people::named(scope, staff.iter().map(|one| one.person_id)).await?;
    Ok(people.into_iter().find(|person| person.is_called(name)).map(|person| person.id))
}
