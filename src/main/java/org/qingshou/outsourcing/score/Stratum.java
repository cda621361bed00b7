package org.qingshou.outsourcing.score;

import org.qingshou.kernel.Money;

/**
 * Cases of one kind that an agency began in a period.
 *
 * @param kind overdue stage when it began, kind of loan, size: what makes cases comparable
 * @param cases how many, {@code amount} what they owed when proposed, {@code recovered} what came in while it had them
 */
record Stratum(String agency, String kind, int cases, Money amount, Money recovered) {}
