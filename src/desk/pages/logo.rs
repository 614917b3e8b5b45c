//! The logo, for an owner; and the picture itself, for everybody.

use poem::{Response, handler, http::header, web::Html, web::Path};
use serde::Serialize;

use crate::{
    desk::WriteSettings,
    error::{Error, Result},
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{FormField, Press, Submitted},
            principal::Session,
            refusal::Refusal,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Logo, LogoIn, SETTINGS, Visitor},
};

#[derive(Serialize)]
pub struct LogoPage {
    frame: Frame,
    /// Where it is, if pages show one.
    logo: Option<String>,
    kilobytes: usize,
    file: FormField,
    faults: Vec<Fault>,
}

impl LogoPage {
    fn new(frame: Frame, logo: Option<String>, sent: &LogoIn, faults: Vec<Fault>) -> Self {
        let file = FormField::new("file", &sent.file, &faults);
        Self { frame, logo, kilobytes: Logo::LARGEST_KB, file, faults }
    }
}

impl Page for LogoPage {
    const TEMPLATE: &'static str = "desk/logo";

    fn samples() -> Vec<Self> {
        let page = |logo: Option<&str>, faults| {
            let logo = logo.map(str::to_owned);
            Self::new(Frame::sample(SETTINGS), logo, &LogoIn::default(), faults)
        };
        vec![
            page(None, vec![]),
            page(Some("/careers/willamette/logo/5c0f"), vec![]),
            page(None, Fault::at_each(["file"], "logo.kind")),
        ]
    }
}

#[handler]
pub async fn view(session: Session<WriteSettings>) -> Result<Html<String>> {
    session.page(&filled(&session, &LogoIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteSettings, LogoIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let saved = match sent.clone().check() {
        Ok(logo) => {
            let show = async |tx: &mut Tx| practices::show_logo(tx, logo.clone()).await;
            session.scope.write(show).await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(see_other("/settings/logo")),
        Err(error) => {
            let refusal = Refusal::of::<LogoIn>(error)?;
            let page = filled(&session, &sent, refusal.faults.clone()).await?;
            Ok(refusal.answer(session.page(&page)?))
        }
    }
}

#[handler]
pub async fn remove(form: Submitted<WriteSettings, Press>) -> Result<Response> {
    form.session.scope.write(practices::show_no_logo).await?;
    Ok(see_other("/settings/logo"))
}

/// Answers with the picture under its own fingerprint alone: what was kept of another never stands for it.
#[handler]
pub async fn picture(
    visitor: Visitor,
    Path((_, fingerprint)): Path<(String, String)>,
) -> Result<Response> {
    let logo = practices::logo(&visitor.scope).await?;
    let is_here = visitor.practice.logo.as_deref() == Some(&fingerprint);
    let logo = logo.filter(|_| is_here).ok_or(Error::Missing("logo"))?;
    let picture = Response::builder()
        .content_type(logo.kind.media_type())
        .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    Ok(picture.body(logo.content))
}

async fn filled(
    session: &Session<WriteSettings>,
    sent: &LogoIn,
    faults: Vec<Fault>,
) -> Result<LogoPage> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(session, SETTINGS, &practice).await?;
    Ok(LogoPage::new(frame, practice.logo_path(), sent, faults))
}
