//! The report of a test on paper: what the page shows, from the same figure.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    confirmed, hooks,
    invitation::{Invitation, InvitationId},
    pages::figure,
    taken::AllTaken,
};
use crate::{
    applications::{Figure, InNumbers, InWords},
    assessments::{self, SOME_MEASURED, title},
    error::{Error, Result},
    kernel::{
        fault::{Args, Reason},
        language::Language,
    },
    people,
    platform::{
        db::Scope,
        i18n::Locales,
        pdf::{self, Block, Fact, Paper, Printed, Table},
        render::in_full,
    },
    practices::{self, Practice},
};

/// Whose report it is, and who reads it.
struct About<'a> {
    id: InvitationId,
    person: String,
    title: String,
    practice: &'a Practice,
    handed_in: DateTime<Utc>,
    /// Whether whoever took the test reads it.
    is_own: bool,
    /// Who printed it, if somebody did at the desk.
    printed_by: Option<&'a str>,
    today: NaiveDate,
    beside: Beside,
    locales: &'a Locales,
    language: Language,
}

/// What stands beside a result for those who decide.
#[derive(Default)]
struct Beside {
    /// What else its candidate turned in of the same role, and when.
    others: Vec<(DateTime<Utc>, Figure)>,
    /// Whether less was shown in the office than chance alone would explain, if two are compared.
    is_lower: Option<bool>,
}

/// Returns what those who decide are told of a test: nothing before it is told.
pub async fn told(
    scope: &Scope,
    invitation: &Invitation,
    language: Language,
) -> Result<Option<Figure>> {
    let outcome = hooks::result_of(scope, invitation.id).await?;
    let outcome = outcome.filter(|_| invitation.tells_result());
    let told = outcome.map(|outcome| figure(&outcome, language)).transpose()?;
    Ok(told.map(|figure| figure.at_office(invitation.confirms.is_some())))
}

/// Prints the report for those who decide. It says who printed it, and when.
pub async fn print(
    scope: &Scope,
    invitation: &Invitation,
    language: Language,
    by: Option<&str>,
) -> Result<Printed> {
    let figure = told(scope, invitation, language).await?;
    let (figure, at) = figure.zip(invitation.submitted_at).ok_or(Error::Missing("score"))?;
    printed(scope, invitation, (&figure, at), (false, by), language).await
}

/// Prints the report of somebody's own test, as they are shown it.
pub async fn print_own(
    scope: &Scope,
    invitation: &Invitation,
    shown: (&Figure, DateTime<Utc>),
    language: Language,
) -> Result<Printed> {
    printed(scope, invitation, shown, (true, None), language).await
}

async fn printed(
    scope: &Scope,
    invitation: &Invitation,
    (figure, handed_in): (&Figure, DateTime<Utc>),
    (is_own, printed_by): (bool, Option<&str>),
    language: Language,
) -> Result<Printed> {
    let practice = practices::here(scope).await?;
    let assessment = assessments::assessment(scope, invitation.assessment_id).await?;
    let person = people::find(scope, invitation.person_id).await?;
    let locales = scope.platform().locales.clone();
    let beside =
        if is_own { Beside::default() } else { Beside::of(scope, invitation, language).await? };
    let about = About {
        id: invitation.id,
        person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        title: title(&assessment, language)?,
        practice: &practice,
        handed_in,
        is_own,
        printed_by,
        today: practice.today(scope.now()),
        beside,
        locales: &locales,
        language,
    };
    let name = about.say(Reason::new("report-file").with("person", &*about.person))?;
    let paper = paper(figure, &about)?;
    pdf::print(name, paper, locales.clone()).await
}

impl Beside {
    async fn of(scope: &Scope, invitation: &Invitation, language: Language) -> Result<Self> {
        let taken = AllTaken::of(scope, [invitation.person_id]).await?;
        let mut others = vec![];
        for one in taken.beside(invitation) {
            let Some(at) = one.invitation.submitted_at else { continue };
            let is_in_office = one.invitation.confirms.is_some();
            others.push((at, figure(&one.outcome, language)?.at_office(is_in_office)));
        }
        let compared = confirmed::compared(scope, invitation).await?;
        Ok(Self { others, is_lower: compared.map(|compared| compared.is_lower) })
    }

