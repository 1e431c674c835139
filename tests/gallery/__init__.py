"""Pictures of every pane and state, for eyes; and what can be measured of them."""
