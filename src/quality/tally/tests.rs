use super::*;

fn met(chosen: Chosen, seconds: Option<i64>) -> Met {
    Met::new(Answered { chosen, earned: 1, ability: -12 }, true, seconds)
}

fn in_november(chosen: Chosen) -> Met {
    let slices = vec![Slice::Month("2026-11".to_owned()), Slice::Language("es".to_owned())];
    Met { slices, ..met(chosen, Some(64)) }
}

#[test]
fn a_tally_is_read_back_as_it_was_written() {
    let mut tally = QuestionTally::default();
    let chosen = [Chosen::Nothing, Chosen::Other, Chosen::Option(3), Chosen::Option(3)];
    chosen.into_iter().chain([Chosen::Option(0)]).for_each(|one| tally.add(in_november(one)));
    tally.add(in_november(Chosen::Option(2)));
    let kept = serde_json::to_string(&tally).unwrap();
    let answers =
        r#"{"answers":[[-1,1,-12,1],[-2,1,-12,1],[0,1,-12,1],[3,1,-12,2]],"times":[[12,5]],"#;
    let slices = r#""slices":[["m2026-11",-12,5,5,5],["les",-12,5,5,5]],"#;
    let waiting = r#""waiting":[[2,1,-12,true,12,["m2026-11","les"]]]}"#;
    assert_eq!(kept, [answers, slices, waiting].concat());
    assert_eq!(serde_json::from_str::<QuestionTally>(&kept).unwrap(), tally);
    assert_eq!((tally.people(), tally.counted()), (6, 5));
}

#[test]
fn who_left_for_a_day_counts_as_an_hour_and_a_clock_set_back_as_nothing() {
    let time = |seconds| met(Chosen::Other, Some(seconds)).time;
    assert_eq!((time(86_400), time(-7)), (Some(720), Some(0)));
}

#[test]
fn nothing_moves_by_one_answer_and_five_move_it_at_once() {
    let mut tally = QuestionTally::default();
    let moved = |tally: &QuestionTally| (tally.answers.clone(), tally.times.clone());
    let mut seen = vec![moved(&tally)];
    for _ in 0..20 {
        tally.add(met(Chosen::Option(1), Some(20)));
        let now = moved(&tally);
        if seen.last() != Some(&now) {
            seen.push(now);
        }
    }
    let counts: Vec<u64> = seen.iter().map(|(answers, _)| answers.values().sum()).collect();
    assert_eq!(counts, [0, 5, 10, 15, 20]);
}

#[test]
fn at_the_turn_of_a_month_no_month_moves_by_one_answer_and_months_add_up() {
    let mut tally = QuestionTally::default();
    let november = |number: usize| number < 23;
    for number in 0..40 {
        let month = if november(number) { "2026-11" } else { "2026-12" };
        let slices = vec![Slice::Month(month.to_owned())];
        tally.add(Met { slices, ..met(Chosen::Other, None) });
        let people = |month: &str| -> u64 {
            let is_of = |slice: &Slice| *slice == Slice::Month(month.to_owned());
            let of = tally.slices.iter().filter(|((slice, _), _)| is_of(slice));
            of.map(|(_, one)| one.people).sum()
        };
        let (before, after) = (people("2026-11"), people("2026-12"));
        assert_eq!((before % 5, after % 5, before + after), (0, 0, tally.counted()));
    }
}

#[test]
fn of_a_language_or_a_device_five_count_at_a_time_too() {
    let mut tally = QuestionTally::default();
    let mut seen = std::collections::BTreeSet::new();
    for number in 0..40 {
        // Of five who are counted together two answer in Spanish.
        let slices = if number % 5 < 2 { vec![Slice::Language("es".to_owned())] } else { vec![] };
        tally.add(Met { slices, ..met(Chosen::Other, None) });
        seen.insert(tally.slices.values().map(|one| one.people).sum::<u64>());
        let read = serde_json::to_string(&tally).unwrap();
        assert_eq!(serde_json::from_str::<QuestionTally>(&read).unwrap(), tally);
    }
    assert_eq!(seen, [0, 5, 10, 15].into());
}

#[test]
fn it_does_not_matter_how_answers_are_cut_into_batches() {
    let all: Vec<_> = (0..23).map(|one| met(Chosen::Option(one % 4), Some(one.into()))).collect();
    let key = QuestionKey { role: String::new(), item: String::new(), sha256: String::new() };
    let in_batches = |size: usize| {
        let mut tallies = Tallies::default();
        for batch in all.chunks(size) {
            let questions = batch.iter().map(|met| (key.clone(), met.clone())).collect();
            tallies.take(Added { questions, ..Added::default() });
        }
        tallies
    };
    assert_eq!(in_batches(1), in_batches(23));
    assert_eq!(in_batches(7), in_batches(23));
}

#[test]
fn the_order_of_people_does_not_matter_to_a_form() {
    let people = [([1, 0], (0.25, 0.5)), ([2, 1], (-1.1, 0.6)), ([0, 0], (0.0, 0.7))];
    let added = |order: [usize; 3]| {
        let mut tally = FormTally::default();
        for at in order {
            let (earned, ability) = people[at];
            tally.add(["a", "b"].into_iter().zip(earned), ability);
        }
        tally
    };
    let tally = added([0, 1, 2]);
    assert_eq!(tally, added([2, 0, 1]));
    assert_eq!((tally.people, tally.points, tally.squares), (3, 4, 10));
    assert_eq!(tally.questions["a"], (3, 5));
}
