# Problems and notes of a roster file. $row is the row number as a spreadsheet shows it.

roster-problem-line = Row { NUMBER($row, useGrouping: 0) }: { $problem }
roster-problem-empty = The file holds no unit. The first row names the columns, each row after it is one unit.
roster-problem-missing = Column “{ $column }” is empty.
roster-problem-too-long = Column “{ $column }” has { $length } characters; at most { $max } are allowed.
roster-problem-bad-code = Code “{ $value }” is not valid. A code has 1–32 characters: unaccented letters, digits, dot, hyphen or underscore.
roster-problem-duplicate-code = Code “{ $value }” is already used in row { NUMBER($firstRow, useGrouping: 0) }. Every unit needs a code of its own (letter case does not count).
roster-problem-rounded-code = The spreadsheet has rounded the code “{ $value }”. Please set the column's format to “Text” and type the code again.
roster-problem-unknown-parent = There is no office “{ $value }”, neither in the file nor in the present roster.
roster-problem-closed-parent = The office “{ $value }” is closed. If it works again, please add a row for it.
roster-problem-refused-parent = The office “{ $value }” in row { NUMBER($firstRow, useGrouping: 0) } has a problem of its own, so it was not imported.
roster-problem-cycle = The reporting lines run in a circle: { $value }.
roster-problem-too-large = The file is too large; at most { $max } MB are allowed.
roster-problem-too-heavy = The file unpacks to far more than a list of units: it may hold pictures, other sheets or hundreds of thousands of empty rows with borders. Please copy the list alone into a new file and send that.
roster-problem-bad-quotes = A double quote (") that opens in this row is not closed properly.
roster-problem-duplicate-column = Column “{ $column }” stands more than once in the header row.
roster-problem-extra-cells = The row has { $found } cells but there are only { $width } columns. If the name of the unit holds a comma, put the name in double quotes.

roster-problem-line-sheet = Sheet “{ $sheet }”, row { NUMBER($row, useGrouping: 0) }: { $problem }
roster-problem-missing-column = Column “{ $column }” is missing from the header row.
roster-problem-no-header = There is no header row. The file needs a row that names the columns, for example: code, name, kind, parent_code, locality.
roster-problem-ambiguous-parent = “{ $value }” may be several units: { $names }. Please write the code or the full name.
roster-problem-unreadable = The file cannot be read: it is damaged or no spreadsheet. Please open it in Excel, save it as “Excel Workbook (*.xlsx)” and send it again.
roster-problem-locked = The file has a password. Please remove it and send the file again.
roster-problem-encoding =
    The file is in the encoding { $charset ->
        [tcvn3] TCVN3 (ABC, .VnTime fonts)
        [vni] VNI (VNI-Times fonts)
       *[other] Windows-1258
    }, not in Unicode.
roster-problem-unknown-encoding = The file is not in Unicode (UTF-8), and the encoding is not known; the first strange character is in this row. Please save it as “CSV UTF-8” or Excel (.xlsx).

roster-note-unknown-column = Column “{ $column }” is not used and was ignored.
roster-note-personal-column = 🔐 Column “{ $column }” holds personal data, which is not stored without that person's consent (Law 91/2025/QH15); everybody gives their own on joining.
roster-note-skipped-rows = Rows that are no unit were passed over: { $rows }.
roster-note-other-sheet = Sheet “{ $sheet }” has no header row and was passed over.
roster-note-repeated = { $count } units stand in another sheet again and count once.
roster-note-converted =
    ⚠️ Converted to Unicode from { $charset ->
        [tcvn3] TCVN3 (ABC)
        [vni] VNI
       *[other] Windows-1258
    }. Please check the names of the units.
roster-note-kind-from-name = { $count } units name no kind; it was told from the unit's name.
roster-note-unknown-kind = ⚠️ The kind of unit “{ $value }” is not known ({ $where }). { $near }
roster-kind-rows =
    row { $rows }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
roster-kind-rows-sheet = sheet “{ $sheet }”, { $where }
roster-kind-near = Is it “{ $kind }”? If so, better mend the file; if not, it is kept as it is written.
roster-kind-unlike = It is kept as it is written; the settings can say what it is.
roster-note-same-name = “{ $name }” has the same name and office as row { NUMBER($firstRow, useGrouping: 0) }; please check that it is not written twice.
roster-note-recoded = “{ $name }” had the code { $from } before and now has { $to }: these count as two units, and what was done stays with the old code.
