package org.qingshou.outsourcing.money;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Bucket;

/** One block of the table of examples. */
final class CommissionExample {
    private final String name;
    private final List<Rate> rates = new ArrayList<>();
    private final Map<String, String[]> cases = new LinkedHashMap<>();
    private final Map<String, List<Account.Receipt>> receipts = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private Money fee = Money.ZERO;
    private @Nullable Money minimum;
    private @Nullable Money cap;
    private Set<PaidBy> earning = PaidBy.BY_DEFAULT;
    private Money total = Money.ZERO;

    private CommissionExample(String name) {
        this.name = name;
    }

    static List<CommissionExample> all(Path file) throws IOException {
        List<CommissionExample> all = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("example ")) all.add(new CommissionExample(line.substring(8)));
            else all.getLast().take(line.split(" +", -1));
        }
        return all;
    }

    private void take(String[] words) {
        switch (words[0]) {
            case "tariff" -> rates.add(rate(words));
            case "terms" -> terms(words);
            case "case" -> cases.put(words[1], words);
            case "pays" ->
                receipts.computeIfAbsent(words[1], each -> new ArrayList<>())
                        .add(new Account.Receipt(
                                id(words[2]),
                                LocalDate.parse(words[3]),
                                words.length > 5 ? PaidBy.valueOf(words[5]) : PaidBy.PAY_BORROWER,
                                Money.of(words[4]),
                                null,
                                null));
            case "back" ->
                receipts.computeIfAbsent(words[1], each -> new ArrayList<>())
                        .add(new Account.Receipt(
                                id(words[2]),
                                LocalDate.parse(words[3]),
                                PaidBy.PAY_BORROWER,
                                Money.of(words[4]),
                                id(words[6]),
                                words.length > 8 ? stated(words[8]) : null));
            case "line" -> lines.add(words[1] + " " + words[2] + " " + words[3]);
            case "total" -> total = Money.of(words[1]);
            default -> throw new IllegalArgumentException(String.join(" ", words));
        }
    }

    private static Account.Stated stated(String percent) {
        return new Account.Stated(percent.equals("none") ? null : new BigDecimal(percent));
    }

    private static Rate rate(String[] words) {
        boolean fixed = words.length > 6;
        return new Rate(
                words[1].equals("any") ? null : Bucket.valueOf(words[1]),
                Integer.parseInt(words[2].substring(1)),
                new BigDecimal(words[3].replace("%", "")),
                fixed ? Rate.Kind.FIXED : Rate.Kind.PERCENT,
                new BigDecimal(words[5].replace("%", "")));
    }

    private void terms(String[] words) {
        for (int i = 1; i < words.length; i += 2)
            switch (words[i]) {
                case "fee" -> fee = Money.of(words[i + 1]);
                case "min" -> minimum = Money.of(words[i + 1]);
                case "cap" -> cap = Money.of(words[i + 1]);
                case "earns" -> {
                    earning = EnumSet.noneOf(PaidBy.class);
                    for (String source : words[i + 1].split(",", -1)) earning.add(PaidBy.valueOf(source));
                }
                default -> throw new IllegalArgumentException(words[i]);
            }
    }

    List<Account> accounts() {
        Tariff tariff = new Tariff(rates, fee, minimum, cap, earning);
        return cases.values().stream().map(words -> account(tariff, words)).toList();
    }

    private Account account(Tariff tariff, String[] words) {
        List<String> more = Arrays.asList(words);
        String[] days = words[4].split("\\.\\.", -1);
        int before = more.indexOf("before");
        return new Account(
                id(words[1]),
                tariff,
                more.stream()
                        .filter(word -> word.matches("D\\d.*"))
                        .map(Bucket::valueOf)
                        .findFirst()
                        .orElse(null),
                more.stream()
                        .filter(word -> word.matches("x\\d"))
                        .map(word -> Integer.parseInt(word.substring(1)))
                        .findFirst()
                        .orElse(1),
                Money.of(words[3]),
                LocalDate.parse(days[0]),
                days[1].isEmpty() ? null : LocalDate.parse(days[1]),
                more.contains("begins"),
                before < 0
                        ? Account.Before.NOTHING
                        : new Account.Before(
                                Money.of(words[before + 1]),
                                Money.of(words[before + 2]),
                                Money.of(words[before + 3]),
                                Money.of(words[before + 4])),
                receipts.getOrDefault(words[1], List.of()));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A computed line in the table's own words. */
    String shown(Reckoned line) {
        UUID receipt = line.receipt();
        String about = receipt == null ? line.kind().name() : nameOf(receipt);
        return cases.keySet().stream()
                        .filter(each -> id(each).equals(line.placement()))
                        .findFirst()
                        .orElseThrow()
                + " " + about + " " + line.commission();
    }

    private String nameOf(UUID receipt) {
        return lines.stream()
                .map(line -> line.split(" ", -1)[1])
                .filter(each -> id(each).equals(receipt))
                .findFirst()
                .orElse("a payment that the example does not expect");
    }

    List<String> lines() {
        return lines;
    }

    Money total() {
        return total;
    }

    @Override
    public String toString() {
        return name;
    }
}
