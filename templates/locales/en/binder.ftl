binder = Audit binder
binder-span = { $from } to { $to }
binder-made = Created { $at }
binder-from = From
binder-to = To
binder-show = Show
binder-everyone = Everyone
binder-until = through { $day }
binder-looked_on = as of { $day }
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

binder-file = Download to share
binder-file-how = One file with everything above, for someone without Muster. It can be checked in any browser, even offline, and shows which entry was changed.
binder-offline-title = Audit binder
binder-offline-proved = Proved
binder-offline-proved_means = Every entry below is what the practice’s Muster signed, and the log behind it is unbroken.
binder-offline-broken = Not proved
binder-offline-broken_means = Something in this file is not what was signed. Ask for the file again.
binder-offline-changed = This entry was changed: {"{}"}
binder-offline-missing = This entry is missing: {"{}"}
binder-offline-added = This entry was put in: {"{}"}
binder-offline-order = The entries are not in the order in which they were signed.
binder-offline-beside = This file has something in it that is no part of a binder. It isn’t shown. Your browser’s add-ons may have put it there: open the file in a private window. If this stays, the file was changed.
binder-offline-signature = The list of entries, the log’s hashes or the signature were changed.
binder-offline-chain = The log does not lead to its end: an event was changed, taken away or put in ({"{}"}).
binder-offline-manifest = The list of what was signed can’t be read: it was changed.
binder-offline-unproved = Not proved
binder-offline-unproved_means = The proof in this file has not run. It needs JavaScript; if that is on, the file was changed.
binder-offline-how = The signature fits this key (Ed25519). Compare it with the key that the practice tells you: anyone can make a file with a key of their own.
