//! The OpenAPI document is a committed file: a change of the contract shows in its diff.

use muster::{
    licenses::{ReadLicenses, WriteLicenses},
    platform::http::principal::Permission,
    router,
};
use serde_json::json;

#[test]
fn the_committed_document_is_the_one_that_is_served() {
    let committed = include_str!("../docs/openapi.json");
    let served = format!("{:#}\n", router::document());
    assert!(committed == served, "run `cargo run openapi > docs/openapi.json` and read its diff");
}

#[test]
fn each_operation_names_the_permission_that_its_handler_demands() {
    let document = router::document();
    let licenses = &document["paths"]["/licenses"];
    assert_eq!(licenses["get"]["x-scopes"], json!([ReadLicenses::NAME]));
    assert_eq!(licenses["post"]["x-scopes"], json!([WriteLicenses::NAME]));
    let description = licenses["post"]["description"].as_str().unwrap();
    assert!(description.ends_with(" Needs `licenses:write`."), "{description}");
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            // Who sits a test or answers in a chat comes by a link, and holds no scope.
            let is_theirs = path.starts_with("/sittings")
                || path == "/adjustment-request"
                || path == "/screenings/{id}/messages";
            let (scheme, has_scopes) =
                if is_theirs { ("CandidateLink", false) } else { ("ApiKey", true) };
            assert_eq!(operation["security"], json!([{ scheme: [] }]), "{method} {path}");
            assert_eq!(operation["x-scopes"].is_array(), has_scopes, "{method} {path}");
        }
    }
    let schemes = document["components"]["securitySchemes"].as_object().unwrap();
    assert_eq!(schemes.keys().collect::<Vec<_>>(), ["ApiKey", "CandidateLink"]);
}
