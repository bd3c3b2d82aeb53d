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
roster-problem-not-csv = This is an Excel file. Please save it as “CSV UTF-8 (comma delimited)” and send it again.
roster-problem-not-utf8 = The file is not in Unicode (UTF-8); the first strange character is in this row. Please save it as “CSV UTF-8” and send it again.
roster-problem-bad-quotes = A double quote (") that opens in this row is not closed properly.
roster-problem-missing-column = Column “{ $column }” is missing from the header row.
roster-problem-duplicate-column = Column “{ $column }” stands more than once in the header row.
roster-problem-extra-cells = The row has { $found } cells but there are only { $width } columns. If the name of the unit holds a comma, put the name in double quotes.

roster-note-unknown-column = Column “{ $column }” is not used and was ignored.
