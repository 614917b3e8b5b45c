//! The door for programs.

use poem::{Body, Request, error::ReadBodyError};
use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::{Binary, Json},
};

use super::{
    FileId, FileUse, ReadFiles, Upload, WriteFiles, actions, file::FileRefused, hooks,
    output::FileOut, store,
};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        text::Text,
    },
    platform::{
        files::{File, LARGEST},
        http::{
            body, download,
            idempotency::{Done, Idempotent},
            principal::ApiKey,
        },
    },
};

#[derive(ApiResponse)]
enum Added {
    /// The file, which other requests can name from now on.
    #[oai(status = 201)]
    File(
        Json<FileOut>,
        /// Where to read its content.
        #[oai(header = "Location")]
        String,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(ApiResponse)]
enum Shown {
    /// The file, without its content.
    #[oai(status = 200)]
    File(Json<FileOut>),
}

#[derive(ApiResponse)]
enum Content {
    /// The file as it was handed in.
    #[oai(status = 200)]
    File(
        Binary<Vec<u8>>,
        /// Its name. It is something to keep, not to show.
        #[oai(header = "Content-Disposition")]
        String,
        #[oai(header = "X-Content-Type-Options")] String,
    ),
}

#[derive(Tags)]
enum Tag {
    /// What people hand in.
    Files,
}

pub struct Api;

#[OpenApi(tag = "Tag::Files")]
impl Api {
    /// Add a file
    ///
    /// Keeps a PDF, a document of Word, OpenDocument or RTF, or a picture in JPEG, PNG or HEIC, of at
    /// most 10 MB. What it is, is read from its content; what has macros is refused. Name its id where
    /// it belongs: a proof in a verification, a résumé at an application, a signed sheet at an offer or at a task
    /// of an onboarding. What nothing names is removed after a day.
    #[oai(path = "/files", method = "post", operation_id = "add_file")]
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    async fn add(
        &self,
        request: &Request,
        key: ApiKey<WriteFiles>,
        /// What you call it.
        name: Query<Option<Text<200>>>,
        /// What it is for, which says who may open it: `proof`, `resume`, `signed_sheet` (an
        /// offer) or `onboarding_sheet`.
        #[oai(default = "proof")]
        used_for: Query<FileUse>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: Binary<Body>,
    ) -> Result<Added> {
        if used_for.is_sealed() {
            return Err(FileRefused::Sealed.into());
        }
        let wrong = |why| Error::Invalid(vec![Fault::new("file", why)]);
        let files = &key.scope.platform().files;
        let announced = body::announced(request).unwrap_or(LARGEST);
        files.refuse_unless_room(announced.min(LARGEST)).await?;
        let bytes = body.0.into_bytes_limit(LARGEST).await.map_err(|error| match error {
            ReadBodyError::PayloadTooLarge => wrong(File::too_large()),
            other => Error::Unreadable(Reason::new("request.body").with("why", other.to_string())),
        })?;
        let file = File::sniff(bytes.into()).map_err(wrong)?;
        let new = actions::keep(&key.scope, file, used_for.0, name.0).await?;
        let named = new.name.as_ref().map_or("", |name| name.as_str());
        let told = format!("{} {} {named}", new.stored.sha256, new.used_for);
        let act = async |tx: &mut _, _: String| Ok(FileOut::from(actions::add(tx, new).await?));
        let Done { answer, replayed } = once.run(&key.scope, told, act).await?;
        let location = format!("/api/v1/files/{}/content", answer.id);
        Ok(Added::File(Json(answer), location, replayed))
    }

    /// Get a file
    ///
    /// Returns what is known of a file. Who may open one is said by what it is for: a key must hold
    /// `licenses:read` for a proof, `resumes:read` for a résumé, `offers:read` for a signed offer, and
    /// `onboardings:write` for a signed document of an onboarding.
    #[oai(path = "/files/:id", method = "get", operation_id = "get_file")]
    async fn get(
        &self,
        key: ApiKey<ReadFiles>,
        /// The file.
        id: Path<FileId>,
    ) -> Result<Shown> {
        Ok(Shown::File(Json(opened(&key, id.0).await?.into())))
    }

    /// Download a file
    ///
    /// Returns the content as it was handed in, to a key that may open the file.
    #[oai(path = "/files/:id/content", method = "get", operation_id = "download_file")]
    async fn content(
        &self,
        key: ApiKey<ReadFiles>,
        /// The file.
        id: Path<FileId>,
    ) -> Result<Content> {
        let file = opened(&key, id.0).await?;
        let bytes = actions::read(&key.scope, &file).await?;
        let disposition = download::attachment(&file.file_name());
        Ok(Content::File(Binary(bytes), disposition, "nosniff".to_owned()))
    }
}

/// Returns a file, if this key holds what its use demands.
async fn opened(key: &ApiKey<ReadFiles>, id: FileId) -> Result<Upload> {
    let file = store::find(&key.scope, id).await?.ok_or(Error::Missing("file"))?;
    let right = hooks::right(&key.scope, file.used_for)?;
    if !key.is_within(right) {
        return Err(Error::Denied(right.name));
    }
    Ok(file)
}

fn proof() -> FileUse {
    FileUse::Proof
}