    /// Says it as the page does.
    fn said(&self, about: &About<'_>) -> Result<Vec<Block>> {
        let mut said = vec![];
        for (at, figure) in &self.others {
            let one = Reason::new("beside-one")
                .with("day", about.say(in_full(about.practice.today(*at)))?)
                .with("score", figure.score)
                .with("low", figure.low)
                .with("high", figure.high);
            let place = if figure.is_in_office { "beside-office" } else { "beside" };
            said.push(Block::said(format!("{} {}", about.word(place)?, about.say(one)?)));
        }
        if !self.others.is_empty() {
            said.push(Block::soft(about.word("beside-why")?));
        }
        match self.is_lower {
            Some(true) => {
                said.push(Block::notice(about.word("confirms-lower")?));
                said.push(Block::soft(about.word("confirms-lower-what")?));
            }
            Some(false) => said.push(Block::said(about.word("confirms-as_before")?)),
            None => {}
        }
        Ok(said)
    }
}

impl About<'_> {
    fn say(&self, words: Reason) -> Result<String> {
        let said = self.locales.say(self.language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    }

    fn word(&self, key: &str) -> Result<String> {
        self.say(Reason { code: key.to_owned().into(), args: Args::new() })
    }

    fn words(&self, keys: &[&str]) -> Result<String> {
        let said: Result<Vec<_>> = keys.iter().map(|key| self.word(key)).collect();
        Ok(said?.join(" "))
    }

    /// Returns the words that are told to whoever took it, or to those who decide.
    fn to_reader(&self, own: &'static str, other: &'static str) -> &'static str {
        if self.is_own { own } else { other }
    }
}

fn paper(figure: &Figure, about: &About<'_>) -> Result<Paper> {
    let day = about.say(in_full(about.practice.today(about.handed_in)))?;
    let of_test = Reason::new("take-title").with("title", &*about.title);
    let mut facts = vec![
        Fact::new(about.word("report-person")?, &*about.person),
        Fact::new(about.word("report-test")?, about.say(of_test)?),
        Fact::new(about.word("invitation-submitted")?, day),
        Fact::new(about.word("report-practice")?, about.practice.name()),
    ];
    if let Some(by) = about.printed_by {
        let when = about.say(in_full(about.today))?;
        facts.push(Fact::new(about.word("report-printed")?, format!("{by}, {when}")));
    }
    let mut blocks = vec![
        Block::Title(about.word("report")?),
        Block::Facts(facts),
        Block::Heading(about.word(about.to_reader("done-score", "invitation-score"))?),
        Block::notice(about.words(&caveats(figure, about.is_own))?),
        Block::said(
            about.say(
                Reason::new("score-caption")
                    .with("answered", figure.answered)
                    .with("count", figure.count)
                    .with("right", figure.right),
            )?,
        ),
    ];
    if let Some(count) = figure.left_out {
        let again = about.say(Reason::new("score-again").with("count", count))?;
        let why = about.say(Reason::new("score-again-why").with("count", count))?;
        blocks.push(Block::said(format!("{again}. {why}")));
    }
    blocks.push(numbers(figure, about)?);
    let means = Reason::new(about.to_reader("score-means-you", "score-means"))
        .with("score", figure.score)
        .with("low", figure.low)
        .with("high", figure.high)
        .with("count", figure.count);
    blocks.push(Block::said(about.say(means)?));
    if let Some(edge) = figure.edge {
        blocks.push(Block::said(about.word(&format!("score-edge-{edge}"))?));
    }
    if !figure.words.is_empty() {
        blocks.push(Block::Heading(about.word("score-hint")?));
        let why = about.to_reader("score-hint-why-you", "score-hint-why");
        blocks.push(Block::soft(about.word(why)?));
        blocks.push(words(figure, about)?);
    }
    blocks.extend(about.beside.said(about)?);
    blocks.push(Block::Heading(about.word("report-how")?));
    blocks.push(Block::soft(how(figure, about)?));
    Ok(Paper {
        title: about.say(Reason::new("report-of").with("person", &*about.person))?,
        language: about.language,
        dated: about.handed_in,
        footer: format!("{} · {}", about.practice.name(), about.id),
        blocks,
        attached: None,
    })
}

