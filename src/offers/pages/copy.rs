//! Asks the office for a copy of an offer, and says whether it is what was signed.

use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, Row};
use crate::{
    applications::TAB,
    error::{Error, Result},
    kernel::fault::Fault,
    offers::{
        OfferId, OfferState, ReadOffers, copies,
        copy::{CopyOf, Held, Verdict},
        offer::Offer,
        store,
    },
    platform::{
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Copy {
    frame: Frame,
    offer: Row,
    compared: Option<Compared>,
    file: FormField,
    text: FormField,
    faults: Vec<Fault>,
}

/// What came of it.
#[derive(Serialize)]
pub(super) struct Compared {
    verdict: &'static str,
    /// The same with of what it is a copy.
    what: String,
    /// Whose it is, where its reader may be led there.
    other: Option<String>,
    /// Whether it is what was signed: nothing else is good news.
    is_signed: bool,
    sha256: String,
}

/// What somebody holds: a file, or what they pasted.
#[derive(Clone, Default)]
pub struct CopyIn {
    file: Option<Vec<u8>>,
    text: String,
}

impl Form for CopyIn {
    const INPUTS: &'static [&'static str] = &["file", "text"];
    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        // A browser sends an empty file where none was chosen.
        let file = pairs.bytes("file").filter(|bytes| !bytes.is_empty());
        Self { file, text: pairs.all("text").pop().unwrap_or_default() }
    }
}

impl CopyIn {
    /// Returns what was sent; of a file and a text, the file.
    pub(super) fn check(self) -> Result<Held> {
        if let Some(bytes) = self.file {
            return Held::file(bytes).map_err(|why| Error::Invalid(vec![Fault::new("file", why)]));
        }
        if self.text.trim().is_empty() {
            return Err(Error::fault("text", "value.missing"));
        }
        Ok(Held::pasted(&self.text))
    }

    pub(super) fn fields(&self, faults: &[Fault]) -> [FormField; 2] {
        let at = |name: &str| faults.iter().find(|fault| fault.path == name).cloned();
        let file = FormField::shown("file", String::new(), at("file"));
        [file, FormField::shown("text", self.text.clone(), at("text"))]
    }
}

impl Compared {
    pub(super) fn new(held: &Held, verdict: Verdict, leads: bool) -> Self {
        let (word, of, other) = match verdict {
            Verdict::Signed(of) => ("signed", Some(of), None),
            Verdict::Unsigned(of) => ("unsigned", Some(of), None),
            Verdict::SameWords => ("same_words", None, None),
            // Whose it is, is told to the office alone.
            Verdict::Other(id) if leads => ("other", None, Some(id)),
            Verdict::Other(_) | Verdict::Unknown => ("unknown", None, None),
        };
        Self::said(word, of, other, &held.sha256)
    }

    fn said(word: &'static str, of: Option<CopyOf>, other: Option<OfferId>, sha256: &str) -> Self {
        Self {
            verdict: word,
            what: of.map_or(word.to_owned(), |of| format!("{word}_{of}")),
            other: other.map(|id| id.to_string()),
            is_signed: word == "signed",
            sha256: sha256.to_owned(),
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let other = "offer_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().ok();
        let one = |word, of, other| Self::said(word, of, other, &"0".repeat(64));
        let both = CopyOf::ALL.iter().flat_map(|of| [("signed", *of), ("unsigned", *of)]);
        let mut all: Vec<_> = both.map(|(word, of)| one(word, Some(of), None)).collect();
        all.extend(["same_words", "unknown"].map(|word| one(word, None, None)));
        all.push(one("other", None, other));
        all
    }
}

impl Page for Copy {
    const TEMPLATE: &'static str = "offers/copy";

    fn samples() -> Vec<Self> {
        let page = |compared, faults: Vec<Fault>| {
            let [file, text] = CopyIn::default().fields(&faults);
            let offer = Row::sample(OfferState::Accepted);
            Self { frame: Frame::sample(TAB), offer, compared, file, text, faults }
        };
        let wrong = Fault::at_each([&["form"], CopyIn::INPUTS].concat(), "value.missing");
        let mut all = vec![page(None, vec![]), page(None, wrong)];
        all.extend(Compared::samples().into_iter().map(|one| page(Some(one), vec![])));
        all
    }
}

#[handler]
pub async fn view(session: Session<ReadOffers>, Path(id): Path<OfferId>) -> Result<Html<String>> {
    let offer = store::find(&session.scope, id).await?;
    session.page(&fill(&session, &offer, None, &CopyIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<ReadOffers, CopyIn>,
    Path(id): Path<OfferId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let offer = store::find(&session.scope, id).await?;
    let (status, compared, faults) = match sent.clone().check() {
        Ok(held) => {
            let verdict = copies::compare(&session.scope, &offer, &held).await?;
            (StatusCode::OK, Some(Compared::new(&held, verdict, true)), vec![])
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<CopyIn>(error)?;
            (status, None, faults)
        }
    };
    let page = fill(&session, &offer, compared, &sent, faults).await?;
    Ok(session.page(&page)?.with_status(status).into_response())
}

async fn fill(
    session: &Session<ReadOffers>,
    offer: &Offer,
    compared: Option<Compared>,
    sent: &CopyIn,
    faults: Vec<Fault>,
) -> Result<Copy> {
    let practice = practices::here(&session.scope).await?;
    let named = Named::by(&session.scope, std::slice::from_ref(offer), &practice).await?;
    let [file, text] = sent.fields(&faults);
    let frame = Frame::around(session, TAB, &practice).await?;
    Ok(Copy { frame, offer: named.row(offer), compared, file, text, faults })
}
