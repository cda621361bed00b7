package org.qingshou.strategy.method;

import java.util.Arrays;
import java.util.List;

/** Root causes of default (违约成因), each with the word by which the advisor's rules know it. */
public enum Cause {
    DISASTER(Word.DISASTER),
    RECEIVABLES_STUCK(Word.RECEIVABLES_STUCK),
    COST_TOO_HIGH(Word.COSTS_HIGH),
    POOR_MANAGEMENT(Word.POOR_MANAGEMENT),
    MARKET_LOST(Word.MARKET_LOST),
    PRICE_FALL(Word.MARKET_LOST),
    ILLNESS(Word.ILLNESS),
    FAMILY_EVENT(Word.ILLNESS),
    JOB_LOST(Word.OTHER),
    AWAY_WORKING(Word.NOT_FOUND),
    DIVERTED_FUNDS(Word.DIVERTED),
    BORROWED_NAME(Word.OTHER),
    IMPOSTOR_LOAN(Word.DISPUTE),
    GUARANTEE_CHAIN(Word.OTHER),
    OVER_INDEBTED(Word.OTHER),
    POLICY_CHANGE(Word.OTHER),
    GAMBLING_DRUGS(Word.OTHER),
    UNWILLING(Word.UNWILLING),
    NOT_FOUND(Word.NOT_FOUND),
    IN_CUSTODY(Word.OTHER),
    DECEASED(Word.OTHER),
    BANK_FAULT(Word.DISPUTE),
    DISPUTE(Word.DISPUTE),
    OTHER(Word.OTHER);

    /** What the rules ask about. */
    public enum Word {
        DISASTER,
        RECEIVABLES_STUCK,
        COSTS_HIGH,
        POOR_MANAGEMENT,
        MARKET_LOST,
        ILLNESS,
        DIVERTED,
        UNWILLING,
        NOT_FOUND,
        DISPUTE,
        OTHER
    }

    private final Word word;

    Cause(Word word) {
        this.word = word;
    }

    public Word word() {
        return word;
    }

    /** A rule asks for what only this cause says, or for the cause itself; {@code OTHER} is where all else goes. */
    public boolean neededByRule() {
        return this == DECEASED
                || name().equals(word.name())
                || Arrays.stream(values()).filter(other -> other.word == word).count() == 1;
    }

    public String textKey() {
        return "cause." + name();
    }

    /** The ten an officer sees first for this trade; the others stand behind them. */
    public static List<Cause> shortList(Trade trade) {
        return switch (trade) {
            case FARM ->
                List.of(
                        DISASTER,
                        PRICE_FALL,
                        ILLNESS,
                        AWAY_WORKING,
                        RECEIVABLES_STUCK,
                        BORROWED_NAME,
                        GUARANTEE_CHAIN,
                        UNWILLING,
                        NOT_FOUND,
                        DECEASED);
            case SHOP, COMPANY ->
                List.of(
                        RECEIVABLES_STUCK,
                        COST_TOO_HIGH,
                        MARKET_LOST,
                        POOR_MANAGEMENT,
                        DISASTER,
                        OVER_INDEBTED,
                        DIVERTED_FUNDS,
                        GUARANTEE_CHAIN,
                        UNWILLING,
                        DISPUTE);
            case CONSUMER ->
                List.of(
                        JOB_LOST,
                        ILLNESS,
                        FAMILY_EVENT,
                        OVER_INDEBTED,
                        AWAY_WORKING,
                        UNWILLING,
                        NOT_FOUND,
                        DISPUTE,
                        DECEASED,
                        OTHER);
        };
    }
}
