package org.qingshou.outsourcing.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.outsourcing.conformance.CheckReport.Item;
import org.qingshou.outsourcing.conformance.CheckReport.Result;

/** Tries item after item; one that breaks off fails and hinders no other. */
final class Trial {
    private final List<Item> items = new ArrayList<>();
    private final Consumer<String> progress;

    Trial(Consumer<String> progress) {
        this.progress = progress;
    }

    /** What did not hold, in words for the agency's developers. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** One thing to try. */
    interface Attempt {
        void run() throws Broken, InterruptedException;
    }

    void item(int level, String name, Attempt attempt) {
        try {
            attempt.run();
            add(new Item(level, name, Result.PASS, ""));
        } catch (Broken e) {
            add(new Item(level, name, Result.FAIL, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // What an agency answers is anything at all, and the items after this one are tried all the same.
            add(new Item(level, name, Result.FAIL, "broke off: " + e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            add(new Item(level, name, Result.SKIP, "interrupted"));
        }
    }

    void skip(int level, String name, String why) {
        add(new Item(level, name, Result.SKIP, why));
    }

    private void add(Item item) {
        items.add(item);
        progress.accept(item.line());
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    static void mustBe(AgencyLine.Answer answer, String what, int... statuses) throws Broken {
        if (!answer.isOneOf(statuses)) throw new Broken(what + " was answered with " + answer.shown());
    }

    static void mustHold(boolean holds, String otherwise) throws Broken {
        if (!holds) throw new Broken(otherwise);
    }
}
