//! Starting an onboarding of 60 tasks: `cargo bench -p checklists`. It lays the template together,
//! plans it and words each due date, as a server does when somebody signs.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot begin has nothing to measure")]

use std::hint::black_box;

use checklists::{Calendar, Catalogue, Hire, Language, List, Plan, Template, read_day};
use chrono_tz::America::New_York;
use criterion::{Criterion, criterion_group, criterion_main};

/// The first 60 tasks of the catalogue, for everybody: more than any role is asked.
fn sixty(catalogue: &Catalogue) -> Template {
    let mut template = Template::of(catalogue, "receptionist", None, List::Joining).unwrap();
    let joining = catalogue.tasks().filter(|task| task.list == List::Joining).take(60).cloned();
    template.tasks = joining.collect();
    template.tasks.iter_mut().for_each(|task| task.when = checklists::When::default());
    template
}

fn start(template: &Template, hire: &Hire, calendar: &Calendar) -> usize {
    let plan = Plan::of(template, hire, calendar).unwrap();
    let explain =
        |language| plan.tasks.iter().map(move |it| it.due.explain(hire, calendar, language).len());
    explain(Language::English).sum::<usize>() + explain(Language::Spanish).sum::<usize>()
}

fn onboarding(criterion: &mut Criterion) {
    let catalogue = Catalogue::builtin().unwrap();
    let (template, calendar) = (sixty(&catalogue), Calendar::usual(New_York));
    assert_eq!(template.tasks.len(), 60);
    let day = |text| read_day(text).unwrap();
    let hire = Hire {
        offer_signed_on: Some(day("2026-11-18")),
        ..Hire::employee(day("2026-11-30"), day("2026-11-18"))
    };
    let started = Plan::of(&template, &hire, &calendar).unwrap();
    assert_eq!(started.tasks.len(), 60);
    criterion.bench_function("start an onboarding of 60 tasks, and explain it twice", |bencher| {
        bencher.iter(|| start(black_box(&template), &hire, &calendar));
    });
    let moved = hire.clone().starting(day("2026-12-07"));
    criterion.bench_function("move its first day", |bencher| {
        bencher.iter(|| started.again(&template, black_box(&moved), &calendar).unwrap());
    });
}

criterion_group!(benches, onboarding);
criterion_main!(benches);
