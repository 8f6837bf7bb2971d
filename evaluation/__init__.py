"""How good is it: measures on our own cases and on public sets, side by side with the best known systems."""
