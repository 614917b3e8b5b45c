//! The six rules: each a sentence with its numbers, a switch, and what it would have done.

use std::str::FromStr;

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::on_to;
use crate::{
    automation::{
        ReadAutomation, WriteAutomation, actions, due,
        engine::{Due, Numbers, Trigger},
        input::RuleIn,
        ready_rule::{MOST_A_DAY, Number, ReadyRule},
        store,
        switch::{Chosen, StopCause, Switch},
    },
    error::{Error, Result},
    kernel::{
        boolean::Boolean,
        fault::{Fault, Reason},
        field::Field,
    },
    people::{self, Person, PersonId},
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::{Permission, Session},
        },
        render::Page,
    },
    practices::{self, Frame, Names, Practice, SETTINGS},
};

/// How many are named before the rest are counted.
const NAMED: usize = 20;

#[derive(Serialize)]
pub struct Rules {
    frame: Frame,
    rules: Vec<Rule>,
    may_write: bool,
    most_a_day: i32,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Rule {
    word: &'static str,
    is_on: bool,
    on_since: Option<NaiveDate>,
    by: String,
    stopped: Option<&'static str>,
    fired: u64,
    days: Option<FormField>,
    most: Option<FormField>,
    would: Would,
    /// Whether who reads this may do what it does.
    may: bool,
}

/// What it would have done.
#[derive(Serialize)]
struct Would {
    count: usize,
    /// Counted by the dates as they stand today.
    is_by_dates: bool,
    /// What it would do now, and not what it would have done.
    is_now: bool,
    named: Vec<One>,
    more: usize,
}

#[derive(Serialize)]
struct One {
    name: String,
    day: NaiveDate,
}

impl Form for RuleIn {
    const INPUTS: &'static [&'static str] = &["act", "days", "most"];

    fn read(pairs: &mut Pairs) -> Self {
        let on = match pairs.all("act").pop().as_deref() {
            Some("on") => Field::Read(Boolean(true)),
            Some("off") => Field::Read(Boolean(false)),
            _ => Field::Absent,
        };
        let is_off = matches!(on, Field::Read(Boolean(false)));
        let (days, most) = (typed(pairs, "days", is_off), typed(pairs, "most", is_off));
        Self { on, days, most }
    }
}

/// Takes a number that the page shows. Of a rule that is to run, an emptied one is missing and not as usual.
fn typed<T: FromStr<Err = Reason>>(
    pairs: &mut Pairs,
    name: &str,
    is_off: bool,
) -> Option<Field<T>> {
    let sent = pairs.all(name).into_iter().next()?;
    if sent.trim().is_empty() {
        return (!is_off).then(Field::default);
    }
    Some(Field::read(&sent))
}

impl Would {
    fn new(rule: ReadyRule, due: &[Due], people: &[Person], practice: &Practice) -> Self {
        let name = |one: &Due| {
            let person = people.iter().find(|it| one.person == Some(it.id.to_string()));
            person.map(|person| person.name().to_owned()).unwrap_or_default()
        };
        let is_now = rule == ReadyRule::ExpiringLicenses;
        let day = |one: &Due| {
            let last_day = one.mark.parse().ok().filter(|_| is_now);
            last_day.unwrap_or_else(|| practice.today(one.at))
        };
        let named = due.iter().rev().take(NAMED);
        Self {
            count: due.len(),
            is_by_dates: rule.spec().trigger == Trigger::Dates,
            is_now,
            named: named.map(|one| One { name: name(one), day: day(one) }).collect(),
            more: due.len().saturating_sub(NAMED),
        }
    }
}

impl Page for Rules {
    const TEMPLATE: &'static str = "automation/rules";

    fn samples() -> Vec<Self> {
        let rule = |rule: &ReadyRule, is_on: bool, stopped: Option<StopCause>, count: usize| {
            let (spec, wrong) = (rule.spec(), Fault::at_each(["days", "most"], "value.missing"));
            let field = |name, number: Option<Number>| {
                let fault = wrong.iter().find(|fault| fault.path == name).cloned();
                number
                    .map(|it| FormField::shown(name, it.usual.to_string(), fault.filter(|_| is_on)))
            };
            let one = One { name: "Rosa O'Brien-Núñez".to_owned(), day: NaiveDate::default() };
            Rule {
                word: rule.word(),
                is_on,
                on_since: is_on.then(NaiveDate::default),
                by: "Mona Ager".to_owned(),
                stopped: stopped.map(StopCause::word),
                fired: count as u64,
                days: field("days", spec.days),
                most: field("most", spec.most),
                would: Would {
                    count,
                    is_by_dates: spec.trigger == Trigger::Dates,
                    is_now: *rule == ReadyRule::ExpiringLicenses,
                    named: if count > 0 { vec![one] } else { vec![] },
                    more: count.saturating_sub(1),
                },
                may: !is_on,
            }
        };
        let page = |is_on, stopped, count, may_write| Self {
            frame: Frame::sample(SETTINGS),
            rules: ReadyRule::ALL.iter().map(|it| rule(it, is_on, stopped, count)).collect(),
            may_write,
            most_a_day: MOST_A_DAY,
            faults: if is_on { Fault::at_each(["form"], "automation.may_not") } else { vec![] },
        };
        vec![
            page(false, None, 0, true),
            page(true, None, 14, true),
            page(false, Some(StopCause::Left), 1, false),
            page(false, Some(StopCause::Denied), 1, true),
        ]
    }
}

