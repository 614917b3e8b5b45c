//! What happens in the demo practice in a year, day after day, by the actions that everybody uses.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::{
    applying,
    calendar::Calendar,
    cast::{
        APPLICANTS, Applicant, CHATTING, Chatting, Ends, INTERVIEWED, Interviewed, LEAVERS, NOTES,
        OFFERED, OPENINGS, Offered, Opening, STARTERS, Starter,
    },
    chatting, excluding, interviewing, licensing, offering, ruling, staff,
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    jobs::JobId,
    messages,
    people::PersonId,
    platform::db::{PracticeId, Scope, Tx},
};

/// How much there is now.
#[derive(Default)]
pub struct Told {
    pub jobs: usize,
    pub candidates: usize,
    pub applications: usize,
    pub invitations: usize,
    pub sittings: usize,
    pub screenings: usize,
    pub interviews: usize,
    pub offers: usize,
    pub staff: usize,
    /// Those that run today.
    pub onboardings: usize,
    /// Who was looked for in the exclusion lists.
    pub checked: usize,
    pub licenses: usize,
    pub verifications: usize,
}

/// One thing that happens.
#[derive(Clone, Copy)]
enum Beat {
    Staff,
    Publish(&'static Opening),
    Apply(usize, &'static Applicant),
    Chat(&'static Chatting),
    Sit(&'static Applicant),
    Move(&'static str, &'static str),
    Note(&'static str, &'static str),
    /// With how many have been met for the same opening before.
    Meet(&'static Interviewed, usize),
    Offer(&'static Offered),
    Begin(&'static Starter),
    FirstDay(&'static Starter),
    /// What has come due of their list since.
    Settle(&'static Starter),
    End(&'static Applicant),
    CloseJob(&'static Opening),
    Leave(&'static str, &'static str),
    Licenses,
    Lists,
    Rules,
    /// Rules do what is due.
    Run,
    HandOver,
}

/// Tells the story of the year until now into a practice.
pub async fn tell(scope: &Scope, seed: u64) -> Result<Told> {
    let calendar = Calendar::a_year_before(scope.platform());
    tell_through(&calendar, scope.practice_id(), seed).await
}

/// Tells it by this calendar, which is at its beginning.
pub async fn tell_through(calendar: &Calendar, practice: PracticeId, seed: u64) -> Result<Told> {
    let scope = super::system(&calendar.platform, practice);
    let mut teller = Teller::new(scope, seed);
    for (days, beat) in beats(calendar) {
        calendar.turn(days);
        let told = teller.happen(beat, days).await;
        told.inspect_err(|error| tracing::error!(days, ?error, "the demo's story stops"))?;
    }
    calendar.end();
    Ok(teller.told)
}

/// Returns all that happens, with how many days ago, the oldest first. What happens to one and the same person
/// on one day stands in its order.
fn beats(calendar: &Calendar) -> Vec<(i64, Beat)> {
    let mut all =
        vec![(360, Beat::Staff), (120, Beat::Licenses), (110, Beat::Rules), (12, Beat::Lists)];
    all.extend([100, 60, 30, 9, 2].map(|days| (days, Beat::Run)));
    for opening in &OPENINGS {
        all.push((opening.opened, Beat::Publish(opening)));
    }
    let mut met = HashMap::new();
    for (number, one) in APPLICANTS.iter().enumerate() {
        let of = |name: &str| name == one.name;
        let at = |after: i64| Ord::max(one.came - after, 0);
        all.push((one.came, Beat::Apply(number, one)));
        all.extend(
            CHATTING.iter().filter(|chat| of(chat.name)).map(|chat| (at(0), Beat::Chat(chat))),
        );
        if one.skill.is_some() {
            all.push((at(2), Beat::Sit(one)));
        }
        all.extend(one.moves.iter().map(|stage| (at(3), Beat::Move(one.name, stage))));
        for note in NOTES.iter().filter(|note| of(note.0)) {
            all.push((at(note.1), Beat::Note(one.name, note.2)));
        }
        for interview in INTERVIEWED.iter().filter(|interview| of(interview.name)) {
            let before = met.entry(one.to).or_insert(0);
            all.push((at(interview.after), Beat::Meet(interview, *before)));
            *before += 1;
        }
        for offer in OFFERED.iter().filter(|offer| of(offer.name)) {
            all.push((at(offer.after), Beat::Offer(offer)));
        }
        for starter in STARTERS.iter().filter(|starter| of(starter.name)) {
            all.push((at(starter.after), Beat::Begin(starter)));
            if starter.is_done {
                all.push((calendar.workday(at(starter.first_day)), Beat::FirstDay(starter)));
                all.extend(
                    [31, 62, 93].map(|days| (at(starter.first_day + days), Beat::Settle(starter))),
                );
            }
        }
        if !matches!(one.ends, Ends::Open) {
            all.push((at(22), Beat::End(one)));
        }
    }
    for opening in OPENINGS.iter() {
        all.extend(opening.closed.map(|closed| (closed, Beat::CloseJob(opening))));
    }
    all.extend(LEAVERS.iter().map(|(name, days, why)| (*days, Beat::Leave(name, why))));
    // What was written is handed over each month; what is new waits.
    all.extend((1..=11).map(|month| (month * 31, Beat::HandOver)));
    all.sort_by_key(|(days, _)| -days);
    all
}

struct Teller {
    scope: Scope,
    seed: u64,
    openings: HashMap<&'static str, JobId>,
    applicants: HashMap<&'static str, (ApplicationId, PersonId)>,
    told: Told,
}

impl Teller {
    fn new(scope: Scope, seed: u64) -> Self {
        Self {
            scope,
            seed,
            openings: HashMap::new(),
            applicants: HashMap::new(),
            told: Told::default(),
        }
    }

    async fn happen(&mut self, beat: Beat, days: i64) -> Result<()> {
        let scope = &self.scope;
        match beat {
            Beat::Staff => self.told.staff += staff::work_here(scope).await?,
            Beat::Publish(opening) => {
                let job = applying::publish(scope, opening).await?;
                self.openings.insert(opening.key, job);
                self.told.jobs += 1;
            }
            Beat::Apply(number, one) => {
                let job = self.opening(one.to)?;
                let came = applying::apply(scope, job, one, number).await?;
                self.applicants.insert(one.name, came);
                self.told.candidates += 1;
                self.told.applications += 1;
            }
            Beat::Chat(one) => {
                chatting::chat(scope, self.application(one.name)?, one).await?;
                self.told.screenings += 1;
            }
            Beat::Sit(one) => {
                let (application, person) = self.came(one.name)?;
                let (skill, seed) = (one.skill.unwrap_or_default(), self.seed);
                let knows = |item: &str| luck(seed, one.name, item) % 10 < skill;
                let whose = (self.opening(one.to)?, application, person);
                applying::sit(scope, whose, knows).await?;
                self.told.invitations += 1;
                self.told.sittings += 1;
            }
            Beat::Move(name, stage) => {
                applying::move_to(scope, self.application(name)?, stage).await?;
            }
            Beat::Note(name, words) => {
                applying::note(scope, self.application(name)?, words).await?;
            }
            Beat::Meet(one, before) => {
                interviewing::meet(scope, self.application(one.name)?, before, one).await?;
                self.told.interviews += 1;
            }
            Beat::Offer(one) => {
                offering::offer(scope, self.application(one.name)?, one).await?;
                self.told.offers += 1;
            }
            Beat::Begin(one) => {
                let first_day = one.first_day - one.after;
                staff::begin(scope, self.application(one.name)?, one, first_day).await?;
                self.told.staff += 1;
                self.told.onboardings += usize::from(!one.is_done);
            }
            Beat::FirstDay(one) => staff::work(scope, self.came(one.name)?.1).await?,
            Beat::Settle(one) => staff::settle(scope, self.came(one.name)?.1).await?,
            Beat::End(one) => applying::end(scope, self.application(one.name)?, one).await?,
            Beat::CloseJob(opening) => {
                applying::close(scope, self.opening(opening.key)?).await?;
            }
            Beat::Leave(name, why) => staff::leave(scope, name, why).await?,
            Beat::Licenses => {
                (self.told.licenses, self.told.verifications) =
                    licensing::hold(scope, days).await?;
            }
            Beat::Lists => self.told.checked = excluding::check(scope).await?,
            Beat::Rules => ruling::switch_on(scope).await?,
            Beat::Run => ruling::run(scope).await?,
            Beat::HandOver => hand_over(scope).await?,
        }
        Ok(())
    }

    fn opening(&self, key: &str) -> Result<JobId> {
        self.openings.get(key).copied().ok_or(Error::Missing("job"))
    }

    fn came(&self, name: &str) -> Result<(ApplicationId, PersonId)> {
        self.applicants.get(name).copied().ok_or(Error::Missing("application"))
    }

    fn application(&self, name: &str) -> Result<ApplicationId> {
        Ok(self.came(name)?.0)
    }
}

/// Hands over every message that waits: the office reads them out, copies or prints them.
async fn hand_over(scope: &Scope) -> Result<()> {
    /// More than are ever written in a month of the story.
    const MOST: u64 = 200;
    for message in messages::oldest_waiting(scope, MOST).await? {
        scope.write(async |tx: &mut Tx| messages::hand_over(tx, message.id).await).await?;
    }
    Ok(())
}

/// Whether somebody knows an item follows from the seed and who they are: the same story each time.
fn luck(seed: u64, name: &str, item: &str) -> u8 {
    Sha256::digest(format!("{seed} {name} {item}"))[0]
}
