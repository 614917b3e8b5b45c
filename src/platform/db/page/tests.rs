use super::*;
use uuid::Uuid;

fn key(n: u128) -> Key {
    Key::new(vec!["ana ruiz".into(), Uuid::from_u128(n).into()])
}

#[test]
fn a_place_reads_as_it_is_written() {
    for seek in [Seek::First, Seek::Last, Seek::After(key(1)), Seek::Before(key(2))] {
        assert_eq!(seek.to_string().parse(), Ok(seek));
    }
    let day: Seek = "after.d20270331.u00000000000000000000000000000001".parse().unwrap();
    assert_eq!(day.to_string(), "after.d20270331.u00000000000000000000000000000001");
}

#[test]
fn what_is_no_place_is_refused() {
    for text in ["x", "after", "before", "last.u1", "after.", "after.x1", "after.é", "after.tAA"] {
        assert!(text.parse::<Seek>().is_err(), "{text}");
    }
}

#[test]
fn a_page_knows_where_it_stands_and_what_is_beside_it() {
    let part = |seek: &Seek, has_more, of, beside| {
        let part = Part::new(seek, Some((key(1), key(2))), 25, has_more, (Count::of(of), beside));
        (part.from, part.previous.is_some(), part.next.is_some())
    };
    let (after, before) = (Seek::After(key(0)), Seek::Before(key(9)));
    assert_eq!(part(&Seek::First, true, 60, 0), (Some(1), false, true));
    assert_eq!(part(&Seek::First, false, 25, 0), (Some(1), false, false));
    assert_eq!(part(&after, true, 60, 25), (Some(26), true, true));
    assert_eq!(part(&before, true, 60, 50), (Some(26), true, true));
    assert_eq!(part(&before, false, 60, 25), (Some(1), false, true));
    assert_eq!(part(&Seek::Last, true, 60, 0), (Some(36), true, false));
    // Beyond a thousand nobody counts.
    assert_eq!(part(&Seek::First, true, 1_001, 0), (Some(1), false, true));
    assert_eq!(part(&after, true, 1_001, 1_001), (None, true, true));
    assert_eq!(part(&Seek::Last, true, 1_001, 0), (None, true, false));
    assert_eq!(part(&after, true, Count::UNKNOWN, 0), (None, true, true));
}

#[test]
fn a_count_says_no_more_than_is_known() {
    assert_eq!(Count::of(1_000).to_string(), "1000");
    assert_eq!(Count::of(1_001).to_string(), "1,000+");
    assert_eq!(Count::Exactly(5).beyond(5), None);
    assert_eq!(Count::Exactly(7).beyond(5), Some(Count::Exactly(2)));
    assert_eq!(Count::Many.beyond(20), Some(Count::Many));
}
