# English help stands in the code: the doc comments of the commands. Only their translation is here.
