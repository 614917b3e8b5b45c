//! What is done with onboardings: load → ask the nouns → save → announce.

mod again;
mod anew;
mod checked;
mod checklist;
mod closed;
mod hands;
mod hire;
mod known;
mod on_paper;
mod settled;
mod signed;
mod starting;
mod staying;
mod turns;

pub use again::come_again;
pub use checked::{
    complete_by_check, license_lapsed, license_seen, now_so, offer_taken_back, open_again,
    who_waits_for,
};
pub use checklist::{save_checklist, undo_checklist};
pub use closed::count_anew;
pub use hands::{
    Completion, accept, answer, complete, label, may_open, nudge, override_gate, read_record,
    refuse_other_day, send_back, skip, tell_first_day, tick, write_policy,
};
pub use hire::{Given, ask, files_so_far, hand_in, leave_out, quiz};
pub use known::tell;
pub use on_paper::{
    Looked, Photo, admit_sheet, confirm_sheets, hand_in_sheet, hand_in_sheet_file, open_sheet,
    return_sheets,
};
pub use signed::start_signed;
pub use starting::{Made, leaving, preview, start};
pub use staying::staying;
pub use turns::{did_not_start, move_start, start_clocks, worked};
