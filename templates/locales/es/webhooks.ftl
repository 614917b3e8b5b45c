# Lo que se les dice a otros sistemas.

events-kind_unknown = «{ $kind }» no es un tipo de evento que se comunique. El documento los enumera.
events-cursor_unknown = Este cursor no lleva a ninguna parte en este consultorio. Empiece sin cursor.
