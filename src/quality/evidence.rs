//! Whether those who scored higher do better at work, as far as that can be said: never that a test is validated.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use psychometrics::validity::{EVIDENCE_FROM, Validity, expectancy};

use super::{moments::variance, store};
use crate::{
    applications, assessments,
    check_ins::{self, CheckIn},
    error::{Error, Result},
    invitations::{self, Invitation, InvitationId},
    people::PersonId,
    platform::db::Scope,
    scores,
};

/// From how many people on a correlation is said, with its interval.
pub const SAID_FROM: usize = 10;
/// Into how many parts of the scores people are cut, to say how many of each did well.
const PARTS: usize = 3;
/// The middle of the ratings: meets what the role asks for.
const WELL: f64 = 3.0;

/// How the scores of one role go with the ratings of its check-ins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    pub role: String,
    /// Who has a score and a rating.
    pub people: usize,
    /// None where they are too few, or do not differ.
    pub validity: Option<Validity>,
    /// Whether they are enough for *evidence so far*.
    pub is_evidence: bool,
    /// Corrected for having seen only whom the office hired. None below 100.
    pub unrestricted: Option<f64>,
    /// How many did well in each third of the scores, from the lowest up: (well, of). Empty below 100.
    pub expectancy: Vec<(usize, usize)>,
}

impl Evidence {
    /// Makes it of abilities with ratings. `spread` is the standard deviation of the abilities of all who were tested.
    pub fn of(role: String, pairs: &[(f64, f64)], spread: Option<f64>) -> Self {
        let (abilities, ratings): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
        let people = pairs.len();
        let is_enough = people >= SAID_FROM;
        let validity = Validity::of(&abilities, &ratings).ok().filter(|_| is_enough);
        let is_evidence = people >= EVIDENCE_FROM;
        let sum: f64 = abilities.iter().sum();
        let squares: f64 = abilities.iter().map(|one| one * one).sum();
        let seen = variance(people as u64, sum, squares).map(f64::sqrt).filter(|sd| *sd > 0.0);
        let unrestricted = validity.as_ref().zip(spread.zip(seen));
        let unrestricted =
            unrestricted.and_then(|(validity, (all, seen))| validity.unrestricted(all / seen).ok());
        let well: Vec<_> = ratings.iter().map(|rating| *rating >= WELL).collect();
        let expectancy = is_evidence.then(|| expectancy(&abilities, &well, PARTS).ok()).flatten();
        let expectancy = expectancy.unwrap_or_default();
        Self { role, people, validity, is_evidence, unrestricted, expectancy }
    }
}

/// Sets the latest check-in of each person in each role beside the first score that they had of the same role before it:
/// a second try and a short test in the office are given only to some.
pub async fn evidence(scope: &Scope) -> Result<Vec<Evidence>> {
    let held = once_each(check_ins::latest(scope).await?);
    let tested = tested(scope, held.iter().map(|one| one.person_id).collect()).await?;
    let mut pairs: HashMap<&str, Vec<(f64, f64)>> = HashMap::new();
    for one in &held {
        let Some(rating) = one.mean() else { continue };
        if let Some(theta) = tested.get(&one.person_id).and_then(|all| before(all, one)) {
            pairs.entry(one.role.word()).or_default().push((theta, rating));
        }
    }
    let mut all = vec![];
    for (role, pairs) in pairs {
        all.push(Evidence::of(role.to_owned(), &pairs, spread(scope, role).await?));
    }
    all.sort_by(|one, other| (other.people, &one.role).cmp(&(one.people, &other.role)));
    Ok(all)
}

/// Who has worked here twice in one role counts once: as it went the last time.
fn once_each(mut held: Vec<CheckIn>) -> Vec<CheckIn> {
    held.retain(|one| one.mean().is_some());
    held.sort_by_key(|one| Reverse((one.held_on, one.span)));
    let mut seen = HashSet::new();
    held.retain(|one| seen.insert((one.person_id, one.role.word())));
    held
}

/// A score that is told.
struct Tested {
    role: String,
    invitation: Invitation,
    theta: f64,
}

/// Returns the scores of these people, the oldest first.
async fn tested(scope: &Scope, people: Vec<PersonId>) -> Result<HashMap<PersonId, Vec<Tested>>> {
    const AT_ONCE: usize = 1_000;
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for people in people.chunks(AT_ONCE) {
        let applied = applications::of_people(scope, people.iter().copied()).await?;
        let invited = invitations::of_applications(scope, applied.iter().map(|one| one.id)).await?;
        let told: Vec<_> = invited.into_iter().filter(counts).collect();
        let mut scores = scores::outcomes_of(scope, told.iter().map(id)).await?;
        let roles = told.iter().map(|one| one.assessment_id);
        let roles = assessments::roles_of(scope, roles).await?;
        for invitation in told {
            let (Some(outcome), Some(role)) =
                (scores.remove(&invitation.id), roles.get(&invitation.assessment_id))
            else {
                continue;
            };
            let theta = outcome.theta.parse().map_err(Error::internal)?;
            let one = Tested { role: role.clone(), invitation, theta };
            all.entry(one.invitation.person_id).or_default().push(one);
        }
    }
    Ok(all)
}

/// What confirms another in the office is too short to be anybody's score.
fn counts(one: &Invitation) -> bool {
    one.tells_result() && one.confirms.is_none()
}

fn id(one: &Invitation) -> InvitationId {
    one.id
}

fn before(all: &[Tested], held: &CheckIn) -> Option<f64> {
    let is_before = |one: &&Tested| {
        let told = one.invitation.submitted_at.map(|at| at.date_naive());
        one.role == held.role.word() && told.is_some_and(|day| day <= held.held_on)
    };
    all.iter().find(is_before).map(|one| one.theta)
}

