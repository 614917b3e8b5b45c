//! One question, as a candidate sees it on a phone, and what is known about it.

use bank::{Answered, Checked, Item, MistakeShown, rationale};
use chrono::{DateTime, NaiveDate, Utc};
use poem::{
    handler,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use super::{TAB, row::Row};
use crate::{
    error::{Error, Result},
    kernel::{bounded_int::BoundedInt, fault::Reason, language::Language},
    library::{
        actions,
        catalogue::{self, Entry},
        drawing::{Drawing, MOST},
        retirement::Retirement,
        roles,
        room::{ReadItems, ReadKeys, WriteItems},
        store,
    },
    platform::{
        http::principal::Session,
        render::{Page, Trusted},
    },
    practices::{self, Frame, Names},
    regrades::{self, ReadRegrades, WriteRegrades},
    scores::{AnswerLine, parts},
    sittings::Asked,
};

#[derive(Serialize)]
pub struct Question {
    frame: Frame,
    row: Row,
    skill_id: String,
    area: String,
    area_title: String,
    roles: Vec<String>,
    points: u8,
    draw: i32,
    /// The draw behind the button.
    next: i32,
    lang: &'static str,
    /// In which other languages it can be read.
    others: Vec<&'static str>,
    asked: Asked,
    facts: Facts,
    /// How this practice took it out of its new tests.
    out: Option<Out>,
    /// How a person left it out of every score.
    regraded: Option<Regraded>,
    calibration: Option<Calibrated>,
    may_write: bool,
    /// None for who may not read keys.
    solution: Option<Solution>,
    /// Whether there is one right answer that one can think otherwise of. For who may read keys.
    opinion: Option<Judged>,
}

/// What is known about it, and gives nothing away.
#[derive(Serialize)]
struct Facts {
    source: String,
    was_read: bool,
    written_on: NaiveDate,
    review_by: NaiveDate,
    second_read_on: Option<NaiveDate>,
    agrees: bool,
    reviewed_on: Option<NaiveDate>,
    credential: String,
    retired_on: Option<NaiveDate>,
}

#[derive(Serialize)]
struct Out {
    reason: &'static str,
    /// It may tell what is right.
    note: Option<String>,
    day: NaiveDate,
    by: String,
}

#[derive(Serialize)]
struct Judged {
    is_suspected: bool,
    sha256: String,
    may_regrade: bool,
}

#[derive(Serialize)]
struct Regraded {
    day: NaiveDate,
    by: String,
    /// For those who may read it.
    id: Option<String>,
}

/// What answers have shown of its difficulty.
#[derive(Serialize)]
struct Calibrated {
    /// In logits, to a tenth.
    difficulty: String,
    /// Twice the error, to either side.
    within: String,
    people: u32,
    as_of: NaiveDate,
    source: &'static str,
    is_settled: bool,
}

impl Calibrated {
    fn new(item: &Item) -> Option<Self> {
        let one = item.calibration?;
        Some(Self {
            difficulty: format!("{:+.1}", one.b),
            within: format!("{:.1}", 2.0 * one.se),
            people: one.n,
            as_of: one.as_of,
            source: one.source.word(),
            is_settled: item.measured().is_some(),
        })
    }

    fn sample(is_settled: bool) -> Self {
        Self {
            difficulty: "+0.4".to_owned(),
            within: "0.3".to_owned(),
            people: 640,
            as_of: NaiveDate::default(),
            source: "commons",
            is_settled,
        }
    }
}

/// What is right with these numbers, why, and what is looked for.
#[derive(Serialize)]
struct Solution {
    answer: Vec<AnswerLine>,
    unit: Option<&'static str>,
    why: Trusted,
    mistakes: Vec<Mistake>,
    knows: Option<String>,
    outcome: Option<String>,
    retired_because: Option<String>,
}

#[derive(Serialize)]
struct Mistake {
    step: Option<usize>,
    about: Option<Trusted>,
    unit: Option<&'static str>,
    says: String,
}

#[derive(Deserialize)]
struct Wanted {
    draw: Option<String>,
    lang: Option<String>,
}

impl Wanted {
    fn draw(&self) -> Result<i32> {
        let asked = self.draw.as_deref().unwrap_or("1");
        let number: Result<BoundedInt<1, MOST>, Reason> = asked.parse();
        number.map(|number| number.0).map_err(Error::Unreadable)
    }
}

impl Facts {
    fn new(one: &Entry) -> Self {
        let item = one.item;
        let (read, review) = (item.second_read.as_ref(), item.expert_review.as_ref());
        Self {
            source: item.source.title.clone(),
            was_read: item.source.checked == Checked::Read,
            written_on: item.written.on,
            review_by: one.review_by(),
            second_read_on: read.map(|read| read.on),
            agrees: read.is_some_and(|read| read.answered == Answered::Agrees),
            reviewed_on: review.map(|review| review.on),
            credential: review.map(|review| review.credential.clone()).unwrap_or_default(),
            retired_on: item.retired.as_ref().map(|retired| retired.on),
        }
    }

    fn sample(is_read: bool) -> Self {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
        let known = is_read.then_some(day);
        Self {
            source: "42 CFR 424.44".to_owned(),
            was_read: is_read,
            written_on: day,
            review_by: day,
            second_read_on: known,
            agrees: is_read,
            reviewed_on: known,
            credential: "CPB".to_owned(),
            retired_on: known,
        }
    }
}

impl Out {
    fn new(
        out: Retirement,
        day: impl Fn(DateTime<Utc>) -> NaiveDate,
        names: &Names<'_>,
        with_keys: bool,
    ) -> Self {
        let note = out.note.filter(|_| with_keys).map(|note| note.to_string());
        let (reason, day) = (out.reason.word(), day(out.retired_at));
        Self { reason, note, day, by: names.say(&out.retired_by) }
    }

    fn sample() -> Self {
        let (note, day) = (Some("We send no paper claims.".to_owned()), NaiveDate::default());
        Self { reason: "not_our_work", note, day, by: "Dana Okafor".to_owned() }
    }
}

impl Regraded {
    fn sample() -> Self {
        let by = "Dana Okafor".to_owned();
        Self { day: NaiveDate::default(), by, id: Some("regr_1".to_owned()) }
    }
}

impl From<MistakeShown> for Mistake {
    fn from(shown: MistakeShown) -> Self {
        // How many things are counted is said by the question itself.
        let unit = shown.unit.map(bank::Unit::word).filter(|unit| *unit != "count");
        let about = shown.about_html.map(Trusted::html);
        Self { step: shown.step, about, unit, says: shown.says }
    }
}

impl Solution {
    fn new(one: &Entry, drawing: &Drawing, language: Language) -> Result<Self> {
        let item = one.item;
        let keyed = drawing.keyed(item, language)?;
        let right = parts(&drawing.shown, drawing.layout.pairs(&keyed.answer));
        Ok(Self {
            answer: right.into_iter().map(AnswerLine::new).collect(),
            unit: drawing.shown.unit.map(bank::Unit::word).filter(|unit| *unit != "count"),
            why: Trusted::html(rationale(item, &drawing.drawn, language)?),
            mistakes: keyed.mistakes.into_iter().map(Mistake::from).collect(),
            knows: one.knows().map(str::to_owned),
            outcome: item.second_read.as_ref().map(|read| read.outcome.clone()),
            retired_because: item.retired.as_ref().map(|retired| retired.why.clone()),
        })
    }

    fn sample() -> Self {
        let mistake = |step: Option<usize>, about: Option<&str>, unit| Mistake {
            step,
            about: about.map(|html| Trusted::html(html.to_owned())),
            unit,
            says: "Forgets the deductible.".to_owned(),
        };
        Self {
            answer: vec![],
            unit: None,
            why: Trusted::html("<p>The deductible is met.</p>".to_owned()),
            mistakes: vec![mistake(None, Some("12"), Some("usd")), mistake(Some(2), None, None)],
            knows: Some("the limit of a claim.".to_owned()),
            outcome: Some("Same answer.".to_owned()),
            retired_because: Some("It says its rule.".to_owned()),
        }
    }
}

impl Page for Question {
    const TEMPLATE: &'static str = "library/question";

    fn samples() -> Vec<Self> {
        // The page of a draft's questions is tried with each kind.
        let kinds = [bank::Kind::Single, bank::Kind::Numeric, bank::Kind::Case];
        let page = |kind: bank::Kind| {
            let item = bank::sample(kind).ok()?;
            let drawing = Drawing::new(&item, 1, Language::English).ok()?;
            let is_read = kind == bank::Kind::Single;
            Some(Self {
                frame: Frame::sample(TAB),
                row: Row::sample(if is_read { "retired" } else { "offered" }),
                skill_id: "insurance.share".to_owned(),
                area: "insurance".to_owned(),
                area_title: "Insurance".to_owned(),
                roles: vec!["Receptionist".to_owned()],
                points: 2,
                draw: 1,
                next: 2,
                lang: "en",
                others: vec!["es"],
                asked: Asked::new(drawing.shown, &[]),
                facts: Facts::sample(is_read),
                out: (kind == bank::Kind::Case).then(Out::sample),
                regraded: (kind == bank::Kind::Case).then(Regraded::sample),
                calibration: (kind != bank::Kind::Case).then(|| Calibrated::sample(is_read)),
                may_write: kind != bank::Kind::Numeric,
                solution: is_read.then(Solution::sample),
                opinion: is_read.then(|| Judged {
                    is_suspected: kind == bank::Kind::Single,
                    sha256: "a".repeat(64),
                    may_regrade: true,
                }),
            })
        };
        kinds.into_iter().filter_map(page).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadItems>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let one = catalogue::entry(&id, &store::out(scope).await?)?;
    let out = store::retirement(scope, &id).await?;
    let regraded = regrades::out_of_every_test(scope, &id).await?;
    let may_judge = session.may::<ReadKeys>();
    let heard = if may_judge { actions::heard(scope, one.item).await? } else { None };
    let names = Names::of(&session).await?;
    let draw = wanted.draw()?;
    let practice = practices::here(scope).await?;
    let spoken: Vec<_> =
        one.item.languages.iter().filter_map(|own| own.word().parse().ok()).collect();
    let asked = wanted.lang.as_deref().and_then(|word| word.parse().ok());
    let lang = asked.unwrap_or(session.language);
    let lang = if spoken.contains(&lang) { lang } else { Language::English };
    let drawing = Drawing::new(one.item, draw, lang)?;
    let solution = session.may::<ReadKeys>().then(|| Solution::new(&one, &drawing, lang));
    let today = |moment| practice.today(moment);
    let title = |role: &String| roles::title(role, session.language);
    session.page(&Question {
        frame: Frame::around(&session, TAB, &practice).await?,
        row: Row::new(&one, session.language),
        skill_id: one.skill.id.clone(),
        area: one.area.id.clone(),
        area_title: one.area.title.get(session.language).to_owned(),
        roles: one.branch.roles.keys().map(title).collect::<Result<_>>()?,
        points: one.item.worth(),
        draw,
        next: if draw < MOST { draw + 1 } else { 1 },
        lang: lang.word(),
        others: spoken.iter().filter(|own| **own != lang).map(|own| own.word()).collect(),
        facts: Facts::new(&one),
        out: out.map(|out| Out::new(out, today, &names, solution.is_some())),
        regraded: regraded.map(|one| Regraded {
            day: today(one.began_at),
            by: names.say(&one.began_by),
            id: session.may::<ReadRegrades>().then(|| one.id.to_string()),
        }),
        calibration: Calibrated::new(one.item),
        may_write: session.may::<WriteItems>(),
        solution: solution.transpose()?,
        opinion: heard.map(|heard| Judged {
            // Who only says what they think reads what others said after that.
            is_suspected: heard.suspect.is_some() && session.may::<WriteRegrades>(),
            sha256: one.item.sha256.clone(),
            may_regrade: session.may::<WriteRegrades>(),
        }),
        asked: Asked::new(drawing.shown, &[]),
    })
}
