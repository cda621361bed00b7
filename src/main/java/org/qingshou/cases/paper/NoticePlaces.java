package org.qingshou.cases.paper;

import java.util.List;
import java.util.stream.Stream;

/** The places that a notice's wording can hold, to be filled with a case's facts. */
public final class NoticePlaces {
    private static final List<String> ALL = List.of(
            "title",
            "number",
            "addressee",
            "idNumber",
            "roleWords",
            "borrower",
            "asOf",
            "printedOn",
            "currency",
            "bank",
            "branch",
            "accountName",
            "accountNo",
            "accountBank",
            "phone",
            "complaints");
    private static final List<String> OF_ASSIGNMENT = List.of(
            "buyer",
            "buyerCode",
            "contractNo",
            "cutoff",
            "principal",
            "interest",
            "penalty",
            "compound",
            "fees",
            "total");
    /** Who speaks to whom about whose debt, and where to ask and to complain (R-ID-01). */
    private static final List<String> NEEDED = List.of(
            "= {title}",
            "{number}",
            "{addressee}",
            "{borrower}",
            "{roleWords}",
            "{bank}",
            "{branch}",
            "{phone}",
            "{complaints}",
            "{printedOn}",
            "@loans",
            "---");

    private NoticePlaces() {}

    /** Names of the places, without braces. */
    public static List<String> of(NoticeKind kind) {
        return kind == NoticeKind.DEMAND
                ? ALL
                : Stream.concat(ALL.stream(), OF_ASSIGNMENT.stream()).toList();
    }

    /** Tables that stand on a line of their own. */
    static List<String> tables(NoticeKind kind) {
        return kind == NoticeKind.DEMAND ? List.of("@loans", "@amounts") : List.of("@loans");
    }

    /**
     * What every printing of the wording must hold: a demand the five balances, their day and the bank's own account
     * (R-PAY-01), an assignment whom to pay now and what passed over (Civil Code 546).
     */
    static List<String> needed(NoticeKind kind) {
        return Stream.concat(
                        NEEDED.stream(),
                        kind == NoticeKind.DEMAND
                                ? Stream.of("@amounts", "{asOf}", "{accountName}", "{accountNo}", "{accountBank}")
                                : OF_ASSIGNMENT.stream().map(place -> "{" + place + "}"))
                .toList();
    }
}
