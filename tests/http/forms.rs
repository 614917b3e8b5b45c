//! Every form of the house, as the rooms name them: how much of it is read, and how long twice as
//! much takes.

use std::{collections::BTreeSet, time::Duration};

use muster::{
    applications, auth,
    kernel::randomness::SystemRandomness,
    platform::{db::Tx, keys::LinkWay},
};
use poem::http::Method;
use regex::Regex;
use rustix::time::{ClockId, clock_gettime};
use serde_json::json;

use crate::{
    architecture::sources,
    assessments::{self, secret_of},
    background_checks, interviews, licenses, offers, onboarding, screening,
    urls::asked_by,
    world::{Caller, Database, World},
};

/// Buttons on pages that a link opens, or anybody: their body is not read at all.
const UNREAD: &[&str] = &[
    "/background/:token/refusal",
    "/background/:token/status",
    "/careers/:practice/reached",
    "/chat/:token/status",
    "/interview/:token/decline",
    "/interview/:token/status",
    "/offer/:token/decline",
    "/offer/:token/status",
    "/set-up/:token/demo",
    "/status/:token/background-checks/:id",
    "/status/:token/interviews/:id",
    "/status/:token/notices",
    "/status/:token/notices/acknowledgment",
    "/status/:token/offers/:id",
    "/status/:token/onboardings/:id",
    "/status/:token/screening",
    "/status/:token/tests/:id",
    "/status/:token/withdrawal",
    "/take/:token/status",
];

/// What hands a browser over, which ends its session, and what only such a browser may send: `kiosk` tells how much
/// of it is read.
const HANDED_OVER: &[&str] =
    &["/kiosk", "/kiosk/back", "/kiosk/fresh", "/kiosk/lock", "/settings/kiosk"];

/// Returns the address of each form, with ids of the right kind in it.
fn addresses(slug: &str, link: &str) -> Vec<String> {
    let found = asked_by(Method::POST);
    assert!(found.len() > 40, "the rooms were not read: {found:?}");
    assert!(UNREAD.iter().chain(HANDED_OVER).all(|path| found.iter().any(|found| found == path)));
    let left_out = |path: &str| UNREAD.contains(&path) || HANDED_OVER.contains(&path);
    let forms = found.into_iter().filter(|path| !left_out(path));
    let filled = forms.map(|path| {
        let kind = match path.split('/').collect::<Vec<_>>()[1..] {
            ["settings", "users", ..] => "user",
            ["settings", "api-keys", ..] => "key",
            ["automation", "tasks", ..] => "fire",
            ["careers" | "jobs", ..] => "job",
            ["applications", ..] => "appl",
            ["background-checks", ..] => "bgc",
            ["invitations", ..] => "inv",
            ["interviews", ..] => "intv",
            ["late-answers", ..] => "sit",
            ["licenses", ..] => "lic",
            ["messages", ..] => "msg",
            ["people", ..] => "person",
            ["my-licenses", ..] => "lic",
            ["offers", ..] => "offer",
            ["reports", "regrades", ..] => "regr",
            ["requests", ..] => "adj",
            _ => "none",
        };
        let id = format!("{kind}_01h2xcejqtf2nbrexx3vqjhp41");
        let path = path.replace(":practice", slug).replace(":token", link);
        let path = path.replace(":rule", "no_answer").replace(":item", crate::library::ITEM);
        let path = path.replace(":rater", "rater_01h2xcejqtf2nbrexx3vqjhp41");
        let path = path.replace(":day", "30");
        let path = path.replace(":request", "nreq_01h2xcejqtf2nbrexx3vqjhp41");
        let path = path.replace(":question", "ques_01h2xcejqtf2nbrexx3vqjhp41");
        path.replace(":number", "1").replace(":id", &id)
    });
    filled.collect()
}

/// The forms, and who sends them.
struct Forms {
    owner: Caller,
    /// Before a server has a practice there is one form more.
    beginner: Caller,
    all: Vec<String>,
    _world: World,
    _fresh: Database,
}

