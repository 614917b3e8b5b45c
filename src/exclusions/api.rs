//! The door for programs.

use poem::{Body, error::ReadBodyError};
use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::{Binary, Json},
};

use super::{
    ReadExclusions, WriteExclusions, actions,
    check::{CheckCause, CheckId},
    edition::{EditionId, Incoming, ListSource},
    input::{DispositionIn, IdentityIn},
    matched::{MatchId, MatchState},
    output::{CheckOut, EditionOut, IdentityOut, MatchOut},
    pages::editions::LONGEST,
    run,
    store::{self, MatchFilter},
};
use crate::{
    error::{Error, Result},
    exclusions,
    kernel::{
        cursor::{Cursor, Window},
        day::Day,
        fault::{Fault, Reason},
        moment::Moment,
        prose::Prose,
        text::Text,
    },
    people::PersonId,
    platform::{
        db::Tx,
        http::{json_body::JsonBody, list::Listed, names::told_together, principal::ApiKey},
    },
    practices,
    roster::{self, StaffId},
};

#[derive(ApiResponse)]
enum Loaded {
    /// The edition, which is in force now. Everybody was checked against it.
    #[oai(status = 201)]
    Edition(
        Json<EditionOut>,
        /// Where to read it again.
        #[oai(header = "Location")]
        String,
    ),
}

#[derive(ApiResponse)]
enum OneList {
    /// The edition.
    #[oai(status = 200)]
    Edition(Json<EditionOut>),
}

#[derive(ApiResponse)]
enum Made {
    /// What came of it, with everybody who was looked for.
    #[oai(status = 201)]
    Check(
        Json<CheckOut>,
        /// Where to read it again.
        #[oai(header = "Location")]
        String,
    ),
}

#[derive(ApiResponse)]
enum OneCheck {
    /// The check, with everybody who was looked for.
    #[oai(status = 200)]
    Check(Json<CheckOut>),
}

#[derive(ApiResponse)]
enum OneMatch {
    /// The match as it stands now.
    #[oai(status = 200)]
    Match(Json<MatchOut>),
}

#[derive(ApiResponse)]
enum Told {
    /// What is known of them now, and not what it is.
    #[oai(status = 200)]
    Identity(Json<IdentityOut>),
}

#[derive(Tags)]
enum Tag {
    /// Who may not work in federal health programs, and whether anybody here is among them.
    Exclusions,
}

pub struct Api;

#[OpenApi(tag = "Tag::Exclusions")]
impl Api {
    /// List exclusion lists
    ///
    /// Returns every edition that was loaded and every file that was refused, in the order they came.
    #[oai(path = "/exclusion-lists", method = "get", operation_id = "list_exclusion_lists")]
    async fn lists(
        &self,
        key: ApiKey<ReadExclusions>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<EditionOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut found = store::editions(&key.scope, window).await?;
        let next = window.cut(&mut found, |edition| (edition.id, edition.updated_at));
        key.listed(found.into_iter().map(EditionOut::from).collect(), next)
    }

    /// Load an exclusion list
    ///
    /// Takes a list's file as it was downloaded, of at most 24 MB: the full file of the LEIE, the public extract
    /// of SAM.gov, or any other by a mapping. It replaces the edition in force and everybody is checked against
    /// it. A file that is no list, cut off, much smaller or older than the one in force changes nothing.
    #[oai(path = "/exclusion-lists", method = "post", operation_id = "load_exclusion_list")]
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    async fn load(
        &self,
        key: ApiKey<WriteExclusions>,
        /// Whose list it is.
        #[oai(default = "leie")]
        list: Query<ListSource>,
        /// What the file is called.
        file: Query<Option<Text<200>>>,
        /// The day that the list is of; without it, that of its latest row.
        listed_on: Query<Option<Day>>,
        /// Which column is what, as JSON. Other lists need it.
        mapping: Query<Option<Prose<4000>>>,
        /// It is right that the list has far fewer rows than it had, or is of an earlier day.
        #[oai(default)]
        smaller: Query<bool>,
        body: Binary<Body>,
    ) -> Result<Loaded> {
        let bytes = body.0.into_bytes_limit(LONGEST).await.map_err(unread)?;
        let incoming = Incoming {
            source: list.0,
            file: match file.0 {
                Some(file) => file,
                None => list.word().parse().map_err(Error::internal)?,
            },
            bytes: bytes.into(),
            mapping: mapping.0.map(|mapping| mapping.as_str().as_bytes().to_vec()),
            listed_on: listed_on.0.map(|day| day.0),
            is_smaller: smaller.0,
        };
        let edition =
            exclusions::load(&key.scope, incoming, exclusions::Pace::BesideOthers).await?;
        run::check_everybody(&key.scope, CheckCause::NewList).await?;
        let location = format!("/api/v1/exclusion-lists/{}", edition.id);
        Ok(Loaded::Edition(Json(edition.into()), location))
    }

    /// Get an exclusion list
    ///
    /// Returns one edition, with where it came from.
    #[oai(path = "/exclusion-lists/:id", method = "get", operation_id = "get_exclusion_list")]
    async fn edition(
        &self,
        key: ApiKey<ReadExclusions>,
        /// The edition.
        id: Path<EditionId>,
    ) -> Result<OneList> {
        Ok(OneList::Edition(Json(store::edition(&key.scope, id.0).await?.into())))
    }

