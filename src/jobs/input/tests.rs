use super::*;

fn duty(id: Option<&str>) -> DutyIn {
    DutyIn { id: id.map(Field::read), text: Field::read("Greet patients"), ..DutyIn::default() }
}

#[test]
fn a_new_duty_gets_an_id_that_no_other_has() {
    let duties = vec![duty(Some("own_1")), duty(None), duty(None)];
    let Change::Duties(duties) = (DutiesIn { duties }).check().unwrap() else {
        panic!("it is about duties")
    };
    let ids: Vec<_> = duties.iter().map(|duty| duty.id.as_str()).collect();
    assert_eq!(ids, ["own_1", "own_2", "own_3"]);
}

#[test]
fn two_duties_of_one_name_are_refused_at_the_second() {
    let duties = vec![duty(Some("phones")), duty(Some("phones"))];
    let Err(Error::Invalid(faults)) = (DutiesIn { duties }).check() else { panic!("it was taken") };
    assert_eq!(faults[0].pointer(), "/duties/1/id");
}

#[test]
fn pay_that_nobody_can_mean_is_asked_about() {
    for (min, max, period, is_taken) in [
        ("19.00", "23.00", "year", false),
        ("1900.00", "2300.00", "hour", false),
        ("0.19", "0.23", "hour", false),
        ("7.00", "9.00", "hour", false),
        ("19.00", "23.00", "hour", true),
        ("74546.00", "98221.00", "year", true),
    ] {
        let (min_cents, max_cents) = (Field::read(min), Field::read(max));
        let pay = PayIn { min_cents, max_cents, period: Field::read(period) };
        let checked = PayAndBenefitsIn { pay: Some(pay), benefits: vec![] }.check();
        assert_eq!(checked.is_ok(), is_taken, "{min} to {max} a {period}");
    }
}

#[test]
fn the_highest_pay_is_not_below_the_lowest() {
    let pay = PayIn {
        min_cents: Field::read("22.00"),
        max_cents: Field::read("18.00"),
        period: Field::read("hour"),
    };
    let sent = PayAndBenefitsIn { pay: Some(pay), benefits: vec![] };
    let Err(Error::Invalid(faults)) = sent.check() else { panic!("it was taken") };
    assert_eq!(faults[0].pointer(), "/pay/max_cents");
}
