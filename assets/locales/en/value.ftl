# Words that stand in cells and in help: value-WORD.
value-yes = yes
value-no = no
value-prospect = prospect
value-onboarding = onboarding
value-active = active
value-loyal = loyal
value-advocate = advocate
value-at-risk = at risk
value-lapsed = lapsed
value-won-back = won back
