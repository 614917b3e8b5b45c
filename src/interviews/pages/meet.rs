//! The candidate's page: pick a time, move it, ask for others, or put it into a calendar.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use poem::{IntoResponse, Response, handler, http::header, web::Html};
use serde::Serialize;

use crate::{
    applications,
    error::{Error, Result},
    interviews::{
        InterviewId, InterviewState, MeetingKind, actions,
        calendar::{self, Entry},
        free,
        input::{PickIn, WishIn},
        interview::Interview,
        link::Meet as ByLink,
        store,
    },
    jobs,
    kernel::fault::{Args, Fault, Reason},
    locations::{self, Told},
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, faults_to_show},
            link::{Link, Sent},
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Moment, Practice, Visit},
};

#[derive(Serialize)]
pub struct Meet {
    visit: Visit,
    token: String,
    name: String,
    job: String,
    state: &'static str,
    kind: &'static str,
    minutes: i32,
    place: Option<String>,
    /// How to get there, if it is a location of the practice.
    way: Option<Told>,
    /// Who interviews.
    with: Vec<String>,
    zone: &'static str,
    booked: Option<Booked>,
    days: Vec<Offered>,
    /// How many questions there are.
    questions: usize,
    may_pick: bool,
    is_standing: bool,
    leads_back: bool,
    wish: FormField,
    fault: Option<Fault>,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Booked {
    day: NaiveDate,
    starts: Moment,
    ends: Moment,
    /// Whether it lies ahead.
    is_ahead: bool,
}

#[derive(Serialize)]
struct Offered {
    day: NaiveDate,
    times: Vec<Time>,
}

#[derive(Serialize)]
struct Time {
    value: String,
    starts: Moment,
    ends: Moment,
    is_picked: bool,
}

impl Form for PickIn {
    const INPUTS: &'static [&'static str] = &["at"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { at: pairs.field("at") }
    }
}

impl Form for WishIn {
    const INPUTS: &'static [&'static str] = &["wish"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { wish: pairs.field("wish") }
    }
}

impl Page for Meet {
    const TEMPLATE: &'static str = "interviews/meet";

    fn samples() -> Vec<Self> {
        let moment = || Moment::sample("other");
        let page = |state: InterviewState, kind: MeetingKind, faults: Vec<Fault>| Self {
            visit: Visit::sample(),
            token: "link_0000".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            job: "Medical biller".to_owned(),
            state: state.word(),
            kind: kind.word(),
            minutes: 45,
            place: (kind == MeetingKind::InPerson).then(|| "412 Beaver Dam Road".to_owned()),
            way: (state == InterviewState::Booked).then(Told::sample),
            with: vec!["Dana Okafor".to_owned(), "Chidi Abara".to_owned()],
            zone: "pacific",
            booked: (state == InterviewState::Booked).then(|| Booked {
                day: NaiveDate::default(),
                starts: moment(),
                ends: moment(),
                is_ahead: kind != MeetingKind::Video,
            }),
            days: vec![Offered {
                day: NaiveDate::default(),
                times: vec![Time {
                    value: "2026-11-25T19:30:00Z".to_owned(),
                    starts: moment(),
                    ends: moment(),
                    is_picked: state == InterviewState::Booked,
                }],
            }],
            questions: 6,
            may_pick: state == InterviewState::Offered || kind == MeetingKind::InPerson,
            is_standing: true,
            leads_back: kind != MeetingKind::Video,
            wish: FormField::new("wish", &WishIn::default().wish, &faults),
            fault: faults.iter().find(|fault| fault.is_in("at")).cloned(),
            faults,
        };
        let kinds = MeetingKind::ALL.iter();
        let mut all: Vec<_> =
            kinds.map(|kind| page(InterviewState::Booked, *kind, vec![])).collect();
        let open = |state: &InterviewState| page(*state, MeetingKind::InPerson, vec![]);
        all.extend(InterviewState::ALL.iter().map(open));
        let mut wrong = Fault::at_each(["at", "wish"], "value.missing");
        wrong.push(Fault::new("form", Reason::new("interviews.time_gone")));
        all.push(page(InterviewState::Offered, MeetingKind::Phone, wrong));
        all.push(Self {
            days: vec![],
            is_standing: false,
            ..page(InterviewState::Offered, MeetingKind::Phone, vec![])
        });
        all
    }
}

/// Returns which interview a link opens.
pub(super) fn subject(link: &Link<ByLink>) -> Result<InterviewId> {
    link.subject.parse().map_err(|why: Reason| Error::internal(why))
}

#[handler]
pub async fn view(link: Link<ByLink>) -> Result<Html<String>> {
    let interview = store::find(&link.scope, subject(&link)?).await?;
    link.page(&fill(&link, &interview, &WishIn::default(), vec![]).await?)
}

/// Books the time. A page that is loaded again books nothing twice.
#[handler]
pub async fn pick(Sent { link, fields: sent }: Sent<ByLink, PickIn>) -> Result<Response> {
    let id = subject(&link)?;
    let done = match sent.check() {
        Ok(at) => link.scope.write(async |tx: &mut Tx| actions::pick(tx, id, at).await).await,
        Err(error) => Err(error),
    };
    told::<PickIn>(&link, id, done.map(drop), &WishIn::default()).await
}

