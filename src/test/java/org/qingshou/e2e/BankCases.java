package org.qingshou.e2e;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds cases for journeys among those of the demo, whose order depends on the day. */
final class BankCases {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BankApi bank;

    BankCases(Site app) {
        bank = new BankApi(app);
    }

    /** A case as the bank's systems know it. */
    record Found(String id, String caseNo) {}

    /** Open cases of this officer that nobody has touched yet: no contact, no promise, no hold, nothing planned. */
    List<Found> untouched(String officer) {
        return StreamSupport.stream(
                        JSON.readTree(bank.get("/api/v1/cases?size=500&state=OPEN&owner=" + officer))
                                .get("items")
                                .spliterator(),
                        false)
                .filter(header -> header.get("nextAction").isNull())
                .map(header -> JSON.readTree(
                        bank.get("/api/v1/cases/" + header.get("id").asString())))
                .filter(whole -> whole.get("contacts").isEmpty()
                        && whole.get("promises").isEmpty()
                        && whole.get("holds").isEmpty())
                .map(whole -> found(whole.get("header")))
                .toList();
    }

    private static Found found(JsonNode header) {
        return new Found(header.get("id").asString(), header.get("caseNo").asString());
    }
}
