//! What happens in the story by pages, step by step, for whoever carries the requests.

use std::collections::BTreeSet;

use regex::Regex;

use super::{
    browser::{Browser, Form, Kind},
    transport::Transport,
};

pub const PRACTICE: &str = "Cedar Hollow Family Medicine";
pub const OWNER: &str = "June Halloran";
pub const CANDIDATE: &str = "Marisol Etxeberria";
pub const PASSWORD: &str = "correct horse battery staple";
pub const PHONE: &str = "503 555 0147";

/// What the buttons and pages of a skills check say, in the language in which it is taken.
pub struct Tongue {
    pub start: &'static str,
    pub question: &'static str,
    pub go_on: &'static str,
    pub all_answered: &'static str,
    pub hand_in: &'static str,
    pub own_score: &'static str,
    pub score: &'static str,
    pub of: &'static str,
}

pub const ENGLISH: Tongue = Tongue {
    start: "Start",
    question: r"Question (\d+) of (\d+)",
    go_on: "Save and continue",
    all_answered: "answered. You can still change them.",
    hand_in: "Turn in",
    own_score: "Your score",
    score: r"(\d+), likely between (\d+) and (\d+)",
    of: "of",
};

pub const SPANISH: Tongue = Tongue {
    start: "Empezar",
    question: r"Pregunta (\d+) de (\d+)",
    go_on: "Guardar y continuar",
    all_answered: "respondidas. Todavía puede cambiarlas.",
    hand_in: "Entregar",
    own_score: "Su puntaje",
    score: r"(\d+), probablemente entre (\d+) y (\d+)",
    of: "de",
};

/// A stranger opens the set-up link and becomes the owner of a practice.
pub async fn set_up<T: Transport>(transport: &T, link: &str) -> Browser<T> {
    let mut owner = Browser::open(transport, link).await;
    owner.reads("Your practice");
    owner
        .form("Save and continue")
        .write("Name of the practice", PRACTICE)
        .choose("State", "Oregon")
        .write("City", "Salem")
        .choose("Time zone", "Pacific (Los Angeles)")
        .write("How many people work there?", "12")
        .write("Your name", OWNER)
        .write("Email address", "june@cedarhollow.example")
        .write("Password", PASSWORD)
        .press()
        .await;
    owner.reads("Phones can’t connect yet");
    owner.follow("Later").await;
    owner.reads("What do you want to do first?");
    owner.follow("Nothing yet: just look around").await;
    owner.reads(&format!("Hello, {OWNER}"));
    owner
}

/// A receptionist's job, from its profile to everybody's eyes.
pub async fn publish<T: Transport>(owner: &mut Browser<T>) {
    owner.follow("Jobs").await;
    owner.reads("No jobs yet");
    owner.follow("Medical receptionist").await;
    owner.form("Start the draft").press().await;
    owner.reads("One thing to do before you can publish");

    owner.follow("Add the pay").await;
    let pay = owner.form("Save pay and benefits").write("Lowest pay", "19.50");
    pay.write("Highest pay", "23.00").choose("Per", "hour").press().await;
    owner.reads("$19.50 to $23.00 an hour");
    owner.reads("I’ve read the duties, and your suggestions for");

    owner.follow("Jobs").await;
    owner.follow("Medical receptionist").await;
    owner.follow("Duties").await;
    let mut duties = owner.form("Save duties");
    let legends = duties.form.controls.iter().flat_map(|one| one.legends.iter().cloned());
    let mut each: Vec<_> = legends.filter(|legend| legend.starts_with("Duty ")).collect();
    each.dedup();
    assert!(each.len() >= 8, "the profile's duties are on the form: {each:?}");
    for duty in each {
        duties.form.choose_in(Some(&duty), "Essential?", "Yes");
        duties.form.choose_in(Some(&duty), "Needed on day one?", "Yes");
    }
    duties.press().await;

    owner.follow("Review and publish").await;
    owner.reads("A skills test of 20 questions, the same for everyone");
    owner.form("Publish the job").press().await;
    owner.reads("Published");
}

