package org.qingshou.cases;

import java.time.LocalDate;

/** The next day in court or before the law of a case. */
public record CourtDay(LegalDeadlineKind kind, LocalDate on) {}
