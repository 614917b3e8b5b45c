mod closing;
mod mail;
mod practice;
mod reach;
mod search;
mod set_up;
mod today;
