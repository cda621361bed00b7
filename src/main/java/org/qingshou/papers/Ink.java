package org.qingshou.papers;

import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/** Text of one paper: the sizes, where lines may break, and nothing lost that the typeface does not have. */
final class Ink {
    static final float SMALL = 8.5f;
    static final float BODY = 10.5f;
    static final float HEADING = 12.5f;
    static final float TITLE = 20f;

    private final BaseFont font;

    Ink(BaseFont font) {
        this.font = font;
    }

    BaseFont font() {
        return font;
    }

    Font font(float size) {
        return new Font(font, size);
    }

    Phrase phrase(String text, float size) {
        Chunk chunk = new Chunk(shown(text), font(size));
        chunk.setSplitCharacter(new ChineseBreaks());
        Phrase phrase = new Phrase(size * 1.6f);
        phrase.add(chunk);
        return phrase;
    }

    /** A rare character of a name that the typeface lacks is told by its number, never left out. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\u3000') shown.appendCodePoint(c);
            else if (Character.isWhitespace(c) || Character.isISOControl(c)) shown.append(' ');
            else if (Character.getType(c) == Character.FORMAT) return;
            else if (font.charExists(c)) shown.appendCodePoint(c);
            else shown.append("[U+%04X]".formatted(c));
        });
        return shown.toString();
    }
}