#[handler]
pub async fn view(session: Session<ReadAutomation>) -> Result<Html<String>> {
    let page = fill(&session, None, vec![]).await?;
    session.page(&page)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteAutomation, RuleIn>,
    Path(rule): Path<String>,
) -> Result<Response> {
    let rule: ReadyRule = rule.parse().map_err(|_| Error::Missing("rule"))?;
    let Submitted { session, fields: sent } = form;
    let act = async |tx: &mut Tx, is_on: bool, chosen: Chosen| {
        if is_on {
            actions::switch_on(tx, rule, chosen).await.map(drop)
        } else {
            actions::switch_off(tx, rule).await
        }
    };
    let done = match sent.clone().check() {
        Ok((is_on, chosen)) => {
            session.scope.write(async |tx: &mut Tx| act(tx, is_on, chosen).await).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(on_to("/automation")),
        Err(error) => {
            let (status, faults) = faults_to_show::<RuleIn>(error)?;
            let page = fill(&session, Some((rule, sent)), faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill<P: Permission>(
    session: &Session<P>,
    sent: Option<(ReadyRule, RuleIn)>,
    faults: Vec<Fault>,
) -> Result<Rules> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let switches = store::switches(scope).await?;
    let names = Names::of(session).await?;
    let mut found = vec![];
    for rule in ReadyRule::ALL {
        let switch = switches.iter().find(|it| it.rule == *rule);
        let set = switch.map_or(Chosen::default(), |it| Chosen { days: it.days, most: it.most });
        let numbers = Numbers::of(*rule, set.checked(*rule)?);
        let due = due::dry_run(scope, *rule, numbers).await?;
        found.push((*rule, switch, due, store::how_many(scope, *rule).await?));
    }
    let named = found.iter().flat_map(|(_, _, due, _)| due.iter().rev().take(NAMED));
    let named: Vec<PersonId> =
        named.filter_map(|one| one.person.as_deref()?.parse().ok()).collect();
    let people = people::named(scope, named).await?;
    let rule = |(rule, switch, due, fired): (ReadyRule, Option<&Switch>, Vec<Due>, u64)| {
        let sent = sent.as_ref().filter(|(which, _)| *which == rule).map(|(_, sent)| sent);
        let on_since = switch.and_then(|it| it.on_since);
        Rule {
            word: rule.word(),
            is_on: on_since.is_some(),
            on_since: on_since.map(|at| practice.today(at)),
            by: switch.map(|it| names.say(&it.user_id.to_string())).unwrap_or_default(),
            stopped: switch.and_then(|it| it.stopped).map(|(cause, _)| cause.word()),
            fired,
            days: number(
                "days",
                rule.spec().days,
                switch.and_then(|it| it.days),
                sent.map(|it| it.days.as_ref()),
                &faults,
            ),
            most: number(
                "most",
                rule.spec().most,
                switch.and_then(|it| it.most),
                sent.map(|it| it.most.as_ref()),
                &faults,
            ),
            would: Would::new(rule, &due, &people, &practice),
            may: rule.spec().needs.iter().all(|needed| session.is_within(*needed)),
        }
    };
    let rules = found.into_iter().map(rule).collect();
    let own = |fault: &Fault| matches!(&*fault.path, "form" | "on");
    Ok(Rules {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        rules,
        may_write: session.may::<WriteAutomation>(),
        most_a_day: MOST_A_DAY,
        faults: faults.iter().filter(|fault| own(fault)).cloned().collect(),
    })
}

/// Returns the field of a number: what was sent, else what is set, else what is usual.
fn number<T: std::fmt::Display>(
    name: &'static str,
    number: Option<Number>,
    set: Option<i32>,
    sent: Option<Option<&Field<T>>>,
    faults: &[Fault],
) -> Option<FormField> {
    let number = number?;
    Some(match sent {
        Some(sent) => FormField::new(name, sent, faults),
        None => FormField::shown(name, set.unwrap_or(number.usual).to_string(), None),
    })
}