#[handler]
pub async fn ask(Sent { link, fields: sent }: Sent<ByLink, WishIn>) -> Result<Response> {
    let id = subject(&link)?;
    let done = match sent.clone().check() {
        Ok(wish) => {
            let act = async |tx: &mut Tx| actions::ask_for_others(tx, id, wish).await;
            link.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    told::<WishIn>(&link, id, done.map(drop), &sent).await
}

async fn told<F: Form>(
    link: &Link<ByLink>,
    id: InterviewId,
    done: Result<()>,
    sent: &WishIn,
) -> Result<Response> {
    let Err(error) = done else { return Ok(see_other(&format!("/interview/{}", link.token))) };
    let (status, faults) = faults_to_show::<F>(error)?;
    let interview = store::find(&link.scope, id).await?;
    let page = fill(link, &interview, sent, faults).await?;
    Ok(link.page(&page)?.with_status(status).into_response())
}

/// The booked time as a file for a calendar.
#[handler]
pub async fn file(link: Link<ByLink>) -> Result<Response> {
    let scope = &link.scope;
    let interview = store::find(scope, subject(&link)?).await?;
    let booked = interview.starts_at.zip(interview.ends_at());
    let booked = booked.filter(|_| interview.state == InterviewState::Booked);
    let (starts_at, ends_at) = booked.ok_or(Error::Missing("booking"))?;
    let practice = practices::here(scope).await?;
    let job = jobs::title_in(scope, link.name.language, interview.job_id).await?;
    let words = Reason::new("interview-calendar").with("practice", practice.name());
    let words = words.with("job", job);
    let locales = &scope.platform().locales;
    let say = |key, args: &Args| {
        let said = locales.say(link.name.language, key, args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    let place = interview.arranged.place.as_ref().map(ToString::to_string);
    let phone = practice.contact.phone.as_ref().map(ToString::to_string);
    let call =
        Reason::new("interview-calendar-call").with("phone", phone.clone().unwrap_or_default());
    let entry = calendar::file(&Entry {
        uid: &format!("{}@muster", interview.id),
        sequence: interview.revision,
        stamp: scope.now(),
        starts_at,
        ends_at,
        summary: &say("interview-calendar", &words.args)?,
        location: place.as_deref(),
        description: &if phone.is_some() {
            say("interview-calendar-call", &call.args)?
        } else {
            String::new()
        },
    });
    Ok(Response::builder()
        .header(header::CONTENT_TYPE, "text/calendar; charset=utf-8")
        .header(header::CONTENT_DISPOSITION, "attachment; filename=\"interview.ics\"")
        .body(entry))
}

async fn fill(
    link: &Link<ByLink>,
    interview: &Interview,
    sent: &WishIn,
    faults: Vec<Fault>,
) -> Result<Meet> {
    let scope = &link.scope;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, interview.person_id).await?;
    let job = jobs::title_in(scope, link.name.language, interview.job_id).await?;
    let raters = store::raters(scope, [interview.id]).await?;
    let now = scope.now();
    let may_pick = interview.is_standing() && interview.may_pick(now);
    let times = if may_pick { free::free_times(scope, interview).await? } else { vec![] };
    let place = interview.arranged.place.as_ref().map(ToString::to_string);
    let way = match &place {
        Some(place) => locations::told(scope, place).await?,
        None => None,
    };
    Ok(Meet {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        job,
        state: interview.state.word(),
        kind: interview.arranged.kind.word(),
        minutes: interview.arranged.minutes,
        place,
        way,
        with: raters.iter().map(|one| one.name.to_string()).collect(),
        zone: practice.particulars.zone.word(),
        booked: booked(&practice, interview, now),
        days: days(&practice, interview, &times, now),
        questions: interview.kit.len(),
        may_pick,
        is_standing: interview.is_standing(),
        leads_back: applications::leads_back(scope, interview.application_id).await?,
        wish: FormField::new("wish", &sent.wish, &faults),
        fault: faults.iter().find(|fault| fault.is_in("at")).cloned(),
        faults,
    })
}

fn booked(practice: &Practice, interview: &Interview, now: DateTime<Utc>) -> Option<Booked> {
    let (starts_at, ends_at) = interview.starts_at.zip(interview.ends_at())?;
    (interview.state == InterviewState::Booked).then(|| Booked {
        day: practice.today(starts_at),
        starts: Moment::new(practice, starts_at, now),
        ends: Moment::new(practice, ends_at, now),
        is_ahead: now < starts_at,
    })
}

fn days(
    practice: &Practice,
    interview: &Interview,
    times: &[DateTime<Utc>],
    now: DateTime<Utc>,
) -> Vec<Offered> {
    let minutes = chrono::TimeDelta::minutes(interview.arranged.minutes.into());
    let time = |at: DateTime<Utc>| Time {
        value: at.to_rfc3339_opts(SecondsFormat::Secs, true),
        starts: Moment::new(practice, at, now),
        ends: Moment::new(practice, at + minutes, now),
        is_picked: interview.starts_at == Some(at),
    };
    let mut days: Vec<Offered> = vec![];
    for at in times {
        let day = practice.today(*at);
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) => last.times.push(time(*at)),
            None => days.push(Offered { day, times: vec![time(*at)] }),
        }
    }
    days
}
