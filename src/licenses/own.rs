//! A holder on their phone: they add a license by a picture of the card, and hand in what is renewed. It is kept as proof
//! and believed by nobody: somebody of the office looks at the source.

use chrono::TimeDelta;

use super::{
    actions, events,
    license::{Claim, License, LicenseId, OWN_LICENSES},
    refused::LicenseRefused,
    store,
    verification::{Finding, Look, LookOutcome, Method, SourceKind},
};
use crate::{
    error::{Error, Result},
    files::{self, NewFile},
    kernel::digest::sha256,
    people::{self, PersonId},
    platform::{
        db::Tx,
        http::link::{Link, Purpose},
        keys,
    },
};

/// The page of a holder.
pub struct Own;

impl Purpose for Own {
    const NAME: &'static str = "licenses:own";
}

/// As long as a renewal takes, with its reminders.
const LINK_LASTS: TimeDelta = TimeDelta::days(180);

/// Makes a holder's link. The one before opens nothing any more.
pub async fn make_link(tx: &mut Tx, person: PersonId) -> Result<String> {
    people::find(tx, person).await?.ok_or(Error::Missing("person"))?;
    let (subject, expires_at) = (person.to_string(), tx.now() + LINK_LASTS);
    keys::revoke_links(tx, Own::NAME, &subject).await?;
    tx.announce(events::link_made(person));
    Ok(keys::make_link(tx, Own::NAME, subject, expires_at).await?.secret)
}

pub fn path(secret: &str) -> String {
    format!("/my-licenses/{secret}")
}

/// Returns whose link it is.
pub fn whose(link: &Link<Own>) -> Result<PersonId> {
    link.subject.parse().map_err(|_| Error::Spent)
}

/// A picture, and what its holder says it shows.
pub struct Picture {
    pub file: NewFile,
    pub shows: LookOutcome,
    /// Names the form that it was sent by. A browser without one is believed to send each but once.
    pub form: String,
}

impl Picture {
    /// The same form may be changed and sent again: only with the same in it is it the same.
    fn form_hash(&self, about: &str) -> Option<String> {
        let Self { file, shows, form } = self;
        let sent = format!("{form} {about} {shows} {}", file.stored.sha256);
        (!form.is_empty()).then(|| sha256(sent))
    }
}

/// Adds a license with a picture of it. What the same form sent before is there already.
pub async fn add(tx: &mut Tx, claim: Claim, picture: Picture) -> Result<()> {
    let Claim { person_id, kind, jurisdiction, number, .. } = &claim;
    let about = format!("{person_id} {kind} {jurisdiction} {number}");
    // Held: of a form that is sent twice at once, the second waits here until the first is kept.
    people::hold(tx, *person_id).await?;
    let Some(form_hash) = fresh_hash(tx, &picture, about).await? else { return Ok(()) };
    let held = store::of_person(tx, claim.person_id).await?;
    if held.len() >= OWN_LICENSES {
        return Err(LicenseRefused::TooMany.into());
    }
    let earlier = store::claims_of_the_same(tx, &claim).await?;
    if let Some(standing) = earlier.iter().find(|earlier| earlier.withdrawal.is_none()) {
        // Whose it is is told to nobody else.
        let is_theirs = standing.claim.person_id == claim.person_id;
        let why = if is_theirs { LicenseRefused::OnYourList } else { LicenseRefused::NotAddedHere };
        return Err(why.into());
    }
    let license = actions::claim_by_holder(tx, claim).await?;
    look(tx, license, picture, form_hash).await
}

/// Hands in a picture of a card, or of a receipt, for a license of one's own.
pub async fn hand_in(
    tx: &mut Tx,
    (person, id): (PersonId, LicenseId),
    picture: Picture,
) -> Result<()> {
    // Held: of a form that is sent twice at once, the second waits here until the first is kept.
    let license = store::hold(tx, id).await?;
    if license.claim.person_id != person {
        return Err(Error::Missing("license"));
    }
    let hash = picture.form_hash(&id.to_string());
    if sent_for(tx, hash.as_deref()).await?.is_some() {
        return Ok(());
    }
    license.refuse_flood(tx.now())?;
    look(tx, license, picture, hash).await
}

/// Returns for which license this was sent before.
async fn sent_for(tx: &Tx, form_hash: Option<&str>) -> Result<Option<LicenseId>> {
    match form_hash {
        Some(hash) => store::sent_by(tx, hash).await,
        None => Ok(None),
    }
}

/// Returns by which hash to keep what a form sent; nothing if it is there already. What the office has withdrawn since is
/// not there: the same form then adds it anew, under another hash.
async fn fresh_hash(
    tx: &Tx,
    picture: &Picture,
    mut about: String,
) -> Result<Option<Option<String>>> {
    loop {
        let hash = picture.form_hash(&about);
        let Some(id) = sent_for(tx, hash.as_deref()).await? else { return Ok(Some(hash)) };
        if store::get(tx, id).await?.withdrawal.is_none() {
            return Ok(None);
        }
        about.push_str(&format!(" after {id}"));
    }
}

async fn look(
    tx: &mut Tx,
    license: License,
    picture: Picture,
    form_hash: Option<String>,
) -> Result<()> {
    let proof = Some(files::add(tx, picture.file).await?.id);
    let is_filed = picture.shows == LookOutcome::RenewalFiled;
    let status = if is_filed { "Renewal filed" } else { "Handed in" };
    let finding = Finding {
        source: "The holder".parse().map_err(Error::internal)?,
        kind: SourceKind::SelfReported,
        method: Method::File,
        looked_on: None,
        query: None,
        status: status.parse().map_err(Error::internal)?,
        expires_on: None,
        evidence: None,
        proof: None,
        outcome: picture.shows,
        compared: Default::default(),
        raw_sha256: None,
        unheard: None,
    };
    let look = Look { proof, form_hash, ..Look::from(finding) };
    actions::record(tx, license, look).await.map(drop)
}
