# What other systems are told.

events-kind_unknown = “{ $kind }” is not a type of event that is told. The document lists them.
events-cursor_unknown = This cursor leads nowhere in this practice. Begin without one.