impl Forms {
    async fn new() -> Self {
        let world = World::new().await;
        let (_, marisol) = assessments::invite(&world, "receptionist", "Marisol").await;
        let owner =
            async |tx: &mut Tx| auth::forget_password(tx, world.user, LinkWay::Operator).await;
        let password = world.scope.write(owner).await.unwrap().secret;
        let applied = world.apply(world.job("Receptionist", false).await).await;
        let status = async |tx: &mut Tx| applications::link(tx, applied.parse().unwrap()).await;
        let status = world.scope.write(status).await.unwrap().secret;
        let fresh = Database::new().await;
        let app = fresh.open(world.clock.clone(), SystemRandomness).await;
        let set_up = app.set_up_link().await.unwrap().unwrap();
        let job = world.job("Receptionist", false).await;
        let (sent, offered) = offers::offered(&world, job).await;
        let chat = json!({ "application_id": sent.json()["application_id"] });
        let chat = world.hr.post("/api/v1/screenings", chat).await.expect(201);
        let chat = screening::Candidate::of(&world, &chat);
        let (_, welcome) = onboarding::start(&world, "Mia Lund", "503 555 0164").await;
        let interview = json!({
            "application_id": sent.json()["application_id"],
            "kind": "phone",
            "minutes": 30,
            "times": ["2026-11-25T19:30:00Z"],
            "raters": [{ "name": "Chidi Abara" }],
        });
        let interview = world.hr.post("/api/v1/interviews", interview).await.expect(201).json();
        let meeting = secret_of(interview["url"].as_str().unwrap());
        let rating = interviews::rater(&world, interview["id"].as_str().unwrap(), 0).await;
        let own = licenses::own_link(&world).await;
        let team = format!("/api/v1/jobs/{}/team-check", assessments::with_test(&world).await);
        let team = world.hr.post(&team, json!({})).await.expect(201).json();
        let team = secret_of(team["url"].as_str().unwrap());
        let checked = background_checks::asked(&world).await.1;
        let address = |path: String| match path.split('/').nth(1) {
            Some("set-up") => format!("/set-up/{}", secret_of(&set_up)),
            Some("status") => path.replace(marisol.secret(), &status),
            Some("password") => format!("/password/{password}"),
            Some("chat") => chat.path.clone(),
            Some("offer") => {
                let act = path.rsplit('/').next().unwrap_or_default();
                format!("{}/{act}", offered.path)
            }
            Some("background") => {
                let act = path.rsplit('/').next().unwrap_or_default();
                format!("{}/{act}", checked.path)
            }
            Some("interview") => path.replace(marisol.secret(), &meeting),
            Some("rate") => rating.clone(),
            Some("team") => {
                path.replace(marisol.secret(), &team).replace(":sheet", &"0".repeat(64))
            }
            Some("my-licenses") => path.replace(marisol.secret(), &own),
            Some("welcome") => path.replace(marisol.secret(), &secret_of(&welcome)),
            _ => path,
        };
        let all = addresses(&world.slug, marisol.secret()).into_iter().map(address).collect();
        let (owner, beginner) = (world.owner.clone(), world.nobody.at(&app));
        Self { owner, beginner, all, _world: world, _fresh: fresh }
    }

    async fn send(&self, path: &str, body: &str) -> u16 {
        let is_first = path.starts_with("/set-up/");
        let sender = if is_first { &self.beginner } else { &self.owner };
        let fields: Vec<_> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        let fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        sender.submit(path, &fields).await.status
    }

    /// How long this thread works on it. What is long leaves the thread, and others go on.
    async fn seconds(&self, path: &str, body: &str) -> f64 {
        let mut least = f64::MAX;
        for _ in 0..2 {
            let began = worked();
            let status = self.send(path, body).await;
            assert_ne!(status, 413, "{path}");
            least = least.min((worked() - began).as_secs_f64());
        }
        least
    }
}

fn worked() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

/// The names of all inputs there are.
fn names() -> Vec<String> {
    let inputs = Regex::new(r"const INPUTS: [^=]*=\s*&\[([^\]]*)\]").unwrap();
    let name = Regex::new(r#""([^"]+)""#).unwrap();
    let mut names = BTreeSet::new();
    for text in sources("src").into_values() {
        for found in inputs.captures_iter(&text) {
            names.extend(name.captures_iter(&found[1]).map(|name| name[1].to_owned()));
        }
    }
    assert!(names.len() > 40, "the house was not read: {names:?}");
    names.into_iter().collect()
}

#[tokio::test]
async fn no_form_is_read_beyond_its_limits() {
    let forms = Forms::new().await;
    let fields: String = (0..5001).map(|number| format!("a{number}=&")).collect();
    let long = format!("a={}", "a".repeat(257 * 1024));
    for path in &forms.all {
        assert_eq!(forms.send(path, &fields).await, 413, "{path}");
        assert_eq!(forms.send(path, &long).await, 413, "{path}");
    }
}

#[tokio::test]
async fn twice_as_much_in_a_form_takes_about_twice_as_long() {
    let (forms, names) = (Forms::new().await, names());
    let fields = |count: usize| -> String {
        let name = |at: usize| format!("{}.{at}", names[at % names.len()]);
        (0..count).map(|at| format!("{}=x&{}=x&", name(at), names[at % names.len()])).collect()
    };
    let texts = |bytes: usize| -> String {
        let each = bytes / names.len() / 16;
        let lines = |name: &String| format!("{name}={}&", "Ana%2C+a%40b.ex%0A".repeat(each));
        names.iter().map(lines).collect()
    };
    let shapes = [[fields(120), fields(240)], [texts(20_000), texts(40_000)]];
    for path in &forms.all {
        for [one, two] in &shapes {
            let (one, two) = (forms.seconds(path, one).await, forms.seconds(path, two).await);
            assert!(two < 3.0 * one + 0.03, "{path}: {one} s, twice as much {two} s");
        }
    }
}

/// The form that anybody may send, with what once took ten seconds.
#[tokio::test]
async fn forty_thousand_fields_are_refused_at_once() {
    let world = World::new().await;
    let path =
        format!("/careers/{}/jobs/{}/apply", world.slug, world.job("Receptionist", true).await);
    let fields: String = (0..40_000).map(|number| format!("speaks.{number}=a&")).collect();
    let fields: &'static str = Box::leak(fields.into_boxed_str());
    let mut least = f64::MAX;
    for _ in 0..3 {
        let request = world.nobody.request(Method::POST, &path);
        let request = request.content_type("application/x-www-form-urlencoded");
        let began = worked();
        let refused = world.nobody.send_raw(request, fields).await.expect(413);
        least = least.min((worked() - began).as_secs_f64());
        assert!(refused.body.contains("at most 64 KB"), "{}", refused.body);
    }
    assert!(least < 0.05, "{least} s");
}
