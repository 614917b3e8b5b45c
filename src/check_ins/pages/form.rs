//! The form of one check-in: each sign of the role, and what was agreed on.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use crate::{
    check_ins::{
        WriteCheckIns, actions,
        check_in::{self, CheckIn, KpiRating},
        input::{CheckInIn, KpiRatingIn},
        store,
    },
    drafts::{self, Begun},
    error::{Error, Result},
    jobs::RoleKey,
    kernel::{
        bounded_int::BoundedInt,
        day::Day,
        fault::{Fault, Reason},
        field::Field,
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{FormField, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame},
    roster::{self, StaffId, TAB},
};

#[derive(Serialize)]
pub struct CheckInForm {
    frame: Frame,
    id: String,
    name: String,
    after: i32,
    /// Whether it corrects one.
    is_held: bool,
    held_on: FormField,
    role: FormField,
    roles: Vec<&'static str>,
    signs: Vec<Asked>,
    ratings: &'static [&'static str],
    note: FormField,
    revision: String,
    draft: Begun,
    faults: Vec<Fault>,
}

/// One sign, with what was said of it.
#[derive(Serialize)]
struct Asked {
    kpi: String,
    title: String,
    measure: String,
    rating: String,
}

/// Whose signs are shown, where no list of tasks says it.
#[derive(Deserialize)]
struct Which {
    role: Option<String>,
}

impl CheckInForm {
    fn new(
        (frame, id, name, day): (Frame, String, String, i32),
        role: Option<RoleKey>,
        sent: &CheckInIn,
        faults: Vec<Fault>,
    ) -> Result<Self> {
        let said = |kpi: &str| {
            let is_of = |one: &&KpiRatingIn| one.kpi.sent() == kpi;
            sent.ratings.iter().find(is_of).map(|one| one.rating.sent()).unwrap_or_default()
        };
        let signs = match role {
            Some(role) => actions::signs(role)?,
            None => &[],
        };
        let signs = signs.iter().map(|kpi| Asked {
            kpi: kpi.id.to_string(),
            title: kpi.title.to_string(),
            measure: kpi.measure.to_string(),
            rating: said(kpi.id.as_str()),
        });
        let role = role.map(Field::Read);
        Ok(Self {
            draft: Begun::nothing(&place(&id, day)),
            frame,
            id,
            name,
            after: day,
            is_held: sent.revision.is_some(),
            held_on: FormField::new("held_on", &sent.held_on, &faults),
            role: FormField::new("role", role.as_ref(), &faults),
            roles: RoleKey::profiled().map(RoleKey::word).collect(),
            signs: signs.collect(),
            ratings: KpiRating::WORDS,
            note: FormField::new("note", sent.note.as_ref(), &faults),
            revision: sent.revision.as_ref().map(Field::sent).unwrap_or_default(),
            faults,
        })
    }
}

/// Where the form is, by which its draft is found.
fn place(staff: &str, day: i32) -> String {
    format!("/staff/{staff}/check-ins/{day}")
}

impl Page for CheckInForm {
    const TEMPLATE: &'static str = "check_ins/form";

    fn samples() -> Vec<Self> {
        let page = |role, sent: &CheckInIn, faults: Vec<Fault>| {
            let id = "staff_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned();
            let name = "Rosa O'Brien-Núñez".to_owned();
            Self::new((Frame::sample(TAB), id, name, 30), role, sent, faults).ok()
        };
        let held = CheckInIn {
            revision: Some(Field::Read(BoundedInt(1))),
            note: Some(Field::read("Next: the recall list.")),
            ..CheckInIn::default()
        };
        let wrong = Fault::at_each(["form", "held_on", "role"], "value.missing");
        let pages = [
            page(None, &CheckInIn::default(), wrong),
            page(Some(RoleKey::Receptionist), &CheckInIn::default(), vec![]),
            page(Some(RoleKey::MedicalBiller), &held, vec![]),
        ];
        pages.into_iter().flatten().collect()
    }
}

type Where = Path<(StaffId, i32)>;

