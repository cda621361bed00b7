package org.qingshou.ledger.tape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What disks, transfers, editors and ill will do to a file. */
final class Mutations {
    private static final List<String> NASTY = List.of(
            "\"",
            "\"\"\"",
            "\u0000",
            "\r",
            "\n\n",
            ",,,,",
            "\t",
            ";",
            "\uFEFF",
            "=cmd|' /C calc'!A0",
            "<b>'\"--",
            "1e999999",
            "99999999999999999999999.99",
            "-0.00",
            "NaN",
            "9999-99-99",
            "0000-00-00",
            "\uD83D\uDE00",
            "\u202E",
            "Ａ１２",
            "   ",
            "' OR 1=1 --",
            "\\N",
            "\\",
            "9".repeat(400),
            "字".repeat(5000));

    private Mutations() {}

    /** One to four mutations, of bytes or of what they say. */
    static byte[] of(byte[] file, Random random) {
        byte[] mutated = file;
        for (int i = 0; i <= random.nextInt(4); i++) {
            if (mutated.length < 8) return mutated;
            mutated = random.nextBoolean() ? bytes(mutated, random) : text(mutated, random);
        }
        return mutated;
    }

    private static byte[] bytes(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(file, at);
            }
            case 1 -> {
                byte[] flipped = file.clone();
                for (int i = 0; i <= random.nextInt(20); i++)
                    flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
                return flipped;
            }
            case 2 -> {
                byte[] noise = new byte[1 + random.nextInt(300)];
                random.nextBytes(noise);
                return joined(Arrays.copyOf(file, at), noise, Arrays.copyOfRange(file, at, file.length));
            }
            case 3 -> {
                int until = Math.min(file.length, at + 1 + random.nextInt(500));
                return joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, until, file.length));
            }
            default -> {
                int until = Math.min(file.length, at + 1 + random.nextInt(2000));
                return joined(Arrays.copyOf(file, until), Arrays.copyOfRange(file, at, file.length));
            }
        }
    }

    private static byte[] joined(byte[]... parts) {
        byte[] whole =
                new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    /** Cells and lines of a text; of a packed file it is noise like any other. */
    private static byte[] text(byte[] file, Random random) {
        // One byte a character, so that nothing else changes.
        List<String> lines = new ArrayList<>(List.of(new String(file, StandardCharsets.ISO_8859_1).split("\n", -1)));
        int line = random.nextInt(4) == 0 ? 0 : random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> Collections.swap(lines, 0, line);
            case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(line, lines.get(line).replace(',', ";|\t ".charAt(random.nextInt(4))));
            default -> {
                String[] cells = lines.get(line).split(",", -1);
                byte[] nasty = NASTY.get(random.nextInt(NASTY.size()))
                        .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : Books.GB18030);
                cells[random.nextInt(cells.length)] = new String(nasty, StandardCharsets.ISO_8859_1);
                lines.set(line, String.join(",", cells));
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
