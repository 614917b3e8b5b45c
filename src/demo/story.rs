//! What happens in the demo practice, by the actions that everybody uses.

use bank::Layout;
use sha2::{Digest, Sha256};

use super::{
    cast::{APPLICANTS, Applicant, CHATTING, INTERVIEWED, OFFERED, OPENINGS},
    chatting, excluding, interviewing, licensing, offering, staff,
};
use crate::{
    applications::{self, ApplicationId},
    assessments,
    error::{Error, Result},
    invitations::{self, NewInvitation},
    jobs::{self, Change, Duty, JobId, Pay, PayPeriod, RoleKey, Start},
    kernel::{labels::Labels, language::Language, money::Cents},
    people::{Particulars, PersonId},
    platform::db::{Scope, Tx},
    sittings::{self, Adjustments, Answered, Sitting},
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
    pub onboardings: usize,
    /// Who was looked for in the exclusion lists.
    pub checked: usize,
    pub licenses: usize,
}

/// Tells the story into a practice that was just opened.
pub async fn tell(scope: &Scope, seed: u64) -> Result<Told> {
    let mut openings = vec![];
    for (role, min, max) in OPENINGS {
        openings.push((role, open(scope, role, min, max).await?));
    }
    let mut told = Told { jobs: openings.len(), ..Told::default() };
    for (number, applicant) in APPLICANTS.iter().enumerate() {
        let job = openings.iter().find(|(role, _)| *role == applicant.role);
        let (_, job) = job.ok_or(Error::Missing("job"))?;
        let (application, person) = apply(scope, *job, applicant, number).await?;
        told.candidates += 1;
        told.applications += 1;
        if let Some(one) = CHATTING.iter().find(|one| one.name == applicant.name) {
            chatting::chat(scope, application, one).await?;
            told.screenings += 1;
        }
        if let Some(skill) = applicant.skill {
            let knows = |item: &str| luck(seed, applicant.name, item) % 10 < skill;
            sit(scope, (*job, application, person), knows).await?;
            told.invitations += 1;
            told.sittings += 1;
        }
        for stage in applicant.moves {
            let stage = stage.parse().map_err(Error::internal)?;
            let step =
                async |tx: &mut Tx| applications::move_to(tx, application, stage, None).await;
            scope.write(step).await?;
        }
        let interview = INTERVIEWED.iter().find(|one| one.name == applicant.name);
        if let Some(one) = interview {
            interviewing::meet(scope, application, told.interviews, one).await?;
            told.interviews += 1;
        }
        if let Some(offered) = OFFERED.iter().find(|one| one.name == applicant.name) {
            offering::offer(scope, application, offered).await?;
            told.offers += 1;
        }
        if staff::begins(scope, applicant.name, application).await? {
            told.onboardings += 1;
        }
    }
    told.staff = staff::work_here(scope).await? + told.onboardings;
    told.licenses = licensing::hold(scope).await?;
    told.checked = excluding::check(scope).await?;
    Ok(told)
}

/// Drafts a job from its profile, says what it pays and that all of its duties matter, and
/// publishes it.
async fn open(scope: &Scope, role: RoleKey, min: i32, max: i32) -> Result<JobId> {
    let pay = Pay { min: Cents(min), max: Cents(max), period: PayPeriod::Hour };
    let act = async |tx: &mut Tx| {
        let job = jobs::draft_from_profile(tx, Start::of(role)).await?;
        let duties = job.description().duties.iter().cloned();
        let yes = |duty| Duty { essential: Some(true), day_one: Some(true), ..duty };
        let changes = vec![
            Change::Duties(duties.map(yes).collect()),
            Change::Pay { pay: Some(pay), benefits: vec![] },
        ];
        let job = jobs::edit(tx, job.id, job.revision, changes).await?;
        Ok(assessments::publish(tx, job.id, job.revision, false).await?.id)
    };
    scope.write(act).await
}

async fn apply(
    scope: &Scope,
    job: JobId,
    applicant: &Applicant,
    number: usize,
) -> Result<(ApplicationId, PersonId)> {
    let mail = applicant.name.to_lowercase().replace(' ', ".");
    // 555-01xx is kept free for stories.
    let phone = format!("503 555 01{:02}", number + 10);
    let particulars = Particulars {
        name: applicant.name.parse().map_err(Error::internal)?,
        email: Some(format!("{mail}@mail.example").parse().map_err(Error::internal)?),
        phone: Some(phone.parse().map_err(Error::internal)?),
        language: if number.is_multiple_of(3) { Language::Spanish } else { Language::English },
    };
    let source = applicant.source.parse().map_err(Error::internal)?;
    let new =
        applications::New { source: Some(source), ..applications::New::by_hand(particulars, job) };
    let act = async |tx: &mut Tx| applications::receive(tx, new).await?.only_new();
    let application = scope.write(act).await?;
    Ok((application.id, application.arrival.person_id))
}

/// Invites, begins, answers and hands in.
async fn sit(
    scope: &Scope,
    (job, application, person): (JobId, ApplicationId, PersonId),
    knows: impl Fn(&str) -> bool,
) -> Result<()> {
    let assessment = assessments::assessment_for(scope, job).await?;
    let assessment = assessment.ok_or(Error::Missing("assessment"))?;
    let new = NewInvitation {
        assessment_id: assessment.id,
        person_id: person,
        application_id: Some(application),
        labels: Labels::default(),
        callback_url: None,
        redirect_url: None,
        expires_at: scope.now() + chrono::TimeDelta::days(7),
    };
    let act = async |tx: &mut Tx| Ok(invitations::invite(tx, new).await?.invitation.id);
    let invitation = scope.write(act).await?;
    let id = sittings::start(scope, invitation, Adjustments::default()).await?;
    let sitting = sittings::sitting(scope, id).await?;
    answer_all(scope, &sitting, |_, item| knows(item)).await
}

/// Answers every question of a sitting and hands it in. Who knows the item at a place answers it right, and
/// otherwise not at all.
pub async fn answer_all(
    scope: &Scope,
    sitting: &Sitting,
    knows: impl Fn(usize, &str) -> bool,
) -> Result<()> {
    let (id, invitation) = (sitting.id, sitting.invitation_id);
    let contents = sittings::contents_of(scope, sitting).await?;
    for (place, placed) in sitting.items.iter().enumerate() {
        let content = contents.get(&placed.item, &placed.sha256)?;
        let key = bank::key(content, &placed.drawn)?;
        let layout = Layout::new(content, &placed.drawn, &sitting.seed)?;
        let given = if knows(place, &placed.item) { layout.pairs(&key) } else { vec![] };
        let (sitting, client_step) = (id, format!("demo-{place}"));
        let answered = Answered { sitting, invitation, place, given, flagged: false, client_step };
        sittings::answer(scope, answered).await?;
    }
    sittings::hand_in(scope, id).await
}

/// Whether somebody knows an item follows from the seed and who they are: the same story each time.
fn luck(seed: u64, name: &str, item: &str) -> u8 {
    Sha256::digest(format!("{seed} {name} {item}"))[0]
}
