"""Connect panes to services; hold no widgets they did not get."""
