cli-marked = A copy with the bad cells marked: { $file }
cli-encoding-hint = Add --encoding { $charset } to convert it to Unicode on import.
cli-left-out = { $count } bad rows were left out; units that are not in the file stay as they are.
cli-nothing-imported = Nothing was imported: mend the rows above and import again.
cli-imported = Imported: { $added } new units, { $renamed } renamed, { $moved } moved to another office, { $altered } otherwise changed, { $unchanged } unchanged; { $reopened } at work again, { $gone } closed.
cli-would-import = Would import: { $added } new units, { $renamed } renamed, { $moved } moved to another office, { $altered } otherwise changed, { $unchanged } unchanged; { $reopened } at work again, { $gone } closed.
cli-campaign-units = { $units } units
cli-no-campaign = There is no campaign yet.
cli-no-pledge = There is no such pledge.
cli-exported = Wrote { $units } units and { $pledges } pledges to { $file }.
cli-invite-written = { $count } links were made and written to { $file }.

cli-backup-done = Backed up into { $file }: { $lines } lines of data, { $files } files of evidence.
cli-restore-ask = The tenant “{ $tenant }” holds data. Overwrite it with the backup of { $at }? Type { $tenant } to agree:
cli-restore-done = Restored the tenant “{ $tenant }” from the backup of “{ $from }” of { $at }: { $lines } lines of data, { $files } files of evidence, { $missing } missing.
cli-history-written = { $count } lines of history written into { $file }.
