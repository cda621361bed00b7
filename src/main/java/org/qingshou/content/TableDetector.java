package org.qingshou.content;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.qingshou.kernel.Refused;

/** Finds out how a table file is written, and says in one sentence what is wrong with a file that is none. */
final class TableDetector {
    private static final int HEAD = 64 * 1024;
    private static final int SAMPLE = 50;
    private static final String SEPARATORS = ",;\t|";

    private TableDetector() {}

    static TableForm detect(ByteSource source) throws IOException {
        byte[] head = head(source);
        if (head.length == 0) throw Refused.badInput("content.table.empty");
        if (startsWith(head, 'P', 'K', 3, 4)) {
            WorkbookGuard.check(source);
            return workbook(source);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) throw Refused.badInput("content.table.xls");
        if (startsWith(head, 0xFF, 0xFE)) return text(source, StandardCharsets.UTF_16LE, true);
        if (startsWith(head, 0xFE, 0xFF)) return text(source, StandardCharsets.UTF_16BE, true);
        for (byte b : head) if (b == 0) throw Refused.badInput("content.table.binary");
        return text(source, TextDecoding.of(source), startsWith(head, 0xEF, 0xBB, 0xBF));
    }

    private static TableForm workbook(ByteSource source) throws IOException {
        List<String> header = new ArrayList<>();
        boolean[] more = {false};
        WorkbookRows.read(source, (number, cells) -> {
            more[0] = !header.isEmpty();
            if (header.isEmpty()) header.addAll(cells);
            return !more[0];
        });
        if (header.isEmpty()) throw Refused.badInput("content.table.empty");
        return checked(TableForm.workbook(names(header)), more[0]);
    }

    private static TableForm text(ByteSource source, Charset charset, boolean bom) throws IOException {
        TextDecoding.check(source, charset);
        String sample = sample(source, charset, bom);
        if (sample.isBlank()) throw Refused.badInput("content.table.empty");
        String start = sample.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) throw Refused.badInput("content.table.html");
        if (start.startsWith("%pdf")) throw Refused.badInput("content.table.binary");
        String best = "";
        List<List<String>> bestRows = List.of();
        double bestScore = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            List<List<String>> rows = parse(sample, separator);
            double score = score(rows);
            if (score > bestScore) {
                bestScore = score;
                best = String.valueOf(separator);
                bestRows = rows;
            }
        }
        if (best.isEmpty()) throw Refused.badInput("content.table.none");
        int lineFeed = sample.indexOf('\n');
        boolean crlf = lineFeed > 0 && sample.charAt(lineFeed - 1) == '\r';
        TableForm form = new TableForm(TableForm.Kind.CSV, charset.name(), bom, best, crlf, names(bestRows.getFirst()));
        return checked(form, bestRows.size() > 1);
    }

    private static TableForm checked(TableForm form, boolean rows) {
        if (form.header().size() < 2) throw Refused.badInput("content.table.none");
        if (!rows) throw Refused.badInput("content.table.header-only");
        return form;
    }

    /** Many equal rows with many fields win; prose with a comma here and there does not look like a table. */
    private static double score(List<List<String>> rows) {
        if (rows.isEmpty()) return 0;
        int columns = rows.getFirst().size();
        if (columns < 2) return 0;
        long equal = rows.stream().filter(row -> row.size() == columns).count();
        double share = (double) equal / rows.size();
        return share < 0.6 ? 0 : share * columns;
    }

    private static List<List<String>> parse(String sample, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(sample)) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
                if (rows.size() == SAMPLE) break;
            }
        } catch (CsvParseException e) {
            // What was read before the broken quote is enough to compare separators; reading all of it reports the
            // quote.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static List<String> names(List<String> header) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            String plain = header.get(i).replaceAll("\\s+", " ").strip();
            String name = plain.isEmpty() ? "column " + (i + 1) : plain;
            int copy = 2;
            while (!taken.add(name)) name = plain + " (" + copy++ + ")";
            names.add(name);
        }
        return names;
    }

    private static String sample(ByteSource source, Charset charset, boolean bom) throws IOException {
        char[] chars = new char[HEAD];
        int length = 0;
        try (Reader reader = new InputStreamReader(source.open(), TextDecoding.strict(charset))) {
            int read = reader.read(chars, 0, HEAD);
            while (read >= 0 && length + read < HEAD) {
                length += read;
                read = reader.read(chars, length, HEAD - length);
            }
            if (read > 0) length += read;
        }
        int from = bom ? 1 : 0;
        String text = new String(chars, from, Math.max(0, length - from));
        int cut = length == HEAD ? text.lastIndexOf('\n') : -1;
        return cut < 0 ? text : text.substring(0, cut + 1);
    }

    private static byte[] head(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
        return true;
    }
}
