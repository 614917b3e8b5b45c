//! The door for programs. Nobody signs through it: a signature comes by the candidate's own link.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::{Binary, Json},
};

use super::{
    ReadOffers, WriteOffers,
    actions::{self, Made},
    copies,
    copy::{Held, Verdict},
    input::{OfferIn, SheetIn, WithdrawalIn},
    link::link_url,
    offer::{OfferId, OfferState},
    output::{OfferCopyOut, OfferOut, SheetOut, SheetsOut},
    store::{self, Filter},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    jobs::JobId,
    kernel::{
        cursor::{Cursor, Window},
        language::Language,
        moment::Moment,
    },
    people::PersonId,
    platform::{
        db::Tx,
        http::{
            download,
            idempotency::Idempotent,
            json_body::JsonBody,
            list::Listed,
            names::told_together,
            principal::ApiKey,
            resource::{Added, Resource},
        },
    },
    practices::{self, Practice},
};

#[derive(Tags)]
enum Tag {
    /// What is offered to whom, and what they answered.
    Offers,
}

#[derive(ApiResponse)]
enum Shown {
    /// The offer.
    #[oai(status = 200)]
    Offer(Json<OfferOut>),
}

type Sent = Added<OfferOut>;

#[derive(ApiResponse)]
enum Printed {
    /// The PDF.
    #[oai(status = 200)]
    Paper(
        Binary<Vec<u8>>,
        /// Its name.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

#[derive(ApiResponse)]
enum Known {
    /// The copy that has this fingerprint.
    #[oai(status = 200)]
    Copy(Json<OfferCopyOut>),
}

#[derive(ApiResponse)]
enum Sheets {
    /// The sheets, the first that came first.
    #[oai(status = 200)]
    All(Json<SheetsOut>),
}

type HandedIn = Added<SheetOut>;

pub struct Api;

#[OpenApi(tag = "Tag::Offers")]
impl Api {
    /// List offers
    ///
    /// Returns offers in the order they were sent.
    #[oai(path = "/offers", method = "get", operation_id = "list_offers")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn list(
        &self,
        key: ApiKey<ReadOffers>,
        /// Only those of this person.
        person_id: Query<Option<PersonId>>,
        /// Only those of this application.
        application_id: Query<Option<ApplicationId>>,
        /// Only those of this job.
        job_id: Query<Option<JobId>>,
        /// Only those that stand like this.
        state: Query<Option<OfferState>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<OfferOut>> {
        let (application_id, job_id) = (application_id.0, job_id.0);
        let filter = Filter { person_id: person_id.0, application_id, job_id, state: state.0 };
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut offers = store::list(&key.scope, filter, window).await?;
        let next = window.cut(&mut offers, |offer| (offer.id, offer.updated_at));
        key.listed(offers.into_iter().map(OfferOut::new).collect(), next)
    }

    /// Get an offer
    ///
    /// Returns the offer with its letter, and its signature once there is one.
    #[oai(path = "/offers/:id", method = "get", operation_id = "get_offer")]
    async fn get(
        &self,
        key: ApiKey<ReadOffers>,
        /// The offer.
        id: Path<OfferId>,
    ) -> Result<Shown> {
        Ok(Shown::Offer(Json(OfferOut::new(store::find(&key.scope, id.0).await?))))
    }

    /// Get the letter as PDF
    ///
    /// Returns the letter word for word as it was offered, as tagged PDF. Once it is signed, the record of the
    /// signature is its last page; before that it says that nobody has signed it. The letter itself is attached as
    /// `letter.txt`, byte for byte.
    #[oai(path = "/offers/:id/letter.pdf", method = "get", operation_id = "get_offer_letter")]
    async fn letter(
        &self,
        key: ApiKey<ReadOffers>,
        /// The offer.
        id: Path<OfferId>,
        /// In which language everything around the letter is.
        #[oai(default = "english")]
        language: Query<Language>,
    ) -> Result<Printed> {
        let printed = copies::print(&key.scope, id.0, language.0).await?;
        Ok(Printed::Paper(Binary(printed.bytes), download::attachment(&printed.name)))
    }

    /// Compare a copy
    ///
    /// Says whether a copy is what was offered and signed, by its SHA-256: of the letter's text, or of a PDF from here.
    /// One in which anything was changed is not found.
    #[oai(path = "/offers/:id/copies/:sha256", method = "get", operation_id = "get_offer_copy")]
    async fn copy(
        &self,
        key: ApiKey<ReadOffers>,
        /// The offer.
        id: Path<OfferId>,
        /// The copy's SHA-256, in 64 hexadecimal digits.
        sha256: Path<String>,
    ) -> Result<Known> {
        let offer = store::find(&key.scope, id.0).await?;
        let held = Held::pasted(&sha256.0);
        match copies::compare(&key.scope, &offer, &held).await? {
            Verdict::Signed(of) => Ok(Known::Copy(Json(OfferCopyOut::new(&offer, held, of, true)))),
            Verdict::Unsigned(of) => {
                Ok(Known::Copy(Json(OfferCopyOut::new(&offer, held, of, false))))
            }
            _ => Err(Error::Missing("offer_copy")),
        }
    }

    /// List the signed sheets of an offer
    ///
    /// Returns the photos and scans of the letter that were handed in, and what a person saw on them.
    #[oai(path = "/offers/:id/sheets", method = "get", operation_id = "list_offer_sheets")]
    async fn sheets(
        &self,
        key: ApiKey<ReadOffers>,
        /// The offer.
        id: Path<OfferId>,
    ) -> Result<Sheets> {
        store::find(&key.scope, id.0).await?;
        let all = store::sheets::of(&key.scope, id.0).await?;
        Ok(Sheets::All(Json(SheetsOut { data: all.into_iter().map(SheetOut::from).collect() })))
    }

    /// Hand in a signed sheet
    ///
    /// Takes a file as a photo or scan of the letter, signed on paper. It signs nothing by itself: a person of the
    /// practice looks at it on a page, and says whether it is this letter, who signed it and which day is on it. As long as it
    /// waits for that the offer does not expire.
    #[oai(path = "/offers/:id/sheets", method = "post", operation_id = "hand_in_offer_sheet")]
    async fn hand_in(
        &self,
        key: ApiKey<WriteOffers>,
        /// The offer.
        id: Path<OfferId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<SheetIn>,
    ) -> Result<HandedIn> {
        let act = async |tx: &mut Tx, body: SheetIn| {
            let sheet = actions::hand_in_file(tx, id.0, body.check()?).await?;
            Ok(SheetOut::from(sheet))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Send an offer
    ///
    /// Makes the letter of these terms, moves the application to the stage `offer`, and writes to the
    /// candidate. The answer shows their link, this once. Changed terms are a new offer that names the
    /// one before in `replaces`.
    #[oai(path = "/offers", method = "post", operation_id = "send_offer")]
    async fn send(
        &self,
        key: ApiKey<WriteOffers>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<OfferIn>,
    ) -> Result<Sent> {
        let practice = practices::here(&key.scope).await?;
        let act = async |tx: &mut Tx, body: OfferIn| {
            let named = body.clone();
            let act = async |tx: &mut Tx| actions::send(tx, body.check()?).await;
            let made = told_together(tx, act, async |tx, missing| named.look(tx, missing).await);
            let made = made.await?;
            show(tx, made, &practice)
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Make a new link
    ///
    /// Makes a new link to an offer that is open or signed. The one before opens nothing any more.
    #[oai(path = "/offers/:id/links", method = "post", operation_id = "make_offer_link")]
    async fn link(
        &self,
        key: ApiKey<WriteOffers>,
        /// The offer.
        id: Path<OfferId>,
        /// Makes it safe to send this request again. The answer that is given again has no link.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Sent> {
        let practice = practices::here(&key.scope).await?;
        let act = async |tx: &mut Tx, _: String| {
            let made = actions::new_link(tx, id.0).await?;
            show(tx, made, &practice)
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Withdraw an offer
    ///
    /// Takes an offer back and tells the candidate. One that has been signed needs a reason of law, with a
    /// note and the steps of that reason. For a background report it is taken back by the final notice of the
    /// background check, and by nothing else.
    #[oai(path = "/offers/:id/withdrawal", method = "post", operation_id = "withdraw_offer")]
    async fn withdraw(
        &self,
        key: ApiKey<WriteOffers>,
        /// The offer.
        id: Path<OfferId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<WithdrawalIn>,
    ) -> Result<Sent> {
        let act = async |tx: &mut Tx, body: WithdrawalIn| {
            let named = body.clone();
            let act = async |tx: &mut Tx| actions::withdraw(tx, id.0, body.check()?).await;
            let withdrawn =
                told_together(tx, act, async |tx, missing| named.look(tx, id.0, missing).await);
            let offer = withdrawn.await?;
            Ok(OfferOut::new(store::find(tx, offer.id).await?))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }
}

fn show(tx: &Tx, made: Made, practice: &Practice) -> Result<OfferOut> {
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = link_url(tx, base, &made.secret)?;
    Ok(OfferOut::with_link(made.offer, url))
}

impl Resource for OfferOut {
    const IS: &'static str = "The offer as it stands now.";

    fn address(&self) -> String {
        format!("/offers/{}", self.id)
    }
}

fn english() -> Language {
    Language::English
}

impl Resource for SheetOut {
    const IS: &'static str = "The sheet, at which nobody has looked.";

    fn address(&self) -> String {
        format!("/offers/{}/sheets", self.offer_id)
    }
}
