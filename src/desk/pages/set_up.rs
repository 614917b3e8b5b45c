//! The first page of all: whose practice this is, and who looks after it. The link to it is printed
//! where the server was started, and opens until somebody has used it.

use chrono::TimeDelta;
use poem::{FromRequest, Request, RequestBody, Response, handler, web::Html};
use serde::Serialize;

use crate::{
    auth::{self, OwnerIn},
    error::{Error, Result},
    kernel::{
        digest::sha256,
        fault::{Fault, Reason},
        language::Language,
        randomness::fresh_id,
        wait::Hurry,
    },
    medical::{self, ReaderIn, Who},
    platform::{
        Platform,
        db::{Actor, PracticeId, Scope, Tx},
        http::{
            form::{Form, FormField, Pairs},
            link::Open,
            refusal::Refusal,
            request_name::RequestName,
        },
        keys::{self, KeyId, KeyKind},
        outward::see_other,
        render::Page,
        throttle::{self, Limit, Turn},
    },
    practices::{self, PracticeIn, Purpose, State, Zone},
};

/// How often the link may be used to send something.
const SENT: Limit = Limit::Steady { burst: 20, each: TimeDelta::minutes(1) };

#[derive(Serialize)]
pub struct SetUp {
    token: String,
    states: &'static [&'static str],
    zones: &'static [&'static str],
    name: FormField,
    state: FormField,
    city: FormField,
    zone: FormField,
    head_count: FormField,
    your_name: FormField,
    email: FormField,
    password: FormField,
    is_outside: bool,
    reader_name: FormField,
    reader_phone: FormField,
    faults: Vec<Fault>,
}

/// The practice and its first owner: they begin together.
#[derive(Clone, Default)]
pub struct Beginning {
    practice: PracticeIn,
    owner: OwnerIn,
    reader: ReaderIn,
}

impl Form for Beginning {
    const INPUTS: &'static [&'static str] = &[
        "name",
        "state",
        "city",
        "zone",
        "head_count",
        "your_name",
        "email",
        "password",
        "reader_name",
        "reader_phone",
    ];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            practice: PracticeIn::read(pairs),
            owner: OwnerIn::read(pairs),
            reader: ReaderIn::read(pairs),
        }
    }
}

impl SetUp {
    fn new(token: String, sent: &Beginning, faults: Vec<Fault>) -> Self {
        let Beginning { practice, owner, reader } = sent;
        Self {
            token,
            states: State::WORDS,
            zones: Zone::WORDS,
            name: FormField::new("name", &practice.name, &faults),
            state: FormField::new("state", &practice.state, &faults),
            city: FormField::new("city", &practice.city, &faults),
            zone: FormField::new("zone", &practice.zone, &faults),
            head_count: FormField::new("head_count", &practice.head_count, &faults),
            your_name: FormField::new("your_name", &owner.your_name, &faults),
            email: FormField::new("email", &owner.email, &faults),
            password: FormField::new("password", &owner.password, &faults),
            is_outside: reader.who() == Who::Outside,
            reader_name: FormField::new("reader_name", &reader.reader_name, &faults),
            reader_phone: FormField::new("reader_phone", &reader.reader_phone, &faults),
            faults,
        }
    }
}

impl Page for SetUp {
    const TEMPLATE: &'static str = "desk/set_up";

    fn samples() -> Vec<Self> {
        let wrong = Beginning::INPUTS.iter().map(|name| {
            let short = Reason::new("password.short").with("min", 12);
            let why = if *name == "password" { short } else { Reason::new("value.missing") };
            Fault::new(*name, why)
        });
        let page = |faults| Self::new("setup_0".to_owned(), &Beginning::default(), faults);
        vec![page(vec![]), page(wrong.collect())]
    }
}

/// Who holds the set-up link, while there is something to set up.
pub struct First {
    platform: Platform,
    token: String,
    language: Language,
}

impl<'a> FromRequest<'a> for First {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> poem::Result<Self> {
        let platform = Platform::of(request)?.clone();
        let token = request.raw_path_param("token").unwrap_or_default().to_owned();
        keys::find(&platform, KeyKind::SetUp, &token).await?.ok_or(Error::Spent)?;
        let language = RequestName::of(request)?.language;
        Ok(Self { platform, token, language })
    }
}

