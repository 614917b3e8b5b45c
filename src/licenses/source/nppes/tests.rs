use super::*;
use crate::kernel::typed_id::TypedId;

fn sought(holder: &str) -> Sought {
    let claim = Claim {
        person_id: TypedId::from_uuid(uuid::Uuid::nil()),
        kind: Kind::Npi,
        jurisdiction: "NPPES".parse().unwrap(),
        number: "1234567893".parse().unwrap(),
        expires_on: None,
    };
    Sought { claim, holder: holder.to_owned() }
}

/// A record in the shape of the API's answers.
fn record(status: &str, first: &str, last: &str) -> String {
    format!(
        r#"{{"result_count":1,"results":[{{"number":"1234567893","enumeration_type":"NPI-1",
        "basic":{{"first_name":"{first}","last_name":"{last}","status":"{status}","sex":"F"}},
        "taxonomies":[{{"code":"163W00000X","license":"RN999","state":"OR","primary":true}}],
        "other_names":[{{"first_name":"ROSA","last_name":"GARCIA","type":"Former Name"}}]}}]}}"#
    )
}

#[test]
fn an_active_record_of_the_holder_is_active() {
    let said = read(&record("A", "ROSA", "NUNEZ"), &sought("Rosa Núñez")).unwrap();
    assert_eq!((said.status.as_str(), said.name), ("Active", Likeness::Same));
    assert_eq!(said.number, Likeness::Same);
}

#[test]
fn a_former_name_in_the_record_is_theirs_and_another_one_is_for_a_person() {
    let text = record("A", "ROSA", "SMITH");
    assert_eq!(read(&text, &sought("Rosa Garcia")).unwrap().name, Likeness::Same);
    let said = read(&text, &sought("Ana Lopez")).unwrap();
    assert_eq!((said.name, &*said.name_shown), (Likeness::Different, "ROSA SMITH"));
}

#[test]
fn a_number_that_nobody_has_is_no_active_one() {
    let said = read(r#"{"result_count":0,"results":[]}"#, &sought("Rosa Núñez")).unwrap();
    assert_eq!(said.status, "No record of this number");
    let said = read(&record("D", "ROSA", "NUNEZ"), &sought("Rosa Núñez")).unwrap();
    assert_ne!(said.status, "Active");
}

#[test]
fn whatever_is_no_answer_to_this_question_is_none() {
    let errors = r#"{"Errors":[{"description":"CMS says no","field":"number","number":"06"}]}"#;
    let other = record("A", "ROSA", "NUNEZ").replace("1234567893", "1003000126");
    let two = r#"{"result_count":2,"results":[]}"#;
    for (text, why) in [
        (errors, Unheard::Refused),
        ("<html>down for maintenance</html>", Unheard::Garbled),
        ("", Unheard::Garbled),
        ("{}", Unheard::Garbled),
        ("[]", Unheard::Garbled),
        (r#"{"result_count":1,"results":[]}"#, Unheard::Garbled),
        (two, Unheard::Garbled),
        (&other, Unheard::Garbled),
        (&record("", "ROSA", "NUNEZ"), Unheard::Garbled),
        (&record("A", "ROSA", "NUNEZ")[..200], Unheard::Garbled),
    ] {
        assert_eq!(read(text, &sought("Rosa Núñez")), Err(why), "{text}");
    }
}
