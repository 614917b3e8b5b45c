//! Scoring one sitting of twenty questions: `cargo bench --bench scoring`.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot begin has nothing to measure")]

use std::hint::black_box;

use bank::{Bank, draw, key};
use chrono::DateTime;
use criterion::{Criterion, criterion_group, criterion_main};
use muster::{
    assessments::{Contents, Form},
    invitations::InvitationId,
    kernel::typed_id::TypedId,
    scores::score,
    sittings::{Adjustments, Circumstances, Placed, Sitting, SittingId, Step},
};
use uuid::Uuid;

fn sitting(bank: &Bank, form: &Form) -> Sitting {
    let placed = |frozen: &muster::assessments::FormItem| {
        let item = bank.item(&frozen.item).unwrap();
        let drawn = draw(item, &[7; 32]).unwrap();
        Placed { item: item.id.clone(), sha256: item.sha256.clone(), drawn }
    };
    let items: Vec<_> = form.items.iter().map(placed).collect();
    let step = |(place, placed): (usize, &Placed)| Step {
        step_no: i32::try_from(place).unwrap() + 1,
        place: i32::try_from(place).unwrap(),
        response: Some(key(bank.item(&placed.item).unwrap(), &placed.drawn).unwrap()),
        flagged: false,
        received_at: DateTime::default(),
        is_late: false,
        settled: None,
    };
    let steps = items.iter().enumerate().map(step).collect();
    Sitting {
        id: SittingId::from_uuid(Uuid::nil()),
        invitation_id: InvitationId::from_uuid(Uuid::nil()),
        seed: [7; 32],
        adjustments: Adjustments::default(),
        circumstances: Circumstances::default(),
        items,
        started_at: DateTime::default(),
        deadline: DateTime::default(),
        submitted_at: None,
        steps,
    }
}

fn scoring(criterion: &mut Criterion) {
    let bank = Bank::builtin().unwrap();
    let form =
        Form::of_role(bank, "medical_biller", &std::collections::HashSet::new(), &[7; 32]).unwrap();
    let (contents, sitting) = (Contents::of(&form, bank), sitting(bank, &form));
    criterion.bench_function("score one sitting of 20 questions", |bencher| {
        bencher.iter(|| score(&contents, black_box(&form), black_box(&sitting)).unwrap());
    });
}

criterion_group!(benches, scoring);
criterion_main!(benches);
