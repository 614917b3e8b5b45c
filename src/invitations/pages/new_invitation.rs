//! Inviting somebody: an applicant, or a person whom the office names.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::invitation::hand_over;
use crate::{
    applications::{ApplicationId, Decide, TAB},
    assessments::{Assessment, AssessmentId, assessment_for, own_assessments, title},
    error::{Error, Result},
    invitations::{
        WriteInvitations, actions,
        input::{CandidateIn, InvitationIn},
        invitation::InvitationId,
        retest::Before,
        store,
    },
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        language::Language,
    },
    people::{self, PersonId},
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::{Permission, Session},
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct NewInvitation {
    frame: Frame,
    /// The applicant who is invited, if it is one.
    applicant: Option<Applicant>,
    assessments: Vec<Choice>,
    assessment_id: FormField,
    name: FormField,
    email: FormField,
    phone: FormField,
    language: FormField,
    languages: &'static [&'static str],
    expires_on: FormField,
    /// That whoever is invited took a test of this role before.
    again: Option<AgainRow>,
    /// The invitation that stands in the way, if the reader is shown it.
    standing: Option<String>,
    retest_reason: FormField,
    faults: Vec<Fault>,
}

/// Somebody who is known.
#[derive(Serialize)]
struct Applicant {
    application: Option<String>,
    person: Option<String>,
    name: String,
}

#[derive(Serialize)]
struct AgainRow {
    /// The report of what they turned in last, if the reader is shown it.
    report: Option<String>,
    from: NaiveDate,
    is_early: bool,
    /// Whether the reader may allow it before that day.
    may_allow: bool,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    title: String,
    count: usize,
    minutes: i64,
    is_chosen: bool,
    /// They would get another version, and how long that takes is known once it is theirs.
    is_again: bool,
}

#[derive(Deserialize)]
struct Asked {
    application: Option<ApplicationId>,
    person: Option<PersonId>,
}

impl Form for InvitationIn {
    const INPUTS: &'static [&'static str] = &[
        "assessment_id",
        "candidate.name",
        "candidate.email",
        "candidate.phone",
        "candidate.language",
        "expires_on",
        "retest",
        "retest_reason",
    ];

    fn read(pairs: &mut Pairs) -> Self {
        let application_id = pairs.optional("application_id");
        let person_id = pairs.optional("person_id");
        let candidate = CandidateIn {
            name: pairs.field("name"),
            email: pairs.optional("email"),
            phone: pairs.optional("phone"),
            language: pairs.optional("language"),
        };
        Self {
            assessment_id: pairs.field("assessment_id"),
            candidate: (application_id.is_none() && person_id.is_none()).then_some(candidate),
            application_id,
            person_id,
            external_id: None,
            metadata: None,
            callback_url: None,
            redirect_url: None,
            expires_on: pairs.optional("expires_on"),
            retest: pairs.optional("retest"),
            retest_reason: pairs.optional("retest_reason"),
        }
    }
}

impl NewInvitation {
    fn new(
        frame: Frame,
        (applicant, again, standing): (Option<Applicant>, Option<AgainRow>, Option<String>),
        assessments: Vec<Choice>,
        sent: &InvitationIn,
        faults: Vec<Fault>,
    ) -> Self {
        let empty = CandidateIn::default();
        let candidate = sent.candidate.as_ref().unwrap_or(&empty);
        let inner = |name: &str| {
            let of = |fault: &&Fault| fault.path == format!("candidate.{name}");
            faults.iter().find(of).cloned().map(as_input)
        };
        let field =
            |name, inner: Option<Fault>, shown: String| FormField::shown(name, shown, inner);
        Self {
            frame,
            applicant,
            assessments,
            assessment_id: FormField::new("assessment_id", &sent.assessment_id, &faults),
            name: field("name", inner("name"), candidate.name.sent()),
            email: field(
                "email",
                inner("email"),
                candidate.email.as_ref().map(Field::sent).unwrap_or_default(),
            ),
            phone: field(
                "phone",
                inner("phone"),
                candidate.phone.as_ref().map(Field::sent).unwrap_or_default(),
            ),
            language: field(
                "language",
                inner("language"),
                candidate.language.as_ref().map(Field::sent).unwrap_or_default(),
            ),
            languages: Language::WORDS,
            expires_on: FormField::new("expires_on", sent.expires_on.as_ref(), &faults),
            again,
            standing,
            retest_reason: FormField::new("retest_reason", sent.retest_reason.as_ref(), &faults),
            faults: faults.into_iter().map(as_input).collect(),
        }
    }
}

