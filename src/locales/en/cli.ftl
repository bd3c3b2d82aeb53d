cli-nothing-imported = Nothing was imported: mend the rows above and import again.
cli-imported = Imported: { $added } new units, { $renamed } renamed, { $moved } moved to another office, { $altered } otherwise changed, { $unchanged } unchanged; { $reopened } at work again, { $gone } closed.
cli-would-import = Would import: { $added } new units, { $renamed } renamed, { $moved } moved to another office, { $altered } otherwise changed, { $unchanged } unchanged; { $reopened } at work again, { $gone } closed.
cli-campaign-units = { $units } units
cli-no-campaign = There is no campaign yet.
cli-no-pledge = There is no such pledge.
cli-exported = Wrote { $units } units and { $pledges } pledges to { $file }.
cli-invite-written = { $count } links were made and written to { $file }.
