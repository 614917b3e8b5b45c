mod closing;
mod practice;
mod reach;
mod set_up;
mod today;