/// An input of the form is called `name`, what it is a part of `candidate`.
fn as_input(fault: Fault) -> Fault {
    let path = fault.path.strip_prefix("candidate.").unwrap_or(&fault.path).to_owned();
    Fault { path, ..fault }
}

impl Page for NewInvitation {
    const TEMPLATE: &'static str = "invitations/new_invitation";

    fn samples() -> Vec<Self> {
        let choice = |is_chosen| Choice {
            id: "asmt_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            title: "Medical biller".to_owned(),
            count: 20,
            minutes: 31,
            is_chosen,
            is_again: !is_chosen,
        };
        let again = |is_early: bool, may_allow: bool| AgainRow {
            report: may_allow.then(|| "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()),
            from: NaiveDate::default(),
            is_early,
            may_allow,
        };
        let page = |applicant: Option<&str>, again: Option<AgainRow>, paths: &[&str]| {
            let is_early = again.as_ref().is_some_and(|again| again.is_early);
            let applicant = applicant.map(|name| Applicant {
                application: (!is_early).then(|| "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()),
                person: is_early.then(|| "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()),
                name: name.to_owned(),
            });
            let wrong = paths.iter().map(|path| Fault::new(*path, Reason::new("value.missing")));
            let frame = Frame::sample(TAB);
            let choices = vec![choice(true), choice(false)];
            let stands = paths.contains(&"form");
            let standing = stands.then(|| "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned());
            let known = (applicant, again, standing);
            Self::new(frame, known, choices, &InvitationIn::default(), wrong.collect())
        };
        let name = Some("Marisol Etxeberria");
        vec![
            page(None, None, &[]),
            page(name, None, &[]),
            page(name, Some(again(false, true)), &[]),
            page(name, Some(again(true, false)), &[]),
            page(name, Some(again(true, true)), &["retest_reason", "form"]),
            page(
                None,
                None,
                &[
                    "assessment_id",
                    "candidate.name",
                    "candidate.email",
                    "candidate.phone",
                    "expires_on",
                    "form",
                ],
            ),
        ]
    }
}

async fn fill(
    session: &Session<WriteInvitations>,
    (application, person): (Option<ApplicationId>, Option<PersonId>),
    sent: &InvitationIn,
    faults: Vec<Fault>,
) -> Result<NewInvitation> {
    let scope = &session.scope;
    let chosen: Option<AssessmentId> = match &sent.assessment_id {
        Field::Read(id) => Some(*id),
        _ => None,
    };
    let mut all = own_assessments(scope).await?;
    all.retain(|assessment| assessment.job_id.is_none() && assessment.number == 1);
    let known = match application {
        Some(id) => {
            let (person, job) = actions::applied(scope, id).await?;
            // Everyone who applies to a posting gets the same items: those of the posting.
            if let Some(frozen) = assessment_for(scope, job).await? {
                all = vec![frozen];
            }
            Some(person)
        }
        None => person,
    };
    let applicant = match known {
        Some(id) => {
            let found = people::find(scope, id).await?.ok_or(Error::Missing("person"))?;
            Some(Applicant {
                application: application.map(|id| id.to_string()),
                person: application.is_none().then(|| id.to_string()),
                name: found.name().to_owned(),
            })
        }
        None => None,
    };
    let again = match (known, all.iter().find(|one| all.len() == 1 || chosen == Some(one.id))) {
        (Some(person), Some(test)) => again(session, person, test).await?,
        _ => None,
    };
    let faults = at_reason(faults, again.as_ref());
    let standing = standing(scope, &faults).await?;
    let only = all.len() == 1;
    let choices: Result<Vec<_>> = all
        .iter()
        .map(|one| {
            Ok(Choice {
                id: one.id.to_string(),
                title: title(one, session.language)?,
                count: one.form.items.len(),
                minutes: one.form.minutes(),
                is_chosen: only || chosen == Some(one.id),
                is_again: again.is_some() && (only || chosen == Some(one.id)),
            })
        })
        .collect();
    let frame = Frame::of(session, TAB).await?;
    Ok(NewInvitation::new(frame, (applicant, again, standing), choices?, sent, faults))
}

/// It is too soon without a reason: where the page asks for one, that is the field to fill in.
fn at_reason(faults: Vec<Fault>, again: Option<&AgainRow>) -> Vec<Fault> {
    let asks = again.is_some_and(|again| again.is_early && again.may_allow);
    let place = |fault: Fault| {
        if asks && fault.reason.code == "invitations.too_soon" {
            Fault { path: "retest_reason".to_owned(), ..fault }
        } else {
            fault
        }
    };
    faults.into_iter().map(place).collect()
}

/// Returns the invitation for which another is refused. Whoever is hidden from the reader is not named.
async fn standing(scope: &Scope, faults: &[Fault]) -> Result<Option<String>> {
    let stands = |reason: &&Reason| reason.code == "invitations.already_invited";
    let reason = faults.iter().map(|fault| &fault.reason).find(stands);
    let named = reason.and_then(|reason| reason.args.get("existing")?.as_str());
    let Some(id) = named.and_then(|id| id.parse::<InvitationId>().ok()) else { return Ok(None) };
    let shown = store::with_ids(scope, [id]).await?;
    Ok(shown.first().map(|one| one.id.to_string()))
}

/// Says that somebody took a test of this role before. What stands open is refused when it is sent.
async fn again(
    session: &Session<WriteInvitations>,
    person: PersonId,
    test: &Assessment,
) -> Result<Option<AgainRow>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    // Whoever is hidden from the reader took it all the same.
    let before = Before::of(&scope.whole(), person, test).await?;
    let retest = before.retest(true, |at| practice.today(at)).ok().flatten();
    let Some(retest) = retest else { return Ok(None) };
    let shown = store::with_ids(scope, [retest.of]).await?;
    Ok(Some(AgainRow {
        report: shown.first().map(|one| one.id.to_string()),
        from: retest.from,
        is_early: retest.refuse_before(practice.today(scope.now())).is_err(),
        may_allow: session.may::<Decide>(),
    }))
}

#[handler]
pub async fn view(
    session: Session<WriteInvitations>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    session.page(
        &fill(&session, (asked.application, asked.person), &InvitationIn::default(), vec![])
            .await?,
    )
}

/// The answer shows the link, and nothing else ever does.
#[handler]
pub async fn submit(form: Submitted<WriteInvitations, InvitationIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    if sent.retest_reason.is_some() && !session.may::<Decide>() {
        return Err(Error::Denied(Decide::NAME));
    }
    let practice = practices::here(&session.scope).await?;
    let body = sent.clone();
    let send = async |tx: &mut Tx| actions::order(tx, body, &practice).await;
    match session.scope.write(send).await {
        Ok(made) => Ok(hand_over(&session, made).await?.into_response()),
        Err(error) => {
            let application = sent.application_id.as_ref().and_then(Field::value).copied();
            let person = sent.person_id.as_ref().and_then(Field::value).copied();
            let (status, faults) = faults_to_show::<InvitationIn>(error)?;
            let page = fill(&session, (application, person), &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
