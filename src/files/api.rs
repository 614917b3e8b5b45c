//! The door for programs.

use poem::{Body, error::ReadBodyError};
use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::{Binary, Json},
};

use super::{FileId, NewFile, ReadFiles, WriteFiles, actions, output::FileOut, store};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        text::Text,
    },
    platform::{
        files::{File, LARGEST},
        http::{
            download,
            once::{Done, Once},
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
    /// Keeps a PDF, or a picture in PNG or JPEG, of at most 10 MB. What it is, is read from its
    /// content. Name its id where it belongs, for example in a verification.
    #[oai(path = "/files", method = "post", operation_id = "add_file")]
    async fn add(
        &self,
        key: ApiKey<WriteFiles>,
        /// What you call it.
        name: Query<Option<Text<200>>>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Once,
        body: Binary<Body>,
    ) -> Result<Added> {
        let wrong = |why| Error::Invalid(vec![Fault::new("file", why)]);
        let files = &key.scope.platform().files;
        files.refuse_unless_room(LARGEST).await?;
        let bytes = body.0.into_bytes_limit(LARGEST).await.map_err(|error| match error {
            ReadBodyError::PayloadTooLarge => wrong(File::too_large()),
            other => Error::Unreadable(Reason::new("request.body").with("why", other.to_string())),
        })?;
        let file = File::sniff(bytes.into()).map_err(wrong)?;
        let size = file.size();
        let stored = files.keep(key.scope.practice_id(), file).await?;
        let told = format!("{} {}", stored.sha256, name.as_ref().map_or("", |name| name.as_str()));
        let act = async |tx: &mut _, _: String| {
            Ok(FileOut::from(actions::add(tx, NewFile { stored, size, name: name.0 }).await?))
        };
        let Done { answer, replayed } = once.run(&key.scope, told, act).await?;
        let location = format!("/api/v1/files/{}/content", answer.id);
        Ok(Added::File(Json(answer), location, replayed))
    }

    /// Download a file
    ///
    /// Returns the content as it was handed in.
    #[oai(path = "/files/:id/content", method = "get", operation_id = "download_file")]
    async fn content(
        &self,
        key: ApiKey<ReadFiles>,
        /// The file.
        id: Path<FileId>,
    ) -> Result<Content> {
        let file = store::find(&key.scope, id.0).await?.ok_or(Error::Missing("file"))?;
        let bytes = key.scope.platform().files.read(key.scope.practice_id(), &file.stored).await?;
        let disposition = download::attachment(&file.file_name());
        Ok(Content::File(Binary(bytes), disposition, "nosniff".to_owned()))
    }
}
