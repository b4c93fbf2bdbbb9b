# What the demo says.
