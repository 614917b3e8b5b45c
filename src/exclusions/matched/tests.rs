use matching::name::WrittenName;

use super::*;

fn found(tier: MatchTier) -> Match {
    Match {
        id: "xmatch_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().unwrap(),
        person_id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().unwrap(),
        list: "leie".to_owned(),
        edition_id: "xlist_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().unwrap(),
        row_key: "aa".to_owned(),
        listed: Listed::default(),
        sought: sought("Quimby"),
        tier,
        score: 80,
        reasons: vec!["last_name.same".to_owned()],
        state: MatchState::Open,
        dispositions: vec![],
        opened_at: DateTime::default(),
        updated_at: DateTime::default(),
        revision: 1,
    }
}

fn sought(last: &str) -> Person {
    let name = WrittenName { last: last.to_owned(), ..WrittenName::default() };
    Person { name, ..Person::default() }
}

fn disposition(finding: MatchFinding, means: MatchMeans, words: Option<&str>) -> Disposition {
    Disposition {
        finding,
        means,
        words: words.map(|words| words.parse().unwrap()),
        found_at: DateTime::default(),
        found_by: "user".to_owned(),
    }
}

use MatchFinding::{CouldNotTell, NotTheSame, TheSame};
use MatchMeans::{BirthDate, NumberDiffers, NumberFits, Other};

#[test]
fn an_open_match_holds_a_start_unless_there_is_little_more_than_a_name() {
    assert!(found(MatchTier::Strong).holds() && found(MatchTier::Possible).holds());
    assert!(!found(MatchTier::Weak).holds());
}

#[test]
fn what_was_ruled_out_stays_quiet_until_the_person_is_known_otherwise() {
    let mut one = found(MatchTier::Strong);
    one.settle(disposition(NotTheSame, NumberDiffers, None)).unwrap();
    assert!(!one.holds());
    assert!(!one.find_again(&sought("Quimby")) && one.state == MatchState::RuledOut);
    assert!(one.find_again(&sought("Quimby-Roth")) && one.holds());
}

#[test]
fn what_could_not_be_told_holds_on_and_what_is_confirmed_holds_whatever_is_found_again() {
    let mut one = found(MatchTier::Possible);
    one.settle(disposition(CouldNotTell, Other, Some("The site was down."))).unwrap();
    assert!(one.holds() && one.is_waiting());
    one.settle(disposition(TheSame, NumberFits, None)).unwrap();
    assert!(one.holds() && !one.is_waiting());
    one.find_again(&sought("Other"));
    assert_eq!(one.state, MatchState::Confirmed);
    assert!(!one.lose(), "a person said so, and a person takes it back");
}

#[test]
fn only_the_owner_of_the_list_can_say_that_it_is_the_same_person() {
    for means in [BirthDate, Other] {
        let refused = found(MatchTier::Strong).settle(disposition(TheSame, means, Some("I know.")));
        assert_eq!(refused, Err(MatchRefused::NotConfirmed));
    }
    for (finding, means) in [(NotTheSame, NumberFits), (TheSame, NumberDiffers)] {
        let refused = found(MatchTier::Strong).settle(disposition(finding, means, None));
        assert_eq!(refused, Err(MatchRefused::Contradiction));
    }
}

#[test]
fn no_social_security_number_is_kept_however_it_is_spaced() {
    for words in ["078-05-1120", "078 05 1120", "SSN 078051120.", "078.05.1120 fits"] {
        let refused = found(MatchTier::Strong).settle(disposition(NotTheSame, Other, Some(words)));
        assert_eq!(refused, Err(MatchRefused::SecretNumber), "{words}");
    }
    let npi = disposition(NotTheSame, Other, Some("Her NPI is 1003000126, born 1991."));
    assert_eq!(found(MatchTier::Strong).settle(npi), Ok(()));
    let bare = disposition(NotTheSame, Other, None);
    assert_eq!(found(MatchTier::Strong).settle(bare), Err(MatchRefused::WithoutWords));
}

#[test]
fn what_left_the_list_before_anybody_looked_is_gone_and_comes_back_with_its_row() {
    let mut one = found(MatchTier::Strong);
    assert!(one.lose() && !one.holds());
    assert!(one.find_again(&sought("Quimby")) && one.holds());
}