impl First {
    pub fn platform(&self) -> &Platform {
        &self.platform
    }

    fn page(&self, sent: &Beginning, faults: Vec<Fault>) -> Result<Html<String>> {
        let page = SetUp::new(self.token.clone(), sent, faults);
        self.platform.renderer.page(self.language, &page)
    }

    #[expect(clippy::disallowed_methods, reason = "set-up comes before every principal")]
    fn scope(&self, practice: PracticeId) -> Scope {
        Scope::new(&self.platform, practice, Actor::System)
    }

    async fn begin(&self, sent: Beginning) -> Result<String> {
        // Each part is checked, so that all faults are told together.
        let (mut faults, mut practice, mut owner, mut reader) = (vec![], None, None, None);
        keep(sent.practice.check(), &mut practice, &mut faults)?;
        keep(sent.owner.check(), &mut owner, &mut faults)?;
        keep(sent.reader.check(), &mut reader, &mut faults)?;
        let (Some(practice), Some((user, password)), Some(reader)) = (practice, owner, reader)
        else {
            return Err(Error::Invalid(faults));
        };
        self.take_turn().await?;
        let own = vec![user.email.to_string(), practice.name.to_string()];
        let hashed = password.hash_chosen(own).await?;
        let id = fresh_id(self.platform.clock.now(), &*self.platform.randomness);
        let begin = async |tx: &mut Tx| {
            practices::open(tx, practice, Purpose::Real).await?;
            let owner = auth::add_user(tx, user).await?;
            auth::choose_password(tx, owner, None, hashed).await?;
            medical::name_reader(tx, reader).await?;
            keys::open_session(tx, owner).await
        };
        // The link first: of two forms that are sent at once, one begins.
        let spent = self.spend().await?;
        let begun = self.scope(id).write(begin).await;
        if begun.is_err() {
            self.give_back(&spent).await?;
        }
        begun.map(|session| session.secret)
    }

    /// Refuses whoever sends by this link without end: each time costs a password's hash, or a demo.
    pub async fn take_turn(&self) -> Result<()> {
        let link = sha256(&self.token);
        let turns = [Turn::new(SENT, Hurry::Forms, &format!("forms of set-up link {link}"))];
        throttle::refuse_haste(&self.platform, &turns).await?;
        let take = async |tx: &mut Tx| throttle::take(tx, &turns).await.map(drop);
        self.scope(PracticeId::SYSTEM).write(take).await
    }

    async fn spend(&self) -> Result<Vec<KeyId>> {
        let close = async |tx: &mut Tx| keys::close_set_up(tx).await;
        let closed = self.scope(PracticeId::SYSTEM).write(close).await?;
        if closed.is_empty() { Err(Error::Spent) } else { Ok(closed) }
    }

    /// A server that is stopped before this makes another link when it starts.
    async fn give_back(&self, spent: &[KeyId]) -> Result<()> {
        let open = async |tx: &mut Tx| keys::open_set_up_again(tx, spent).await;
        self.scope(PracticeId::SYSTEM).write(open).await
    }
}

/// Keeps what a part was read into, or adds its faults to those of the others.
fn keep<T>(read: Result<T>, kept: &mut Option<T>, faults: &mut Vec<Fault>) -> Result<()> {
    match read {
        Ok(value) => *kept = Some(value),
        Err(Error::Invalid(wrong)) => faults.extend(wrong),
        Err(other) => return Err(other),
    }
    Ok(())
}

#[handler]
pub fn view(first: First) -> Result<Html<String>> {
    first.page(&Beginning::default(), vec![])
}

#[handler]
pub async fn submit(
    request: &Request,
    first: First,
    Open(sent): Open<Beginning>,
) -> Result<Response> {
    match first.begin(sent.clone()).await {
        Ok(secret) => {
            request.cookie().add(first.platform.outward.session_cookie(&secret));
            Ok(see_other("/settings/reach?first=yes"))
        }
        Err(error) => {
            let refusal = Refusal::of::<Beginning>(error)?;
            Ok(refusal.answer(first.page(&sent, refusal.faults.clone())?))
        }
    }
}
