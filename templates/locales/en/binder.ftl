binder = Audit binder
binder-span = { $from } to { $to }
binder-made = Created { $at }
binder-from = From
binder-to = To
binder-show = Show
binder-everyone = Everyone
binder-until = through { $day }
binder-no_looks = No one checked with the source during this time.
binder-no_licenses = No license on file
binder-matches = Possible matches on exclusion lists
binder-row = row { $row }
binder-events = In the log
binder-checks = Checks against exclusion lists
binder-no_checks = There were no checks during this time.
binder-chain = Proof
binder-chain-says = { $events ->
    [one] The practice’s log is intact: 1 event, linked to what came before. It ends with this hash:
   *[other] The practice’s log is intact: { $events } events, each linked to the one before. It ends with this hash:
}
binder-chain-how = Compare it with a backup’s, or with what “muster verify-log” says. “muster event-proof” proves each event by itself.
binder-instead = Here is this year instead.
binder-ends_before = The last day comes before the first
binder-signed = Signed head
binder-signed-how = Keep this text as a file, HEAD.json. Later, “muster verify-log --since HEAD.json” tells you whether the log still continues from it, unchanged.