#[handler]
pub async fn view(
    session: Session<WriteCheckIns>,
    Path((id, day)): Where,
    Query(which): Query<Which>,
) -> Result<Html<String>> {
    let staff = roster::find(&session.scope, id).await?;
    check_in::refuse_unless_one(day)?;
    let held = store::find(&session.scope, id, staff.span.number, day).await?;
    let mut sent = match held {
        Some(held) => held_before(held),
        None => CheckInIn {
            held_on: Field::Read(Day(practices::today(&session.scope).await?)),
            ..CheckInIn::default()
        },
    };
    if let Some(role) = which.role.as_ref().and_then(|role| role.parse().ok()) {
        sent.role = Some(Field::Read(role));
    }
    let place = place(&id.to_string(), day);
    let (kept, draft) = drafts::read::<CheckInIn, _>(&session, &place).await?;
    // Whose signs are asked and what is corrected is as it is now, whatever was begun before.
    let is_stale = kept.as_ref().is_some_and(|kept| number(kept) != number(&sent));
    let sent = match kept {
        Some(kept) => {
            let role = sent.role.filter(|_| which.role.is_some()).or(kept.role);
            CheckInIn { role, revision: sent.revision, ..kept }
        }
        None => sent,
    };
    let faults = match is_stale {
        true => vec![Fault::new("form", Reason::new("check_ins.changed_meanwhile"))],
        false => vec![],
    };
    let page = fill(&session, (id, day), &sent, faults).await?;
    session.page(&CheckInForm { draft, ..page })
}

#[handler]
pub async fn submit(
    form: Submitted<WriteCheckIns, CheckInIn>,
    Path((id, day)): Where,
) -> Result<Response> {
    let Submitted { session, fields: mut sent } = form;
    let staff = roster::find(&session.scope, id).await?;
    check_in::refuse_unless_one(day)?;
    let done = match sent.clone().check() {
        Ok(said) => {
            let act = async |tx: &mut Tx| actions::hold(tx, id, day, said).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => {
            drafts::sent(&session, &place(&id.to_string(), day)).await;
            Ok(see_other(&format!("/staff/{id}/check-ins")))
        }
        Err(error) => {
            // What was typed stays, and who sends it once more knows what it takes the place of.
            if matches!(error, Error::Conflict(_)) {
                let held = store::find(&session.scope, id, staff.span.number, day).await?;
                sent.revision = held.map(|held| Field::Read(BoundedInt(held.revision)));
            }
            let (status, faults) = faults_to_show::<CheckInIn>(error)?;
            let page = fill(&session, (id, day), &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Which one a form corrects.
fn number(sent: &CheckInIn) -> Option<i32> {
    match sent.revision {
        Some(Field::Read(BoundedInt(revision))) => Some(revision),
        _ => None,
    }
}

/// What was said before, to be corrected.
fn held_before(held: CheckIn) -> CheckInIn {
    let rating = |sign: check_in::Rated| {
        let rating = sign.rating()?;
        Some(KpiRatingIn { kpi: Field::read(&sign.kpi), rating: Field::Read(rating) })
    };
    CheckInIn {
        held_on: Field::Read(Day(held.held_on)),
        role: Some(Field::Read(held.role)),
        ratings: held.rated.into_iter().filter_map(rating).collect(),
        note: held.note.map(Field::Read),
        revision: Some(Field::Read(BoundedInt(held.revision))),
    }
}

async fn fill(
    session: &Session<WriteCheckIns>,
    (id, day): (StaffId, i32),
    sent: &CheckInIn,
    faults: Vec<Fault>,
) -> Result<CheckInForm> {
    let scope = &session.scope;
    let staff = roster::find(scope, id).await?;
    let person = people::find(scope, staff.person_id).await?.ok_or(Error::Missing("person"))?;
    let role = match &sent.role {
        Some(Field::Read(role)) => Some(*role),
        _ => actions::role_of(scope, &staff).await?,
    };
    let frame = Frame::of(session, TAB).await?;
    let of = (frame, id.to_string(), person.name().to_owned(), day);
    CheckInForm::new(of, role, sent, faults)
}
