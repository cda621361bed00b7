package org.qingshou.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.qingshou.generator.BookGenerator;
import org.qingshou.generator.BookRecipe;
import org.qingshou.kernel.BusinessClock;

/**
 * What no log may hold: names, numbers and addresses of the customers of the demo, and whatever the people of the
 * journeys typed into forms. Looks when the tests of a class are done, so it does not matter which class comes last.
 */
final class PrivateWords implements AfterAllCallback {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> PERSONAL = List.of("客户名称", "手机号码", "身份证号", "联系地址", "保证人姓名", "保证人电话");
    private static final int SHORTEST = 5;
    private static final Set<String> TYPED = ConcurrentHashMap.newKeySet();

    /** Shorter words, such as an amount, could stand in a log by chance. */
    static void typed(String text) {
        if (text.length() >= SHORTEST) TYPED.add(text);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Optional<Path> log = DemoApp.log();
        if (log.isEmpty()) return;
        String text = Files.readString(log.get());
        assertThat(text).contains("Started QingshouApplication");
        assertThat(found(text)).as("private words in " + log.get()).isEmpty();
    }

    static Set<String> found(String text) {
        Set<String> all = new TreeSet<>(customers());
        all.addAll(TYPED);
        return all.stream().filter(text::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The personal cells of the tape that the demo's own core banking system sends. */
    static Set<String> customers() {
        LocalDate yesterday = LocalDate.now(BusinessClock.DEFAULT_ZONE).minusDays(1);
        ByteArrayOutputStream tape = new ByteArrayOutputStream();
        new BookGenerator(new BookRecipe(20260701, 420, yesterday, BookRecipe.DEMO_BRANCHES, 95)).writeTape(0, tape);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(tape.toByteArray()), GB18030)) {
            return rows.stream()
                    .flatMap(row -> PERSONAL.stream().map(row::getField))
                    .filter(cell -> !cell.isBlank())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
