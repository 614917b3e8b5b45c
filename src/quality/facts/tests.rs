use super::*;
use crate::quality::tally::Met;

const FOUR: Option<Keyed> = Some(Keyed { options: 4, key: 0 });

/// So many of each: option, tenths of a logit, people. Option 0 is right.
fn tally(of: &[(u8, i16, u64)]) -> QuestionTally {
    let mut tally = QuestionTally::default();
    for (option, ability, people) in of {
        for _ in 0..*people {
            let (chosen, earned) = (Chosen::Option(*option), u8::from(*option == 0));
            let answered = Answered { chosen, earned, ability: *ability };
            tally.add(Met::new(answered, earned == 1, Some(60)));
        }
    }
    tally
}

fn facts(of: &[(u8, i16, u64)]) -> Facts {
    Facts::of(&tally(of), 1, FOUR)
}

#[test]
fn of_nineteen_people_nothing_is_said_but_how_many_they_are() {
    let few = facts(&[(0, 5, 10), (1, -5, 9)]);
    assert_eq!((few.answers, few.percent(), few.seconds, few.rest), (19, None, None, None));
    assert_eq!(few.flags, []);
    let enough = facts(&[(0, 5, 10), (1, -5, 10)]);
    assert_eq!((enough.percent(), enough.seconds), (Some(50), Some(60)));
}

#[test]
fn figures_move_by_five_answers_so_that_none_can_be_read_off() {
    let mut tally = tally(&[(0, 5, 18), (1, -5, 7)]);
    let figures = |tally: &QuestionTally| {
        let Facts { counted, empty, whole, share, seconds, .. } = Facts::of(tally, 1, FOUR);
        (counted, empty, whole, share.to_bits(), seconds)
    };
    let before = figures(&tally);
    let empty = || Answered { chosen: Chosen::Nothing, earned: 0, ability: -20 };
    for more in 1..5 {
        tally.add(Met::new(empty(), false, Some(600)));
        assert_eq!(figures(&tally), before, "{more}");
        assert_eq!(Facts::of(&tally, 1, FOUR).answers, 25 + more);
    }
    tally.add(Met::new(empty(), false, Some(600)));
    assert_ne!(figures(&tally), before);
}

#[test]
fn how_it_goes_with_the_rest_is_said_from_thirty_people_and_read_from_a_hundred() {
    let reversed = [(0, -5, 10), (1, 5, 10)];
    let times =
        |times: u64| facts(&reversed.map(|(option, at, people)| (option, at, people * times)));
    assert_eq!(times(1).rest, None);
    let sixty = times(3);
    assert!(sixty.rest.is_some_and(|rest| rest.r < -0.99), "{:?}", sixty.rest);
    assert!(!sixty.flags.contains(&QuestionFlag::Reversed), "{:?}", sixty.flags);
    assert!(times(5).flags.contains(&QuestionFlag::Reversed));
}

#[test]
fn a_key_is_suspected_where_the_able_choose_another_option() {
    let wrong = facts(&[(1, 12, 12), (0, -12, 4), (2, -12, 4)]);
    assert_eq!(wrong.suspect, Some(1));
    assert_eq!(wrong.flags.first(), Some(&QuestionFlag::CheckKey));
    let right = facts(&[(0, 12, 12), (1, -12, 4), (2, -12, 4)]);
    assert_eq!(right.suspect, None);
}

#[test]
fn of_nine_answers_no_key_is_suspected() {
    assert_eq!(facts(&[(1, 20, 9)]).suspect, None);
}

#[test]
fn hard_easy_and_unused_are_said_from_where_they_mean_something() {
    assert_eq!(facts(&[(0, 0, 20)]).flags, [QuestionFlag::VeryEasy]);
    // Nobody agrees on what is wrong, so no other option is taken for the key.
    let hard = facts(&[(0, 0, 4), (1, 0, 6), (2, 0, 5), (3, 0, 5)]);
    assert_eq!(hard.flags, [QuestionFlag::VeryHard]);
    let unused = facts(&[(0, 5, 60), (1, -5, 30), (2, -5, 10)]);
    assert_eq!(unused.flags, [QuestionFlag::Unused]);
    assert_eq!(unused.options[3], OptionFacts { is_key: false, people: 0, ability: None });
}

#[test]
fn what_was_left_empty_is_wrong_and_is_counted() {
    let mut tally = tally(&[(0, 5, 20)]);
    for _ in 0..20 {
        let answered = Answered { chosen: Chosen::Nothing, earned: 0, ability: -5 };
        tally.add(Met::new(answered, false, None));
    }
    let facts = Facts::of(&tally, 1, FOUR);
    assert_eq!((facts.answers, facts.empty, facts.percent()), (40, 20, Some(50)));
}

#[test]
fn a_question_of_three_points_is_right_by_the_share_that_was_earned() {
    let mut tally = QuestionTally::default();
    for earned in [0, 1, 2, 3].into_iter().cycle().take(20) {
        let answered = Answered { chosen: Chosen::Other, earned, ability: 0 };
        tally.add(Met::new(answered, earned == 3, None));
    }
    assert_eq!(Facts::of(&tally, 3, None).percent(), Some(50));
}
