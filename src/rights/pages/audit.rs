//! All that happened, the newest first, by what, who, whom and when.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::Serialize;

use super::{Asked, sentence};
use crate::{
    error::Result,
    kernel::fault::Args,
    platform::{
        db::page::Piece,
        events::{Event, audit},
        http::principal::Session,
        keys,
        render::{Page, Pages},
    },
    practices::{self, Frame, Names, Practice, SETTINGS, Stamp},
    rights::room::ReadRights,
};

/// How many stand on a page.
const SHOWN: u32 = 50;

#[derive(Serialize)]
pub struct Audit {
    frame: Frame,
    kind: String,
    by: String,
    about: String,
    from: String,
    to: String,
    /// Whether these days stand the wrong way round.
    is_backwards: bool,
    kinds: Vec<KindGroup>,
    users: Vec<User>,
    events: Vec<Happened>,
    pages: Option<Pages>,
    /// What was asked for, for the addresses of the other pages.
    rest: String,
}

#[derive(Serialize)]
struct User {
    id: String,
    name: String,
}

/// Kinds of events that begin with one noun.
#[derive(Serialize)]
struct KindGroup {
    of: String,
    kinds: Vec<KindShown>,
}

#[derive(Serialize)]
struct KindShown {
    kind: &'static str,
    says: String,
}

#[derive(Serialize)]
struct Happened {
    says: String,
    kind: String,
    at: Stamp,
    by: String,
    /// The ids that it is about.
    subjects: Vec<String>,
}

impl Page for Audit {
    const TEMPLATE: &'static str = "rights/audit";

    fn samples() -> Vec<Self> {
        let happened = || Happened {
            says: "Their data was erased".to_owned(),
            kind: "person.forgotten".to_owned(),
            at: Stamp::sample(),
            by: "Dana Okafor".to_owned(),
            subjects: vec!["person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()],
        };
        let page = |about: &str, events, pages| Self {
            frame: Frame::sample(SETTINGS),
            kind: "person.forgotten".to_owned(),
            by: "user_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            about: about.to_owned(),
            from: "2026-11-01".to_owned(),
            to: "2026-11-30".to_owned(),
            is_backwards: !about.is_empty(),
            kinds: vec![KindGroup::sample()],
            users: vec![User {
                id: "user_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                name: "Dana Okafor".to_owned(),
            }],
            events,
            pages,
            rest: "about=Rosa".to_owned(),
        };
        let pages = Pages::samples().remove(0);
        vec![page("", vec![], None), page("Rosa", vec![happened(), happened()], pages)]
    }
}

impl KindGroup {
    /// Returns all kinds that may be shown, as this reader says them, in the order of the alphabet.
    fn all<P>(session: &Session<P>) -> Vec<Self> {
        let platform = session.scope.platform();
        let say = |key: String| platform.locales.say(session.language, &key, &Args::default()).ok();
        let mut groups: Vec<Self> = vec![];
        for kind in audit::shown_kinds(platform.rooms) {
            let noun = kind.split('.').next().unwrap_or_default();
            let of = say(format!("eventof-{noun}")).unwrap_or_else(|| noun.to_owned());
            // A sentence that tells of one event has no words for all of its kind.
            let says = say(format!("event-{kind}")).or_else(|| say(format!("eventkind-{kind}")));
            let shown = KindShown { kind, says: says.unwrap_or_else(|| kind.to_owned()) };
            match groups.iter_mut().find(|group| group.of == of) {
                Some(group) => group.kinds.push(shown),
                None => groups.push(Self { of, kinds: vec![shown] }),
            }
        }
        groups.sort_by_key(|group| folding::folded(&group.of));
        groups
    }

    fn sample() -> Self {
        let says = "Their data was erased".to_owned();
        Self { of: "People".to_owned(), kinds: vec![KindShown { kind: "person.forgotten", says }] }
    }
}

impl Happened {
    fn of(says: String, event: Event, practice: &Practice, names: &Names<'_>) -> Self {
        Self {
            says,
            at: Stamp::new(practice, event.at),
            by: names.say(&event.actor),
            subjects: serde_json::from_str(&event.subjects).unwrap_or_default(),
            kind: event.kind,
        }
    }
}

#[handler]
pub async fn view(
    session: Session<ReadRights>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let names = Names::of(&session).await?;
    let wanted = asked.wanted(scope, &practice).await?;
    let seek = audit::seek(scope, &asked.cursor).await?;
    let Piece { rows, part } = audit::page(scope, &wanted, &seek, SHOWN).await?;
    let ends =
        rows.first().zip(rows.last()).map(|(one, two)| [one.id, two.id].map(|id| id.to_string()));
    let users = keys::users(scope).await?.into_iter();
    let users = users.map(|user| User { id: user.id.to_string(), name: user.name.to_string() });
    session.page(&Audit {
        frame: Frame::around(&session, SETTINGS, &practice).await?,
        rest: asked.rest(),
        is_backwards: asked.is_backwards()?,
        kinds: KindGroup::all(&session),
        users: users.collect(),
        pages: Pages::new(&part)
            .zip(ends)
            .map(|(pages, [first, last])| pages.named_by(&first, &last)),
        events: rows
            .into_iter()
            .map(|row| Happened::of(sentence(&session, &row), row, &practice, &names))
            .collect(),
        kind: asked.kind,
        by: asked.by,
        about: asked.about,
        from: asked.from,
        to: asked.to,
    })
}
