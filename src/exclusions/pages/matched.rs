//! One possible match: our person and the row side by side, why it is shown, and what somebody found.

use chrono::NaiveDate;
use matching::{Reason, birth_date::BirthDate};
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Tag, on_to};
use crate::{
    error::Result,
    exclusions::{
        ReadExclusions, WriteExclusions, actions,
        edition::Edition,
        grounds,
        identity::in_parts,
        input::DispositionIn,
        matched::{Disposition, Match, MatchFinding, MatchId, MatchMeans, MatchState, MatchTier},
        store,
    },
    kernel::fault::Fault,
    licenses::TAB,
    people::{self, Person},
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Names, Practice},
    roster,
};

#[derive(Serialize)]
pub struct MatchPage {
    frame: Frame,
    id: String,
    name: String,
    state: Tag,
    tier: Tag,
    holds: bool,
    rows: Vec<Row>,
    /// The word for the grounds, if their code is one that we know.
    grounds: Option<&'static str>,
    /// Codes of what speaks for it and what against.
    speaks_for: Vec<String>,
    speaks_against: Vec<String>,
    list: String,
    listed_on: Option<NaiveDate>,
    row: u32,
    dispositions: Vec<Found>,
    /// Where the list's owner can be asked.
    site: Option<&'static str>,
    may_write: bool,
    finding: FormField,
    findings: &'static [&'static str],
    means: FormField,
    means_all: &'static [&'static str],
    words: FormField,
    faults: Vec<Fault>,
}

/// One field of both.
#[derive(Serialize)]
struct Row {
    field: &'static str,
    ours: Vec<String>,
    listed: Vec<String>,
    /// Whether both are days, which are written as people do.
    is_day: bool,
    /// `same`, `close`, `differs`, `unknown`, or `list_only` where we have no such thing.
    compared: &'static str,
}

impl Row {
    fn new(
        field: &'static str,
        ours: Vec<String>,
        listed: Vec<String>,
        compared: &'static str,
    ) -> Self {
        let is_day = ours.iter().chain(&listed).all(|text| text.parse::<NaiveDate>().is_ok());
        Self { field, ours, listed, is_day, compared }
    }
}

#[derive(Serialize)]
struct Found {
    finding: &'static str,
    means: &'static str,
    words: Option<String>,
    on: NaiveDate,
    by: String,
}

impl Form for DispositionIn {
    const INPUTS: &'static [&'static str] = &["finding", "means", "words"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            finding: pairs.field("finding"),
            means: pairs.field("means"),
            words: pairs.optional("words"),
        }
    }
}

impl Found {
    fn new(found: &Disposition, practice: &Practice, names: &Names<'_>) -> Self {
        Self {
            finding: found.finding.word(),
            means: found.means.word(),
            words: found.words.as_ref().map(ToString::to_string),
            on: practice.today(found.found_at),
            by: names.say(&found.found_by),
        }
    }
}

/// How a field compares, by the codes that begin with one of these.
fn compared(reasons: &[String], beginnings: &[&str]) -> &'static str {
    let code = reasons.iter().find(|code| beginnings.iter().any(|one| code.starts_with(one)));
    let end = code.and_then(|code| code.rsplit('.').next());
    match end {
        Some("same") => "same",
        Some("differs" | "same_year") => "differs",
        Some("not_listed" | "not_known" | "missing") | None => "unknown",
        Some(_) => "close",
    }
}

/// Returns whether a reason says that it is another person.
fn is_against(code: &str) -> bool {
    let end = code.rsplit('.').next().unwrap_or_default();
    matches!(end, "differs" | "same_year" | "past" | "waived")
}

fn rows(one: &Match, work: &str) -> Vec<Row> {
    let (sought, listed) = (&one.sought, &one.listed);
    let some = |text: String| if text.trim().is_empty() { vec![] } else { vec![text] };
    let day = |date: Option<BirthDate>| date.map(|date| date.to_string()).into_iter().collect();
    let aliases = listed.aliases.iter().map(in_parts).collect();
    let former = sought.former.iter().map(in_parts).collect();
    let of = |beginnings: &[&str]| compared(&one.reasons, beginnings);
    let name = match (of(&["last_name."]), of(&["first_name."])) {
        ("same", "same") => "same",
        ("differs", _) | (_, "differs") => "differs",
        _ => "close",
    };
    let row = Row::new;
    vec![
        row("name", some(in_parts(&sought.name)), some(in_parts(&listed.name)), name),
        row("former_names", former, aliases, of(&["name.alias", "last_name.former"])),
        row("birth_date", day(sought.birth_date), day(listed.birth_date), of(&["birth_date."])),
        row("state", some(sought.state.clone()), some(listed.state.clone()), of(&["state."])),
        row("work", some(work.to_owned()), some(listed.specialty.clone()), of(&["work."])),
        row("npi", sought.npis.clone(), listed.npis.clone(), of(&["npi."])),
        row(
            "excluded_on",
            vec![],
            listed.excluded_on.iter().map(ToString::to_string).collect(),
            "list_only",
        ),
        row("grounds", vec![], some(listed.grounds.clone()), "list_only"),
    ]
}

/// Where owners of lists answer for a number.
fn site(list: &str) -> Option<&'static str> {
    match list {
        "leie" => Some("https://exclusions.oig.hhs.gov"),
        "sam" => Some("https://sam.gov/search"),
        _ => None,
    }
}

impl Page for MatchPage {
    const TEMPLATE: &'static str = "exclusions/match";