    /// List exclusion checks
    ///
    /// Returns checks of everybody in the order they were made.
    #[oai(path = "/exclusion-checks", method = "get", operation_id = "list_exclusion_checks")]
    async fn checks(
        &self,
        key: ApiKey<ReadExclusions>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<CheckOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut found = store::checks(&key.scope, window).await?;
        let next = window.cut(&mut found, |check| (check.id, check.updated_at));
        let found = found.into_iter().map(|check| CheckOut::new(check, None));
        key.listed(found.collect(), next)
    }

    /// Check everybody
    ///
    /// Looks for everybody who works here or is about to, in every list in force.
    #[oai(path = "/exclusion-checks", method = "post", operation_id = "check_exclusions")]
    async fn check(&self, key: ApiKey<WriteExclusions>) -> Result<Made> {
        let check = run::check_everybody(&key.scope, CheckCause::Asked).await?;
        let check = store::check(&key.scope, check.id).await?;
        let location = format!("/api/v1/exclusion-checks/{}", check.id);
        let checked = store::checked(&key.scope, check.id).await?;
        Ok(Made::Check(Json(CheckOut::new(check, Some(checked))), location))
    }

    /// Get an exclusion check
    ///
    /// Returns one check: who was looked for in which editions, and who could not be.
    #[oai(path = "/exclusion-checks/:id", method = "get", operation_id = "get_exclusion_check")]
    async fn one_check(
        &self,
        key: ApiKey<ReadExclusions>,
        /// The check.
        id: Path<CheckId>,
    ) -> Result<OneCheck> {
        let check = store::check(&key.scope, id.0).await?;
        let checked = store::checked(&key.scope, check.id).await?;
        Ok(OneCheck::Check(Json(CheckOut::new(check, Some(checked)))))
    }

    /// List possible matches
    ///
    /// Returns rows of lists that may be about somebody, in the order they were found.
    #[oai(path = "/exclusion-matches", method = "get", operation_id = "list_exclusion_matches")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn matches(
        &self,
        key: ApiKey<ReadExclusions>,
        /// Only those that may be about this person.
        person_id: Query<Option<PersonId>>,
        /// Only those that stand so.
        state: Query<Option<MatchState>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<MatchOut>> {
        let filter = MatchFilter { person_id: person_id.0, state: state.0 };
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut found = store::matches(&key.scope, filter, window).await?;
        let next = window.cut(&mut found, |one| (one.id, one.updated_at));
        key.listed(found.into_iter().map(MatchOut::from).collect(), next)
    }

    /// Get a possible match
    ///
    /// Returns one row that may be about somebody, with its reasons and what people found.
    #[oai(path = "/exclusion-matches/:id", method = "get", operation_id = "get_exclusion_match")]
    async fn one_match(
        &self,
        key: ApiKey<ReadExclusions>,
        /// The match.
        id: Path<MatchId>,
    ) -> Result<OneMatch> {
        Ok(OneMatch::Match(Json(store::find(&key.scope, id.0).await?.into())))
    }

    /// Settle a possible match
    ///
    /// Records what a person found, and how they know. Nobody settles one about themselves.
    #[oai(
        path = "/exclusion-matches/:id/disposition",
        method = "put",
        operation_id = "settle_exclusion_match"
    )]
    async fn settle(
        &self,
        key: ApiKey<WriteExclusions>,
        /// The match.
        id: Path<MatchId>,
        body: JsonBody<DispositionIn>,
    ) -> Result<OneMatch> {
        let act = async |tx: &mut Tx, body: DispositionIn| {
            let named = body.clone();
            let settle = async |tx: &mut Tx| {
                let (found, words) = body.check()?;
                actions::settle(tx, id.0, found, words).await
            };
            let settled = told_together(tx, settle, async |_, missing| {
                named.look(missing);
                Ok(())
            });
            settled.await
        };
        body.write(&key.scope, act).await?;
        Ok(OneMatch::Match(Json(store::find(&key.scope, id.0).await?.into())))
    }

    /// Tell somebody apart
    ///
    /// Says when a staff member was born and what they were called before. It is kept sealed, used for exclusion
    /// lists alone, and never shown again.
    #[oai(path = "/staff/:id/identity", method = "put", operation_id = "tell_staff_identity")]
    async fn tell(
        &self,
        key: ApiKey<WriteExclusions>,
        /// The staff member.
        id: Path<StaffId>,
        body: JsonBody<IdentityIn>,
    ) -> Result<Told> {
        let staff = roster::find(&key.scope, id.0).await?;
        let today = practices::today(&key.scope).await?;
        let act = async |tx: &mut Tx, body: IdentityIn| {
            let named = body.clone();
            let tell = async |tx: &mut Tx| {
                let identity = body.check()?;
                let told = IdentityOut::from(&identity);
                actions::tell_identity(tx, staff.person_id, identity).await?;
                Ok(told)
            };
            let told = told_together(tx, tell, async |_, missing| {
                named.look(today, missing);
                Ok(())
            });
            told.await
        };
        Ok(Told::Identity(Json(body.write(&key.scope, act).await?)))
    }
}

fn unread(error: ReadBodyError) -> Error {
    match error {
        ReadBodyError::PayloadTooLarge => {
            let megabytes = LONGEST / (1024 * 1024);
            let why = Reason::new("file.too_large").with("megabytes", megabytes);
            Error::Invalid(vec![Fault::new("file", why)])
        }
        other => Error::Unreadable(Reason::new("request.body").with("why", other.to_string())),
    }
}

fn leie() -> ListSource {
    ListSource::Leie
}