/// Somebody finds the job on the careers page and applies. Returns them with their status page open.
pub async fn apply<T: Transport>(transport: &T, owner: &mut Browser<T>) -> Browser<T> {
    owner.follow("Settings").await;
    let careers = owner.page.written_address();
    let mut visitor = Browser::open(transport, &careers).await;
    visitor.reads(&format!("All open jobs at {PRACTICE}"));
    visitor.follow("Medical receptionist").await;
    visitor.reads("$19.50 to $23.00 an hour");
    visitor.reads("Skills test 20 questions, about");
    visitor.reads("A person decides at every step.");
    visitor.follow("Apply").await;
    visitor
        .form("Send my application")
        .write("Your name", CANDIDATE)
        .write("Phone number", PHONE)
        .choose("What language should we write to you in?", "English")
        .attach("Résumé", "resume.pdf", b"%PDF-1.7 ten years at a front desk")
        .tick("I’ve read this")
        .press()
        .await;
    visitor.reads(&format!("Thank you, {CANDIDATE}"));
    visitor.follow("Check your status").await;
    visitor.reads("We’ve received your application.");
    visitor
}

/// The owner finds who applied, and gets the link to hand over.
pub async fn invite<T: Transport>(owner: &mut Browser<T>) -> String {
    owner.follow("Candidates").await;
    owner.follow(CANDIDATE).await;
    owner.reads("503 555 0147");
    owner.reads("Open (PDF)");
    owner.follow("Invite to the skills test").await;
    owner.reads(CANDIDATE);
    owner.reads("20 questions");
    owner.form("Invite").press().await;
    owner.reads("Link to share");
    owner.page.written_address()
}

/// The candidate asks for another way to take it, and then would rather start at once.
pub async fn ask<T: Transport>(candidate: &mut Browser<T>, words: &str) {
    candidate.follow("Ask for it").await;
    candidate.form("Send").write("Something else (optional)", words).press().await;
    candidate.reads("has your request");
    candidate.form("Cancel my request").press().await;
}

/// The candidate takes the skills check, and reads their own score and its range.
pub async fn take<T: Transport>(candidate: &mut Browser<T>, tongue: &Tongue) -> [u32; 3] {
    candidate.form(tongue.start).press().await;
    let question = Regex::new(tongue.question).unwrap();
    let mut count = 1;
    for number in 1.. {
        let text = candidate.page.text();
        let Some([said, of]) = numbers(&question, &text) else { break };
        assert_eq!(said, number, "the questions come one after the other");
        count = of;
        assert!(number <= count, "question {number} of {count}");
        let mut filling = candidate.form(tongue.go_on);
        answer(&mut filling.form);
        filling.press().await;
    }
    candidate.reads(&format!("{count} {} {count} {}", tongue.of, tongue.all_answered));
    candidate.form(tongue.hand_in).press().await;
    candidate.reads(tongue.own_score);
    candidate.reads("Provisional");
    score(candidate, tongue)
}

/// The owner reads the report: the same score as the candidate's, how sure it is, and the count.
pub async fn read_report<T: Transport>(owner: &mut Browser<T>, own: [u32; 3]) {
    owner.follow("Candidates").await;
    owner.follow(CANDIDATE).await;
    assert_eq!(score(owner, &ENGLISH), own, "beside the decision");
    owner.follow("See the report").await;
    owner.reads("Scored");
    owner.reads("What they can do");
    owner.reads("Provisional");
    owner.reads("20 of 20 answered");
    owner.reads("There’s no passing score");
    assert_eq!(score(owner, &ENGLISH), own);
}

/// Answers one question, whatever it is, with what comes first.
fn answer(form: &mut Form) {
    // Of each group the first; a case has several groups on one page.
    let (mut answered, mut lists) = (BTreeSet::new(), 0);
    for at in 0..form.controls.len() {
        let one = &mut form.controls[at];
        // What belongs to the question stands in its group; a number stands alone.
        let is_first = !one.legends.is_empty() && answered.insert(one.name.clone());
        match one.kind {
            Kind::Radio if is_first => form.switch_on(at),
            Kind::Checkbox if is_first => one.is_on = true,
            Kind::Text => one.value = "12.50".to_owned(),
            // Places 1, 2, 3 and so on, or for each line another choice.
            Kind::Select => {
                one.pick_number(lists);
                lists += 1;
            }
            _ => {}
        }
    }
}

/// Reads the score over all, and checks that its range lies around it.
#[track_caller]
fn score<T: Transport>(browser: &Browser<T>, tongue: &Tongue) -> [u32; 3] {
    let text = browser.page.text();
    let said = numbers(&Regex::new(tongue.score).unwrap(), &text);
    let Some([score, low, high]) = said else { panic!("no score in:\n{text}") };
    assert!(low <= score && score <= high && high <= 100, "{text}");
    [score, low, high]
}

fn numbers<const N: usize>(pattern: &Regex, text: &str) -> Option<[u32; N]> {
    let found = pattern.captures(text)?;
    Some(std::array::from_fn(|at| found[at + 1].parse().unwrap()))
}