    fn samples() -> Vec<Self> {
        let row = |field, compared| {
            let is_day = field == "birth_date";
            let [ours, listed] = match is_day {
                true => ["1991-03-03", "1991-03-30"],
                false => ["Rosa O'Brien-Núñez", "OBRIEN ROSA"],
            };
            let listed = if compared == "unknown" { vec![] } else { vec![listed.to_owned()] };
            Row::new(field, vec![ours.to_owned()], listed, compared)
        };
        let found = |finding: &MatchFinding, means: &MatchMeans| Found {
            finding: finding.word(),
            means: means.word(),
            words: Some("Another birth date on her license.".to_owned()),
            on: NaiveDate::default(),
            by: "Dana Okafor".to_owned(),
        };
        let codes = |is: bool| -> Vec<String> {
            let all = Reason::ALL.iter().map(|reason| reason.code().to_owned());
            all.filter(|code| is_against(code) == is).collect()
        };
        let page = |state: MatchState, tier: MatchTier, faults: Vec<Fault>| {
            let sent = DispositionIn::default();
            Self {
                frame: Frame::sample(TAB),
                id: "xmatch_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                name: "Rosa O'Brien-Núñez".to_owned(),
                state: state.into(),
                tier: tier.into(),
                holds: state == MatchState::Open,
                rows: vec![
                    row("name", "same"),
                    row("former_names", "unknown"),
                    row("birth_date", "close"),
                    row("state", "differs"),
                    row("work", "same"),
                    row("npi", "unknown"),
                    row("excluded_on", "list_only"),
                    row("grounds", "list_only"),
                ],
                grounds: (tier == MatchTier::Strong).then_some("1128b4"),
                speaks_for: codes(false),
                speaks_against: if tier == MatchTier::Strong { vec![] } else { codes(true) },
                list: "LEIE".to_owned(),
                listed_on: Some(NaiveDate::default()),
                row: 41_207,
                dispositions: match state {
                    MatchState::Open => vec![],
                    _ => MatchFinding::ALL
                        .iter()
                        .flat_map(|finding| {
                            MatchMeans::ALL.iter().map(move |means| found(finding, means))
                        })
                        .collect(),
                },
                site: site("leie"),
                may_write: true,
                finding: FormField::new("finding", &sent.finding, &faults),
                findings: MatchFinding::WORDS,
                means: FormField::new("means", &sent.means, &faults),
                means_all: MatchMeans::WORDS,
                words: FormField::new("words", sent.words.as_ref(), &faults),
                faults,
            }
        };
        let wrong = Fault::at_each([&["form"], DispositionIn::INPUTS].concat(), "value.missing");
        let each = MatchState::ALL.iter().zip([MatchTier::Strong, MatchTier::Weak].iter().cycle());
        let mut all: Vec<_> = each.map(|(state, tier)| page(*state, *tier, vec![])).collect();
        all.push(page(MatchState::Open, MatchTier::Possible, wrong));
        all
    }
}

#[handler]
pub async fn view(
    session: Session<ReadExclusions>,
    Path(id): Path<MatchId>,
) -> Result<Html<String>> {
    session.page(&fill(&session, id, &DispositionIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteExclusions, DispositionIn>,
    Path(id): Path<MatchId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::find(&session.scope, id).await?;
    match settle(&session.scope, id, sent.clone()).await {
        Ok(_) => Ok(on_to(format!("/exclusions/matches/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<DispositionIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn settle(scope: &Scope, id: MatchId, sent: DispositionIn) -> Result<Match> {
    let (found, words) = sent.check()?;
    scope.write(async |tx: &mut Tx| actions::settle(tx, id, found, words).await).await
}

async fn fill<P>(
    session: &Session<P>,
    id: MatchId,
    sent: &DispositionIn,
    faults: Vec<Fault>,
) -> Result<MatchPage> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let names = Names::of(session).await?;
    let one = store::find(scope, id).await?;
    let edition: Edition = store::edition(scope, one.edition_id).await?;
    let person: Option<Person> = people::find(scope, one.person_id).await?;
    let staff = roster::of_person(scope, one.person_id).await?;
    let work = staff.map(|staff| staff.terms.position.to_string()).unwrap_or_default();
    let (against, speaks_for) =
        one.reasons.iter().cloned().partition(|code: &String| is_against(code));
    Ok(MatchPage {
        frame: Frame::around(session, TAB, &practice).await?,
        id: id.to_string(),
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        state: one.state.into(),
        tier: one.tier.into(),
        holds: one.holds(),
        rows: rows(&one, &work),
        grounds: grounds::named(&one.listed.grounds),
        speaks_for,
        speaks_against: against,
        list: edition.name,
        listed_on: edition.listed_on,
        row: one.listed.row,
        dispositions: one.dispositions.iter().map(|it| Found::new(it, &practice, &names)).collect(),
        site: site(&one.list),
        may_write: session.may::<WriteExclusions>(),
        finding: FormField::new("finding", &sent.finding, &faults),
        findings: MatchFinding::WORDS,
        means: FormField::new("means", &sent.means, &faults),
        means_all: MatchMeans::WORDS,
        words: FormField::new("words", sent.words.as_ref(), &faults),
        faults,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    #[test]
    fn what_a_list_does_not_say_can_not_be_told() {
        let reasons = codes(&["last_name.typo", "birth_date.not_listed", "state.differs"]);
        assert_eq!(compared(&reasons, &["birth_date."]), "unknown");
        assert_eq!(compared(&reasons, &["npi."]), "unknown");
        assert_eq!(compared(&reasons, &["state."]), "differs");
        assert_eq!(compared(&reasons, &["last_name."]), "close");
    }
}
