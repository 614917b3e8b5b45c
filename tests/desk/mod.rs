mod closing;
mod reach;
mod set_up;
