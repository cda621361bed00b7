package org.qingshou.outsourcing.conformance;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came out.
 *
 * @param items in the order in which they were tried
 */
public record CheckReport(String agency, String endpoint, Instant at, List<Item> items) {
    static final int HIGHEST = 4;

    public CheckReport {
        items = List.copyOf(items);
    }

    /** How an item came out. */
    public enum Result {
        PASS,
        FAIL,
        SKIP
    }

    /**
     * One thing that was tried.
     *
     * @param level 1 receives, 2 reports contacts, 3 full cycle, 4 certifies deletion
     * @param detail what was seen where it failed, or why it was not tried
     */
    public record Item(int level, String name, Result result, String detail) {
        /** One line for a person. */
        public String line() {
            return "%-4s  %d  %s".formatted(result, level, name) + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    /** The highest level of which, and of those below it, every item passed; 0 for none. */
    public int level() {
        int reached = 0;
        while (reached < HIGHEST && passed(reached + 1)) reached++;
        return reached;
    }

    private boolean passed(int level) {
        List<Item> of = items.stream().filter(item -> item.level() == level).toList();
        return !of.isEmpty() && of.stream().allMatch(item -> item.result() == Result.PASS);
    }

    /** What it comes to, in a sentence. */
    public String verdict() {
        return "Agency " + agency + " keeps the contract to level " + level() + " of " + HIGHEST + ".";
    }

    /** All of it, for a machine. */
    public String json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("agency", agency)
                .put("endpoint", endpoint)
                .put("at", at.toString())
                .put("contract", "case-package/1")
                .put("level", level());
        ArrayNode list = root.putArray("items");
        for (Item item : items)
            list.addObject()
                    .put("level", item.level())
                    .put("name", item.name())
                    .put("result", item.result().name())
                    .put("detail", item.detail());
        return root.toPrettyString() + "\n";
    }
}