fn numbers(figure: &Figure, about: &About<'_>) -> Result<Block> {
    let row = |title: String, [score, low, high]: [u8; 3], right: usize, count: usize| {
        let right = about.say(Reason::new("score-count").with("right", right).with("count", count));
        Ok::<_, Error>(vec![title, score.to_string(), format!("{low}–{high}"), right?])
    };
    let whole = [figure.score, figure.low, figure.high];
    let mut rows = vec![row(about.word("score-overall")?, whole, figure.right, figure.count)?];
    for part in &figure.numbers {
        let InNumbers { title, score, low, high, right, count } = part.clone();
        rows.push(row(title, [score, low, high], right, count)?);
    }
    let heads = ["score-part", "score-score", "score-range", "score-right"];
    let head: Result<_> = heads.into_iter().map(|key| about.word(key)).collect();
    Ok(Block::Table(Table { shares: vec![5, 2, 3, 2], head: head?, rows }))
}

fn words(figure: &Figure, about: &About<'_>) -> Result<Block> {
    let row = |part: &InWords| {
        let standing = about.word(&format!("word-{}", part.standing))?;
        let right = Reason::new("score-count").with("right", part.right).with("count", part.count);
        Ok(vec![part.title.clone(), standing, about.say(right)?])
    };
    let rows: Result<_> = figure.words.iter().map(row).collect();
    let heads = ["score-part", "report-standing", "score-right"];
    let head: Result<_> = heads.into_iter().map(|key| about.word(key)).collect();
    Ok(Block::Table(Table { shares: vec![5, 5, 2], head: head?, rows: rows? }))
}

/// What nobody may miss who reads the number, in a line beside it: the first page may be all that is printed.
fn caveats(figure: &Figure, is_own: bool) -> Vec<&'static str> {
    let place = if figure.is_in_office { "report-caveat-office" } else { "report-caveat-alone" };
    let all = [
        figure.provisional.then_some("report-caveat-provisional"),
        Some(place),
        (!is_own).then_some("report-caveat-no_cut"),
    ];
    all.into_iter().flatten().collect()
}

/// How far a score carries, and by which rules it was made.
fn how(figure: &Figure, about: &About<'_>) -> Result<String> {
    let mut said = vec![];
    if figure.provisional {
        let some = figure.scoring == SOME_MEASURED;
        let why = if some { "score-provisional-some" } else { "score-provisional-why" };
        said.push(format!("{}: {}", about.word("score-provisional")?, about.word(why)?));
    }
    let place = if figure.is_in_office { "score-in_office" } else { "score-unattended" };
    said.push(about.word(place)?);
    if let Some(guessed) = figure.guessed {
        said.push(about.say(Reason::new("score-blind").with("guessed", guessed))?);
    }
    if !about.is_own {
        said.push(about.word("invitation-no-cut")?);
    }
    said.push(about.say(Reason::new("score-version").with("scoring", figure.scoring))?);
    Ok(said.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_a_score_carries_is_said_beside_the_number() {
        let figure = Figure::sample(&[]);
        let (alone, office) = (figure.clone().at_office(false), figure.at_office(true));
        let alone = Figure { provisional: true, ..alone };
        let office = Figure { provisional: false, ..office };
        assert_eq!(
            caveats(&alone, false),
            ["report-caveat-provisional", "report-caveat-alone", "report-caveat-no_cut"]
        );
        assert_eq!(caveats(&office, true), ["report-caveat-office"]);
    }
}
