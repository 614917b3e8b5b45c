//! Every address of the house is a line of a committed file: a page that is new, gone or asked otherwise
//! shows in its diff.

use std::{collections::BTreeSet, env, fs};

use muster::router;
use poem::http::Method;
use syn::{
    Expr, ExprCall, ExprMethodCall, ItemFn, Lit,
    visit::{self, Visit},
};

use crate::{architecture::sources, world::World};

const SNAPSHOT: &str = "tests/snapshots/urls.txt";
/// Set it to have the file written anew.
const WRITE: &str = "MUSTER_TEST_WRITE";

/// Where those come who have not signed in.
const OPEN: &[&str] = &[
    "/api/",
    "/assets/",
    "/background/",
    "/careers/",
    "/calendar/",
    "/chat/",
    "/forgot",
    "/healthz",
    "/interview/",
    "/language/",
    "/my-licenses/",
    "/offer/",
    "/password/",
    "/rate/",
    "/readyz",
    "/set-up/",
    "/sign-in",
    "/status/",
    "/take/",
    "/team/",
    "/welcome/",
];

/// An address as it stands in the code, and a method by which it is asked.
type Address = (String, String);

#[test]
fn the_committed_list_names_every_address() {
    let listed: String = pages().into_iter().chain(operations()).map(line).collect();
    #[expect(
        clippy::disallowed_methods,
        reason = "whoever runs a test says how by the environment"
    )]
    if env::var(WRITE).is_ok() {
        fs::write(SNAPSHOT, &listed).unwrap();
    }
    let committed = fs::read_to_string(SNAPSHOT).unwrap();
    assert!(
        committed == listed,
        "run `{WRITE}=1 cargo test --test all urls` and read the diff of {SNAPSHOT}"
    );
}

/// The list is read from the code. Here the house is asked: by each method that is listed and by no
/// other. Where not everybody may come, nobody is let in who has not signed in.
#[tokio::test]
async fn every_page_is_asked_by_the_methods_of_the_list_alone_and_shut_unless_it_is_open() {
    let world = World::new().await;
    let pages = pages();
    assert!(pages.len() > 100, "the house was not read: {pages:?}");
    let paths: BTreeSet<_> = pages.iter().map(|(path, _)| path).collect();
    for path in paths {
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            let is_listed = pages.contains(&(path.clone(), method.to_string()));
            let asked = path.replace(':', "x");
            let answer =
                world.nobody.send(world.nobody.request(method.clone(), &asked), None).await;
            assert_eq!(answer.status != 405, is_listed, "{method} {path}: {}", answer.status);
            if is_listed && !OPEN.iter().any(|open| path.starts_with(open)) {
                assert_eq!(answer.status, 401, "{method} {path}, nobody");
            }
        }
    }
}

fn line((path, method): Address) -> String {
    format!("{path} {method}\n")
}

/// Returns the paths of all pages that are asked by this method.
pub fn asked_by(method: Method) -> Vec<String> {
    let pages = pages().into_iter();
    pages.filter(|(_, by)| *by == method.as_str()).map(|(path, _)| path).collect()
}

/// Returns what is mounted by a room's `pages` and by the router.
fn pages() -> BTreeSet<Address> {
    let mut mounted = Mounted::default();
    for (file, text) in sources("src") {
        if file == "src/router.rs" || file.ends_with("/room.rs") {
            mounted.visit_file(&syn::parse_file(&text).unwrap());
        }
    }
    // The reference is a route of its own, with headers of its own.
    mounted.found.insert(("/api/docs".to_owned(), "GET".to_owned()));
    mounted.found
}

fn operations() -> BTreeSet<Address> {
    let document = router::document();
    let paths = document["paths"].as_object().unwrap().iter();
    let all = paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().keys();
        methods.map(move |method| (format!("/api/v1{path}"), method.to_uppercase()))
    });
    all.collect()
}

/// Finds `.at("/jobs", get(…).post(…))`.
#[derive(Default)]
struct Mounted {
    /// What every path of the function that is being read begins with.
    under: &'static str,
    found: BTreeSet<Address>,
}

impl<'ast> Visit<'ast> for Mounted {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.under = if function.sig.ident == "for_programs" { "/api" } else { "" };
        visit::visit_item_fn(self, function);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let path = call.args.first().and_then(text_of);
        if let (true, Some(path), Some(asked)) = (call.method == "at", path, call.args.get(1)) {
            let mut methods = Methods::default();
            methods.visit_expr(asked);
            let path = format!("{}{path}", self.under);
            self.found.extend(methods.0.into_iter().map(|method| (path.clone(), method)));
        }
        visit::visit_expr_method_call(self, call);
    }
}

/// Finds the `get` and `post` of what is mounted.
#[derive(Default)]
struct Methods(Vec<String>);

impl<'ast> Visit<'ast> for Methods {
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(name) = &*call.func {
            self.0.extend(name.path.get_ident().map(|name| name.to_string().to_uppercase()));
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        self.0.push(call.method.to_string().to_uppercase());
        self.visit_expr(&call.receiver);
    }
}

fn text_of(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}
