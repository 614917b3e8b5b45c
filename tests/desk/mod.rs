mod closing;
mod logo;
mod mail;
mod practice;
mod reach;
mod search;
mod set_up;
mod today;