/// Returns how widely all who were tested for a role spread, in logits: each by the form that everybody gets. Who took
/// another has taken one before.
async fn spread(scope: &Scope, role: &str) -> Result<Option<f64>> {
    let mut forms = store::forms_of(scope, role).await?;
    let tests = assessments::with_ids(scope, forms.keys().copied()).await?;
    let firsts: HashSet<_> = tests.iter().filter(|one| one.number == 1).map(|one| one.id).collect();
    forms.retain(|id, _| firsts.contains(id));
    let people = forms.values().map(|form| form.people).sum();
    let sum = forms.values().map(|form| form.abilities as f64 / 1e3).sum();
    let squares = forms.values().map(|form| form.ability_squares as f64 / 1e6).sum();
    Ok(variance(people, sum, squares).map(f64::sqrt))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::{
        assessments::AssessmentId,
        check_ins::{CheckInId, Rated},
        invitations::Status,
        jobs::RoleKey,
        kernel::{labels::Labels, typed_id::TypedId},
        roster::StaffId,
    };

    fn held(staff: u128, person: u128, on: &str, rating: Option<&str>) -> CheckIn {
        CheckIn {
            id: CheckInId::from_uuid(Uuid::from_u128(staff)),
            staff_id: StaffId::from_uuid(Uuid::from_u128(staff)),
            person_id: PersonId::from_uuid(Uuid::from_u128(person)),
            span: 1,
            day: 30,
            role: RoleKey::Receptionist,
            held_on: on.parse().unwrap(),
            rated: vec![Rated {
                kpi: "calls".to_owned(),
                title: "Calls".to_owned(),
                rating: rating.map(str::to_owned),
            }],
            note: None,
            held_by: String::new(),
            updated_at: DateTime::default(),
            revision: 1,
        }
    }

    /// Turned in on that day of November.
    fn invitation(number: u128, day: u32) -> Invitation {
        let at = format!("2026-11-{day:02}T15:30:00Z").parse().unwrap();
        Invitation {
            id: InvitationId::from_uuid(Uuid::from_u128(number)),
            assessment_id: AssessmentId::from_uuid(Uuid::nil()),
            person_id: PersonId::from_uuid(Uuid::nil()),
            application_id: None,
            labels: Labels::default(),
            callback: None,
            redirect_url: None,
            status: Status::Scored,
            invited_at: at,
            expires_at: at,
            submitted_at: Some(at),
            told_at: None,
            reminded_at: None,
            again: None,
            confirms: None,
            updated_at: at,
            revision: 1,
        }
    }

    #[test]
    fn the_first_score_before_a_check_in_counts_and_none_that_was_confirmed_in_the_office() {
        let tested = |number, day, theta| Tested {
            role: "receptionist".to_owned(),
            invitation: invitation(number, day),
            theta,
        };
        let all = [tested(1, 3, 0.5), tested(2, 20, 1.5)];
        let of = |on: &str| before(&all, &held(1, 1, on, Some("meets")));
        assert_eq!([of("2026-11-02"), of("2026-12-01")], [None, Some(0.5)]);
        let first = invitation(1, 3);
        let short = Invitation { confirms: Some(first.id), ..invitation(2, 4) };
        assert!(counts(&first) && !counts(&short));
    }

    /// So many people, who do the better at work the more they scored, with much else in it.
    fn of(people: u32) -> Evidence {
        let pair = |one: u32| {
            let theta = f64::from(one % 10) / 5.0 - 1.0;
            (theta, 3.0 + 0.5 * theta + f64::from(one * 7 % 11) / 5.0 - 1.0)
        };
        let pairs: Vec<_> = (0..people).map(pair).collect();
        Evidence::of("receptionist".to_owned(), &pairs, Some(1.0))
    }

    #[test]
    fn of_nine_people_nothing_is_said_and_of_ten_a_correlation_with_its_interval() {
        assert_eq!((of(9).people, of(9).validity), (9, None));
        let ten = of(10).validity.unwrap();
        assert!(ten.interval.low < ten.r && ten.r < ten.interval.high);
    }

    #[test]
    fn who_worked_here_twice_counts_once_as_it_went_the_last_time() {
        let all = vec![
            held(1, 1, "2026-02-01", Some("below")),
            held(2, 1, "2026-09-01", Some("above")),
            // Nothing was seen yet.
            held(3, 1, "2026-11-01", None),
            held(4, 2, "2026-03-01", Some("meets")),
        ];
        let kept: Vec<_> = once_each(all).iter().map(|one| one.held_on.to_string()).collect();
        assert_eq!(kept, ["2026-09-01", "2026-03-01"]);
    }

    #[test]
    fn below_a_hundred_nothing_is_corrected_and_nothing_is_called_evidence() {
        let few = of(99);
        assert_eq!((few.is_evidence, few.unrestricted), (false, None));
        assert!(few.expectancy.is_empty());
        let enough = of(100);
        assert!(enough.is_evidence);
        assert!(enough.unrestricted.unwrap() > enough.validity.unwrap().r);
        assert_eq!(enough.expectancy.iter().map(|part| part.1).sum::<usize>(), 100);
        assert_eq!(enough.expectancy.len(), 3);
    }

    #[test]
    fn scores_that_do_not_differ_are_no_correlation() {
        let same = Evidence::of(String::new(), &[(0.5, 3.0); 40], None);
        assert_eq!((same.people, same.validity, same.unrestricted), (40, None, None));
    }
}
