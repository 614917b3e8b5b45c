//! The questions of one test with what was answered, what is right and why.

use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    applications::TAB,
    assessments::{self, group_title, title},
    error::{Error, Result},
    invitations::{self, InvitationId},
    kernel::language::Language,
    people,
    platform::{
        http::principal::Session,
        render::{Page, Trusted},
    },
    practices::Frame,
    scores::{
        ReadAnswers,
        answers::{Part, Question, Said, questions},
        store,
    },
    sittings,
};

#[derive(Serialize)]
pub struct Answers {
    frame: Frame,
    id: String,
    person: String,
    title: String,
    groups: Vec<Group>,
}

/// What was asked of one skill area.
#[derive(Serialize)]
struct Group {
    title: String,
    questions: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    number: usize,
    stem: Trusted,
    steps: Vec<Trusted>,
    /// `right`, `part`, `wrong`, `empty`, or `unscored`.
    mark: &'static str,
    icon: &'static str,
    earned: u8,
    of: u8,
    answered: Vec<Line>,
    right: Vec<Line>,
    unit: Option<&'static str>,
    why: Option<Trusted>,
}

/// One part of an answer, for `components/answer_lines`.
#[derive(Clone, Serialize)]
pub struct Line {
    step: Option<usize>,
    left: Option<Trusted>,
    html: Option<Trusted>,
    is_nothing: bool,
    text: String,
    unit: Option<&'static str>,
}

impl Line {
    pub fn new(part: Part) -> Self {
        let left = part.left_html.map(Trusted::html);
        let is_nothing = part.said == Said::Nothing;
        let (html, text) = match part.said {
            Said::Html(html) => (Some(Trusted::html(html)), String::new()),
            Said::Text(text) => (None, text),
            Said::Nothing => (None, String::new()),
        };
        // How many things are counted is said by the question itself.
        let unit = part.unit.filter(|unit| *unit != "count");
        Self { step: part.step, left, html, is_nothing, text, unit }
    }
}

impl Row {
    fn new(number: usize, question: Question) -> Self {
        let Question { earned, of, .. } = question;
        let (mark, icon) = mark(&question);
        Self {
            number,
            stem: Trusted::html(question.stem_html),
            steps: question.steps_html.into_iter().map(Trusted::html).collect(),
            mark,
            icon,
            earned,
            of,
            answered: question.answered.into_iter().map(Line::new).collect(),
            right: question.right.into_iter().map(Line::new).collect(),
            // How many things are counted is said by the question itself.
            unit: question.unit.filter(|unit| *unit != "count"),
            why: question.why_html.map(Trusted::html),
        }
    }
}

/// Says in a word what became of an answer, and by which icon. Neither is good or bad.
fn mark(question: &Question) -> (&'static str, &'static str) {
    match (question.of, question.earned) {
        (0, _) => ("unscored", "info"),
        _ if question.answered.is_empty() => ("empty", "waiting"),
        (of, earned) if of == earned => ("right", "check"),
        (_, 0) => ("wrong", "cross"),
        _ => ("part", "differs"),
    }
}

impl Group {
    /// Puts the questions under their areas, in the order of the form, and counts them through.
    fn all(questions: Vec<Question>, named: impl Fn(&str) -> String) -> Vec<Self> {
        let mut groups: Vec<(String, Self)> = vec![];
        for (at, question) in questions.into_iter().enumerate() {
            let group = question.group.clone();
            let row = Row::new(at + 1, question);
            match groups.iter_mut().find(|(id, _)| *id == group) {
                Some((_, found)) => found.questions.push(row),
                None => {
                    let new = Self { title: named(&group), questions: vec![row] };
                    groups.push((group, new));
                }
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }
}

impl Page for Answers {
    const TEMPLATE: &'static str = "scores/answers";

    fn samples() -> Vec<Self> {
        let part = |left: Option<&str>, said| Part {
            step: None,
            left_html: left.map(str::to_owned),
            said,
            unit: None,
        };
        let said = |text: &str| part(None, Said::Text(text.to_owned()));
        let chosen = part(Some("Copay"), Said::Html("<em>1</em>".to_owned()));
        let in_step = Part { step: Some(2), unit: Some("usd"), ..said("12") };
        let question = |earned, of, answered: Vec<Part>, unit| Question {
            item: "coding.modifiers.25_or_59".to_owned(),
            group: "billing".to_owned(),
            stem_html: "<p>What does the patient owe?</p>".to_owned(),
            steps_html: if of == 3 { vec!["<p>And now?</p>".to_owned(); 2] } else { vec![] },
            answered,
            right: vec![said("52.40")],
            unit,
            earned,
            of,
            why_html: (of == 1).then(|| "<p>The deductible is met.</p>".to_owned()),
        };
        let questions = vec![
            question(1, 1, vec![said("52.40")], Some("usd")),
            question(1, 2, vec![chosen.clone()], None),
            question(0, 1, vec![said("12")], Some("count")),
            question(0, 1, vec![], None),
            question(0, 2, vec![part(None, Said::Nothing)], None),
            question(1, 3, vec![Part { step: Some(1), ..chosen }, in_step], None),
            question(0, 0, vec![said("52")], None),
        ];
        vec![Self {
            frame: Frame::sample(TAB),
            id: "inv_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            title: "Medical biller".to_owned(),
            groups: Group::all(questions, |_| "Billing".to_owned()),
        }]
    }
}

/// Only of what is told as scored: until then nobody learns that somebody has turned in.
#[handler]
pub async fn view(
    session: Session<ReadAnswers>,
    Path(id): Path<InvitationId>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let invitation = invitations::find(scope, id).await?;
    if !invitation.tells_result() {
        return Err(Error::Missing("score"));
    }
    let sitting = sittings::sitting_of(scope, id).await?.ok_or(Error::Missing("score"))?;
    let assessment = assessments::assessment(scope, invitation.assessment_id).await?;
    let asks = assessment.form.asks().map(|(_, sha256)| sha256);
    let contents = assessments::contents(scope, asks).await?;
    let asked = questions(&contents, &assessment.form, &sitting, session.language)?;
    let outcome = store::outcome_of(scope, id).await?;
    let counts = |item: &str| outcome.as_ref().is_none_or(|outcome| !outcome.is_without(item));
    let asked = asked.into_iter().map(|one| if counts(&one.item) { one } else { one.unscored() });
    let asked = asked.collect();
    let person = people::find(scope, invitation.person_id).await?;
    session.page(&Answers {
        frame: Frame::of(&session, TAB).await?,
        id: id.to_string(),
        person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        title: title(&assessment, session.language)?,
        groups: Group::all(asked, group_names(session.language)?),
    })
}

fn group_names(language: Language) -> Result<impl Fn(&str) -> String> {
    let bank = bank::Bank::builtin()?;
    Ok(move |group: &str| group_title(bank, group, language))
}
